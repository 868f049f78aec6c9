using System.Collections.Immutable;

namespace NegotiationSim.Model.Script;

/// <summary>One value an issue can take.</summary>
public sealed record IssueLevel
{
    /// <summary>Unique in the issue, kebab-case.</summary>
    public required string Id { get; init; }

    /// <summary>In words.</summary>
    public required string Title { get; init; }

    /// <summary>Measures and carve-outs it eases.</summary>
    public required ImmutableArray<Easing> Easings { get; init; }

    /// <summary>Money that changes hands.</summary>
    public required ImmutableArray<SidePayment> Payments { get; init; }

    /// <summary>What it is worth beside trade, by actor, u; a duty is worth less than nothing to its bearer.</summary>
    public required ImmutableArray<NonTradeValue> Worths { get; init; }

    /// <summary>What breaking it in secret would be worth to its bearer, by actor, u.</summary>
    public required ImmutableArray<NonTradeValue> Temptations { get; init; }

    /// <summary>Months the whole deal lasts; 0 where this issue does not say.</summary>
    public required int Duration { get; init; }

    /// <summary>Whether relief is reimposed after a dispute.</summary>
    public required bool Snapback { get; init; }

    /// <summary>Ordinals of actors whose consent it needs; default nobody beside the parties.</summary>
    public ImmutableArray<int> Owners { get; init; } = [];

    /// <summary>What it does beside relief and payments; default nothing.</summary>
    public ImmutableArray<Act> Others { get; init; } = [];

    /// <summary>Whether it opens a carve-out.</summary>
    public bool Opens(int measure, int carveOut)
    {
        foreach (var easing in Easings)
            if (easing.Measure == measure && easing.CarveOut == carveOut && carveOut >= 0) return true;
        foreach (var act in Others)
            if (act.Kind == ActKind.OpenCarveOut && act.Measure == measure && act.CarveOut == carveOut) return true;
        return false;
    }

    /// <summary>All it does: relief, payments, the rest.</summary>
    public ImmutableArray<Act> Acts => [.. Easings.Select(Act.Of), .. Payments.Select(Act.Of), .. Others];
}
