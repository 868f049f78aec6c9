using System.Collections.Immutable;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Tests.Month;
using static NegotiationSim.Model.Tests.Month.SmallWorld;

namespace NegotiationSim.Model.Tests.Growth;

public class WorldGrowthTests
{
    [Fact]
    public async Task Even_growth_moves_every_flow_by_its_rate_and_no_price()
    {
        // The market is homogeneous of degree one in demand and supply together.
        var records = await Run(Growing(_ => [0.08, 0.05, 0.05]));
        var (first, second) = (records.Take(12).Sum(Trade), records.Skip(12).Take(12).Sum(Trade));
        Assert.Equal(SmallWorld.World.Flows.Sum(f => f.Sum()), first, first * 1e-9);
        Assert.InRange(second / first, 1.05, 1.06);
        foreach (var price in records.SelectMany(r => r.Trade.Commodities).SelectMany(c => c.Price)) Assert.Equal(1, price, 9);
        foreach (var economy in records[^1].State.Economies) Assert.Equal(1, economy.Income, 6);
    }

    [Fact]
    public async Task An_economy_that_grows_faster_buys_and_sells_a_larger_part()
    {
        var records = await Run(Growing(i => i == Other ? [0.1, 0.1, 0.1] : [0, 0, 0]));
        Assert.True(Flow(records[^1], Other, Far) > 1.03 * Flow(records[0], Other, Far));
        Assert.True(Flow(records[^1], Far, Other) > 1.03 * Flow(records[0], Far, Other));
    }

    [Fact]
    public async Task Without_the_switch_and_before_the_years_of_the_table_the_world_stands_still()
    {
        var off = Growing(_ => [0.08, 0.05, 0.05]);
        off = off with { Parameters = off.Parameters with { Growth = new() { On = false } } };
        var early = Growing(_ => [0.08, 0.05, 0.05]) with { Calendar = new Calendar(2013, 1) };
        foreach (var scenario in (ResolvedScenario[])[off, early])
        {
            var records = await Run(scenario);
            Assert.Equal(Trade(records[0]), Trade(records[^1]), 6);
        }
    }

    private static ResolvedScenario Growing(Func<int, ImmutableArray<double>> rates) => Scenario() with
    {
        World = World with { Growth = new Model.Worlds.NominalGrowth(2021, [.. Enumerable.Range(0, World.EconomyCount).Select(rates)]) },
    };

    private static double Trade(MonthRecord record) => record.Trade.Commodities.Sum(c => c.Origin.Sum());

    private static double Flow(MonthRecord record, int i, int j) =>
        record.Trade.Commodities.Sum(c => c.Origin[i * SmallWorld.World.EconomyCount + j]);
}
