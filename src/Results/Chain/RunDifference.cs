using System.Collections.Immutable;

namespace NegotiationSim.Results.Chain;

/// <summary>Where two runs part.</summary>
/// <param name="Month">First month that differs, from 0.</param>
/// <param name="Date">Its calendar month.</param>
/// <param name="Phase">Phase of the first answer that differs; empty where answers are equal or not kept.</param>
/// <param name="Actors">Ids of the actors whose memory or answers differ that month.</param>
/// <param name="Sentence">What differs, for a person.</param>
public sealed record RunDifference(int Month, string Date, string Phase, ImmutableArray<string> Actors, string Sentence)
{
    /// <summary>Whether the runs are equal as long as both last, and one of them ends there.</summary>
    public bool IsLengthOnly { get; init; }
}
