using System.Collections.Immutable;

namespace NegotiationSim.Model.Script;

/// <summary>
/// A measure a scenario knows: in scripted mode it follows its dates, in decided mode it is an option on its senders' menus.
/// </summary>
/// <param name="Id">Unique in the scenario, kebab-case.</param>
/// <param name="Title">In words.</param>
/// <param name="Senders">Ordinals of the economies that impose it.</param>
/// <param name="Targets">Ordinals of the economies it is aimed at.</param>
/// <param name="Decider">Id of the actor that decides on it: a state, or the bloc of the senders.</param>
/// <param name="Instrument">What it does.</param>
/// <param name="Goods">What it covers; empty means every commodity in full.</param>
/// <param name="Rate">Tariff, share or amount, as the instrument says; 0 where it has none.</param>
/// <param name="Form">Legal form.</param>
/// <param name="Enforcement">Share of the covered flow that enforcement stops, 0 to 1; declared policy is the rule, this is the
/// practice.</param>
/// <param name="WindDownMonths">Months after the start in which contracts may still be fulfilled.</param>
/// <param name="ExpiryMonths">Months until it lapses unless renewed; 0 never.</param>
/// <param name="CarveOuts">Exemptions it may have.</param>
/// <param name="Announced">Month of announcement in scripted mode.</param>
/// <param name="Scripted">Months in force in scripted mode.</param>
/// <param name="GsdbType">Type in the Global Sanctions Data Base: <c>trade</c>, <c>financial</c>, <c>travel</c>, <c>arms</c>,
/// <c>military</c>, <c>other</c>.</param>
/// <param name="Objective">Objective in the same coding, such as <c>territorial_conflict</c>; several have commas between them, as
/// there.</param>
/// <param name="Source">The legal act or report it stands for.</param>
public sealed record Measure(
    string Id,
    string Title,
    ImmutableArray<int> Senders,
    ImmutableArray<int> Targets,
    string Decider,
    Instrument Instrument,
    ImmutableArray<Good> Goods,
    double Rate,
    LegalForm Form,
    double Enforcement,
    int WindDownMonths,
    int ExpiryMonths,
    ImmutableArray<CarveOut> CarveOuts,
    int Announced,
    Span Scripted,
    string GsdbType,
    string Objective,
    string Source)
{
    /// <summary>Share of <paramref name="commodity"/> covered before carve-outs, 0 to 1.</summary>
    public double ScopeOf(int commodity)
    {
        if (Goods.IsEmpty) return 1;
        foreach (var good in Goods)
            if (good.Commodity == commodity) return good.Scope;
        return 0;
    }
}
