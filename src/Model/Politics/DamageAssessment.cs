using NegotiationSim.Model.Projections;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>What measures in force cost everyone whom they touch; it fades as trade reroutes.</summary>
internal sealed class DamageAssessment(ResolvedScenario scenario, LossProjection projection)
{
    /// <summary>Months after which losses are worked out anew though no measure has changed.</summary>
    private const int Every = 6;

    /// <summary>Politics with losses brought up to date, where measures changed or time has passed.</summary>
    public PoliticsState Update(WorldState before, WorldState state)
    {
        var politics = state.Politics!;
        if (before.Measures == state.Measures && state.Month % Every != 0) return politics;
        projection.Total(state.Measures.AsSpan(), state);
        var losses = new double[scenario.World.EconomyCount];
        for (var e = 0; e < losses.Length; e++)
            if (scenario.World.Economies[e].GdpMusd > 0) losses[e] = -100 * projection.Welfare[e] / scenario.World.Economies[e].GdpMusd;
        return politics with { Losses = [.. losses] };
    }

    /// <summary>Whether an economy imposes anything: only then do losses and inflation tire it.</summary>
    public bool Imposes(WorldState state, int economy)
    {
        for (var m = 0; m < state.Measures.Length; m++)
            if (state.Measures[m].InForce && scenario.Measures[m].Senders.Contains(economy)) return true;
        return false;
    }
}
