using System.Collections.Immutable;

namespace SharedMinistry;

/// <summary>What the ministry remembers: whom it has let press, and how often.</summary>
/// <param name="Let">By state, in the order of their first turn.</param>
public sealed record Docket(ImmutableArray<Let> Let)
{
    /// <summary>How often a state had its turn.</summary>
    public int Of(string state) => Let.FirstOrDefault(l => l.State == state)?.Times ?? 0;

    /// <summary>The docket after another turn.</summary>
    public Docket With(string state) => Of(state) == 0
        ? new Docket(Let.Add(new Let(state, 1)))
        : new Docket([.. Let.Select(l => l.State == state ? l with { Times = l.Times + 1 } : l)]);
}
