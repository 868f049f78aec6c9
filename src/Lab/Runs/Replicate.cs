using System.Collections.Immutable;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Model.State;

namespace NegotiationSim.Lab.Runs;

/// <summary>What the lab keeps of every replicate.</summary>
/// <param name="Digest">Its digest, the one <c>negsim run</c> prints.</param>
/// <param name="Values">Headline figures by series, then by month, in the series' unit.</param>
/// <param name="Happened">What happened, in order.</param>
internal sealed record Replicate(
    Digest Digest, ImmutableArray<ImmutableArray<double>> Values, ImmutableArray<(int Month, Happening Happening)> Happened)
{
    /// <summary>Mean of a series over the last twelve months.</summary>
    public double LastYear(int series)
    {
        var year = Math.Min(12, Values[series].Length);
        var sum = 0.0;
        for (var m = Values[series].Length - year; m < Values[series].Length; m++) sum += Values[series][m];
        return sum / year;
    }
}
