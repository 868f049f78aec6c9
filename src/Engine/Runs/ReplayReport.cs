using System.Collections.Immutable;
using NegotiationSim.Actors.Codec;

namespace NegotiationSim.Engine.Runs;

/// <summary>What a replay found.</summary>
/// <param name="Months">Months computed again and compared.</param>
/// <param name="Digest">Chained digest of the last of them.</param>
/// <param name="FirstDifference">First month that came out differently; null where all are equal.</param>
/// <param name="Actors">Ids of the actors whose memory or answers differ in that month; empty where only the world does, or none.</param>
/// <param name="Notes">What differs between then and now without being an error: program, platform.</param>
public sealed record ReplayReport(int Months, Digest Digest, int? FirstDifference, ImmutableArray<string> Actors,
    ImmutableArray<string> Notes);
