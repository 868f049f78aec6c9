using System.Collections.Immutable;
using NegotiationSim.Model.Economics.Capacity;
using NegotiationSim.Model.Measures;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Projections;

/// <summary>
/// Capacity as it wears and recovers on the way, by the month's law. Controlled inputs are foreseen from what the law leaves open
/// and what corridors bring round: trade in them is not known before all markets are cleared.
/// </summary>
internal sealed class ForeseenCapacity
{
    private readonly ResolvedScenario scenario;
    private readonly int n;
    private readonly double[] bought;
    private readonly double[] inputs;

    public ForeseenCapacity(ResolvedScenario scenario)
    {
        this.scenario = scenario;
        n = scenario.World.EconomyCount;
        (bought, inputs) = (new double[n], new double[n]);
        for (var k = 0; k < scenario.World.CommodityCount; k++)
        {
            if (!scenario.World.Commodities[k].Controlled) continue;
            for (var c = 0; c < n * n; c++)
                if (c / n != c % n) bought[c % n] += scenario.World.Trade(k)[c];
        }
    }

    /// <summary>Foresees the controlled inputs of every economy.</summary>
    /// <param name="round">Share of what is closed to it that comes round, by economy.</param>
    /// <param name="effects">What the measures in force do.</param>
    public void Foresee(ImmutableArray<double> round, MeasureEffects effects)
    {
        Array.Fill(inputs, 1);
        for (var i = 0; i < n; i++)
        {
            if (!effects.IsTarget[i] || bought[i] <= 0) continue;
            var lost = 0.0;
            for (var k = 0; k < scenario.World.CommodityCount; k++)
            {
                if (!scenario.World.Commodities[k].Controlled || effects.Legal(k) is not { } legal) continue;
                for (var j = 0; j < n; j++)
                    if (j != i) lost += scenario.World.Trade(k)[j * n + i] * (1 - legal[j * n + i]);
            }

            inputs[i] = 1 - (lost / bought[i] * (1 - round[i]));
        }
    }

    /// <summary>A commodity's market with capacity some months later.</summary>
    public CommodityState Wear(CommodityState commodity, MeasureEffects effects, int months)
    {
        var capacity = commodity.Capacity;
        for (var i = 0; i < n; i++)
        {
            if (!effects.IsTarget[i] && capacity[i] == 1) continue;
            var next = capacity[i];
            for (var m = 0; m < months; m++) next = CapacityWear.Step(
                next, inputs[i], effects.FinanceBlocked[i], scenario.Parameters.Capacity);
            if (next != capacity[i]) capacity = capacity.SetItem(i, next);
        }

        return capacity == commodity.Capacity ? commodity : commodity with { Capacity = capacity };
    }
}
