using System.Collections.Immutable;
using NegotiationSim.Model.Measures;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Projections;
using NegotiationSim.Model.Script;

namespace NegotiationSim.Model.Politics;

/// <summary>What measures in force cost those who impose them and those they are aimed at; it fades as trade reroutes.</summary>
internal sealed class DamageAssessment(ResolvedScenario scenario, LossProjection projection)
{
    /// <summary>Months after which damage is worked out anew though no measure has changed.</summary>
    private const int Every = 6;

    /// <summary>Politics with losses brought up to date, where measures changed or time has passed.</summary>
    public PoliticsState Update(WorldState before, WorldState state)
    {
        var politics = state.Politics!;
        if (before.Measures == state.Measures && state.Month % Every != 0) return politics;
        var own = new double[scenario.World.EconomyCount];
        var damage = new double[scenario.World.EconomyCount];
        var none = state.Measures.Select((_, at) => MeasureState.Absent(scenario.Measures[at])).ToImmutableArray();
        for (var m = 0; m < state.Measures.Length; m++)
        {
            if (!state.Measures[m].InForce) continue;
            var measure = scenario.Measures[m];
            projection.Compare(none.AsSpan(), none.SetItem(m, state.Measures[m]).AsSpan(), m, state, state.Month - state.Measures[m].Since);
            foreach (var s in measure.Senders) own[s] -= Units(projection.Welfare[s], s);
            foreach (var t in measure.Targets) damage[t] -= Units(projection.Welfare[t], t);
        }

        return politics with { OwnLoss = [.. own], Damage = [.. damage] };
    }

    private double Units(double welfare, int economy) => scenario.World.Economies[economy].GdpMusd > 0 ? 100 * welfare / scenario.World.Economies[economy].GdpMusd : 0;
}
