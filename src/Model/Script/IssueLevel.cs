using System.Collections.Immutable;

namespace NegotiationSim.Model.Script;

/// <summary>One value an issue can take.</summary>
/// <param name="Id">Unique in the issue, kebab-case.</param>
/// <param name="Title">In words.</param>
/// <param name="Easings">Measures and carve-outs it eases.</param>
/// <param name="Payments">Money that changes hands.</param>
/// <param name="Worths">What it is worth beside trade, by actor, u; a duty is worth less than nothing to its bearer.</param>
/// <param name="Temptations">What breaking it in secret would be worth to its bearer, by actor, u.</param>
/// <param name="Duration">Months the whole deal lasts; 0 where this issue does not say.</param>
/// <param name="Snapback">Whether relief is reimposed after a dispute.</param>
public sealed record IssueLevel(
    string Id,
    string Title,
    ImmutableArray<Easing> Easings,
    ImmutableArray<SidePayment> Payments,
    ImmutableArray<NonTradeValue> Worths,
    ImmutableArray<NonTradeValue> Temptations,
    int Duration,
    bool Snapback)
{
    /// <summary>Ordinals of actors whose consent it needs; default nobody beside the parties.</summary>
    public ImmutableArray<int> Owners { get; init; } = [];
}
