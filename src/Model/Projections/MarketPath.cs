using System.Collections.Immutable;
using NegotiationSim.Model.Economics.Corridors;
using NegotiationSim.Model.Market;
using NegotiationSim.Model.Measures;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Projections;

/// <summary>
/// Markets under one set of measures over the horizon; what was cleared is kept as long as state and measures are the same.
/// </summary>
internal sealed class MarketPath(ResolvedScenario scenario, MarketClearing clearing)
{
    private readonly int n = scenario.World.EconomyCount;
    private readonly ImmutableArray<ProjectionMonth> looks = ProjectionMonth.Over(scenario.Parameters.Politics);
    private readonly MeasureEffects effects = new(scenario);
    private readonly CommodityState[] commodities = new CommodityState[scenario.World.CommodityCount];
    private readonly double[]?[] surpluses = new double[]?[scenario.World.CommodityCount];
    private readonly bool[] known = new bool[scenario.World.CommodityCount];
    private readonly PairValues[] open = new PairValues[scenario.World.CommodityCount];
    private readonly List<int> missing = [];
    private readonly ForeseenCapacity inputs = new(scenario);
    private WorldState? from;
    private ImmutableArray<MeasureState> under;

    /// <summary>Markets cleared so far.</summary>
    public long Clearings { get; private set; }

    /// <summary>Forgets what is known.</summary>
    public void Forget() => from = null;

    /// <summary>Clears the markets of some commodities over the horizon.</summary>
    /// <param name="state">The world as it is.</param>
    /// <param name="measures">Measures that stay in force throughout.</param>
    /// <param name="wanted">Ordinals of the commodities, ascending.</param>
    /// <param name="keep">Whether what was cleared before for the same state and measures still counts.</param>
    /// <exception cref="NegotiationSim.Model.Market.MarketException">A market has no solution.</exception>
    public void Follow(WorldState state, ImmutableArray<MeasureState> measures, List<int> wanted, bool keep)
    {
        if (!keep || from is null || !Same(from, state) || under != measures) Array.Clear(known);
        (from, under) = (state, measures);
        missing.Clear();
        foreach (var k in wanted)
        {
            if (known[k]) continue;
            missing.Add(k);
            commodities[k] = state.Commodities[k];
            Array.Clear(surpluses[k] ??= new double[3 * n]);
        }

        if (missing.Count == 0) return;
        for (var k = 0; k < open.Length; k++) open[k] = state.Commodities[k].Open;
        var economies = state.Economies;
        foreach (var look in looks)
        {
            effects.Update(measures.AsSpan(), state.Month + look.Ahead - 1);
            Corridors.Shape(scenario, state, effects, look.Ahead - 1);
            // The first month is traded under what has adapted so far.
            economies = clearing.Adapt(economies, state, effects, look.Ahead == 1 ? 0 : look.Step);
            var round = clearing.Begin(state with { Economies = economies, Measures = measures, Month = state.Month + look.Ahead - 1 },
                effects, look.Ahead - 1, open, look.Step);
            if (look.Ahead > 1) inputs.Foresee(round, effects);
            foreach (var k in missing)
            {
                if (look.Ahead > 1) commodities[k] = inputs.Wear(commodities[k], effects, look.Step);
                commodities[k] = clearing.Clear(k, commodities[k], look.Step);
                clearing.Tally(look.Weight, surpluses[k]!);
                Clearings++;
            }
        }

        foreach (var k in missing) known[k] = true;
    }

    /// <summary>Whether nothing differs that markets depend on beside measures: what actors remember or vote has no part in it.</summary>
    public static bool Same(WorldState one, WorldState other) => one.Month == other.Month && one.Commodities == other.Commodities
        && one.Economies == other.Economies && one.Politics?.Stances == other.Politics?.Stances && one.Credit == other.Credit
        && one.Politics?.Projects == other.Politics?.Projects;

    /// <summary>Adds what a commodity's markets bring, annual rates: welfare, producers' surplus, and users' loss.</summary>
    public void Add(int commodity, int sign, double[] welfare, double[] producers, double[] cost)
    {
        var sum = surpluses[commodity]!;
        for (var i = 0; i < n; i++)
        {
            welfare[i] += sign * sum[i];
            producers[i] += sign * sum[n + i];
            cost[i] += sign * sum[2 * n + i];
        }
    }
}
