using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Measures;

/// <summary>Price caps in force on a target's goods: the lowest counts, and how firmly it is enforced.</summary>
internal static class PriceCaps
{
    public static double Lowest(ResolvedScenario scenario, int commodity, int target, ReadOnlySpan<MeasureState> states)
    {
        var cap = 0.0;
        for (var m = 0; m < states.Length; m++)
            if (Binds(scenario.Measures[m], states[m], commodity, target) && (cap == 0 || scenario.Measures[m].Rate < cap))
                cap = scenario.Measures[m].Rate;
        return cap;
    }

    public static double Enforcement(ResolvedScenario scenario, int commodity, int target, ReadOnlySpan<MeasureState> states)
    {
        var (cap, enforcement) = (Lowest(scenario, commodity, target, states), 0.0);
        for (var m = 0; m < states.Length && cap > 0; m++)
            if (scenario.Measures[m].Rate == cap && Binds(scenario.Measures[m], states[m], commodity, target))
                enforcement = Math.Max(enforcement, Math.Min(1, states[m].Enforcement * scenario.Parameters.Gates.Practice));
        return enforcement;
    }

    private static bool Binds(Measure measure, MeasureState state, int commodity, int target) =>
        measure.Instrument == Instrument.PriceCap && state.InForce && measure.Targets.Contains(target) && measure.ScopeOf(commodity) > 0;
}
