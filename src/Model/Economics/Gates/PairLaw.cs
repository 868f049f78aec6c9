using System.Collections.Immutable;
using NegotiationSim.Model.Market;
using NegotiationSim.Model.Measures;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Economics.Gates;

/// <summary>What of every pair a month's law leaves open, with what banks refuse that comply with secondary sanctions.</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="effects">What the measures in force do.</param>
/// <param name="economies">Whose banks comply how far.</param>
internal readonly struct PairLaw(ResolvedScenario scenario, MeasureEffects effects, ImmutableArray<EconomyState> economies)
{
    private readonly int n = scenario.World.EconomyCount;

    /// <summary>Whether an economy is a principal target of the measures in force.</summary>
    public bool IsTarget(int economy) => effects.IsPrincipal[economy];

    /// <summary>Whether the exporter of a pair has a measure in force against the importer.</summary>
    public bool IsSender(int cell) => effects.IsSender[cell];

    /// <summary>Marks the pairs of a commodity that are not fully open by law, or that complying banks keep away from.</summary>
    public void MarkClosed(int commodity, PairSet closed)
    {
        if (effects.Legal(commodity) is { } law) closed.MarkExceptOne(law);
        if (!scenario.World.Commodities[commodity].Controlled || !AnyComplies()) return;
        for (var t = 0; t < n; t++)
            if (IsTarget(t)) closed.MarkColumn(t);
    }

    /// <summary>The open share of a pair by law and banks, 0 to 1.</summary>
    public double Of(int commodity, int cell) =>
        (effects.Legal(commodity) is { } legal ? legal[cell] : 1) * (1 - Refused(commodity, cell));

    /// <summary>
    /// Share of a pair's payments that the exporter's banks refuse: a bank that complies pays for no controlled goods on their way from a
    /// third state to a target, since they are what it is threatened for.
    /// </summary>
    public double Refused(int commodity, int cell) =>
        scenario.World.Commodities[commodity].Controlled && IsTarget(cell % n) && !IsSender(cell) ? economies[cell / n].Compliance : 0;

    private bool AnyComplies()
    {
        foreach (var economy in economies)
            if (economy.Compliance != 0) return true;
        return false;
    }
}
