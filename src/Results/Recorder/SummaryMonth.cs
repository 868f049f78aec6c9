using System.Collections.Immutable;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Model.State;

namespace NegotiationSim.Results.Recorder;

/// <summary>A month of what an ensemble keeps of a replicate.</summary>
/// <param name="Month">Months since the start, from 0.</param>
/// <param name="Digest">Chained digest up to and including this month.</param>
/// <param name="Trade">World trade, million USD of the month.</param>
/// <param name="Iterations">Iterations of the market that took most.</param>
/// <param name="Residual">Residual of the market that closed worst.</param>
/// <param name="Headlines">Figures of the headline series, in their order; null where there is none.</param>
/// <param name="Happened">Where actors decide, what happened; else empty.</param>
public sealed record SummaryMonth(
    int Month, Digest Digest, double Trade, int Iterations, double Residual, ImmutableArray<double?> Headlines,
        ImmutableArray<Happening> Happened);
