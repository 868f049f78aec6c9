using System.Collections.Immutable;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Results.Store;
using NegotiationSim.Results.Tables;

namespace NegotiationSim.Results.Recorder;

/// <summary>Flows, prices and markets of a month.</summary>
internal sealed class TradeRows(long run, int replicate, ResolvedScenario scenario, Keep keep)
{
    private readonly ImmutableArray<int> economies = keep == Keep.All ? [.. Enumerable.Range(0, scenario.World.EconomyCount)] : Headlines.Concerned(scenario);

    public void Write(RowWriter rows, MonthRecord month)
    {
        if (keep == Keep.All) rows.Add(TradeTables.FlowsPacked, run, replicate, month.Month, PackedFlows.Pack(scenario.World, month.Trade));
        else Flows(rows, month);
        for (var k = 0; k < scenario.World.CommodityCount; k++)
        {
            Prices(rows, month, k);
            Market(rows, month, k);
        }
    }

    private void Flows(RowWriter rows, MonthRecord month)
    {
        var world = scenario.World;
        foreach (var pair in scenario.Focus)
        {
            var cell = (pair.Exporter * world.EconomyCount) + pair.Importer;
            for (var k = 0; k < world.CommodityCount; k++)
            {
                var flow = month.Trade.Commodities[k];
                // A pair that trades in the base year and is closed now is a zero worth seeing.
                if (world.Flows[k][cell] == 0 && flow.Origin[cell] == 0 && flow.Reported[cell] == 0) continue;
                rows.Add(TradeTables.Flows, run, replicate, month.Month, world.Economies[pair.Exporter].Id, world.Economies[pair.Importer].Id, world.Commodities[k].Id,
                    flow.Origin[cell], flow.Reported[cell], flow.Unseen.Of(cell, 0));
            }
        }
    }

    private void Prices(RowWriter rows, MonthRecord month, int k)
    {
        foreach (var i in economies)
            rows.Add(TradeTables.Prices, run, replicate, month.Month, scenario.World.Commodities[k].Id, scenario.World.Economies[i].Id, month.Trade.Commodities[k].Price[i], month.Trade.Commodities[k].Composite[i]);
    }

    private void Market(RowWriter rows, MonthRecord month, int k)
    {
        var outcome = month.Trade.Commodities[k];
        var benchmark = scenario.Benchmarks.FirstOrDefault(b => b.Commodity == k);
        rows.Add(TradeTables.Markets, run, replicate, month.Month, scenario.World.Commodities[k].Id, MonthSummary.WorldTrade(outcome, scenario.World.EconomyCount),
            benchmark is null ? null : outcome.Benchmark, benchmark?.Unit ?? "", month.State.Commodities[k].Shifter, outcome.Iterations, outcome.Residual);
    }
}
