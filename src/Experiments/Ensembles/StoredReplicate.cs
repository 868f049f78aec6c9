using System.Collections.Immutable;
using NegotiationSim.Actors.Codec;

namespace NegotiationSim.Experiments.Ensembles;

/// <summary>A replicate that was computed before.</summary>
/// <param name="Digest">Its digest.</param>
/// <param name="Figures">Its figures by month of a series by id.</param>
public sealed record StoredReplicate(Digest Digest, Func<string, ImmutableArray<double>> Figures);
