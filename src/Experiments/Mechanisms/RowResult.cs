using System.Collections.Immutable;

namespace NegotiationSim.Experiments.Mechanisms;

/// <summary>What came of trying a mechanism.</summary>
/// <param name="Row">The mechanism.</param>
/// <param name="Headlines">What each of its headlines came to, in declared order.</param>
public sealed record RowResult(MechanismRow Row, ImmutableArray<HeadlineResult> Headlines)
{
    /// <summary>Whether it works, misses, or cannot be measured yet.</summary>
    public Verdict Verdict => Headlines.IsEmpty ? Verdict.Missing
        : Headlines.All(h => h.Works) && Row.Unmeasured.IsEmpty ? Verdict.Works
        : Headlines.All(h => h.Works) ? Verdict.InPart : Verdict.Misses;
}
