using System.Collections.Immutable;

namespace NegotiationSim.Model.Script;

/// <summary>
/// A measure a scenario knows: in scripted mode it follows its dates, in decided mode it is an option on its senders' menus.
/// </summary>
public sealed record Measure
{
    /// <summary>Unique in the scenario, kebab-case.</summary>
    public required string Id { get; init; }

    /// <summary>In words.</summary>
    public required string Title { get; init; }

    /// <summary>Ordinals of the economies that impose it.</summary>
    public required ImmutableArray<int> Senders { get; init; }

    /// <summary>Ordinals of the economies it is aimed at.</summary>
    public required ImmutableArray<int> Targets { get; init; }

    /// <summary>Id of the actor that decides on it: a state, or the bloc of the senders.</summary>
    public required string Decider { get; init; }

    /// <summary>What it does.</summary>
    public required Instrument Instrument { get; init; }

    /// <summary>What it covers; empty means every commodity in full.</summary>
    public required ImmutableArray<Good> Goods { get; init; }

    /// <summary>Tariff, share or amount, as the instrument says; 0 where it has none.</summary>
    public required double Rate { get; init; }

    /// <summary>Legal form.</summary>
    public required LegalForm Form { get; init; }

    /// <summary>Share of the covered flow that enforcement stops, 0 to 1; declared policy is the rule, this is the
    /// practice.</summary>
    public required double Enforcement { get; init; }

    /// <summary>Months after the start in which contracts may still be fulfilled.</summary>
    public required int WindDownMonths { get; init; }

    /// <summary>
    /// Months between its announcement and its start, in which users may turn elsewhere: where actors decide when, its act leaves
    /// them. Default 0.
    /// </summary>
    public int LeadMonths { get; init; }

    /// <summary>Months until it lapses unless renewed; 0 never.</summary>
    public required int ExpiryMonths { get; init; }

    /// <summary>Exemptions it may have.</summary>
    public required ImmutableArray<CarveOut> CarveOuts { get; init; }

    /// <summary>Month of announcement in scripted mode.</summary>
    public required int Announced { get; init; }

    /// <summary>Months in force in scripted mode.</summary>
    public required Span Scripted { get; init; }

    /// <summary>Type in the Global Sanctions Data Base: <c>trade</c>, <c>financial</c>, <c>travel</c>, <c>arms</c>,
    /// <c>military</c>, <c>other</c>.</summary>
    public required string GsdbType { get; init; }

    /// <summary>Objective in the same coding, such as <c>territorial_conflict</c>; several have commas between them, as
    /// there.</summary>
    public required string Objective { get; init; }

    /// <summary>The legal act or report it stands for.</summary>
    public required string Source { get; init; }

    /// <summary>Share of <paramref name="commodity"/> covered before carve-outs, 0 to 1.</summary>
    public double ScopeOf(int commodity)
    {
        if (Goods.IsEmpty) return 1;
        foreach (var good in Goods)
            if (good.Commodity == commodity) return good.Scope;
        return 0;
    }
}
