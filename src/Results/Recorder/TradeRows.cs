using System.Collections.Immutable;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Store;
using NegotiationSim.Results.Tables;

namespace NegotiationSim.Results.Recorder;

/// <summary>Flows, prices and markets of a month.</summary>
internal sealed class TradeRows(long run, int replicate, ResolvedScenario scenario, Keep keep)
{
    private readonly ImmutableArray<int> economies = keep == Keep.All ? [.. Enumerable.Range(0, scenario.World.EconomyCount)]
        : Headlines.Concerned(scenario);

    private readonly PackRoom packed = new();
    private readonly FlowOrder order = new(scenario.World);
    private readonly FocusPair[] focus =
    [
        .. scenario.Focus.OrderBy(p => scenario.World.Economies[p.Exporter].Id, StringComparer.Ordinal).ThenBy(
            p => scenario.World.Economies[p.Importer].Id, StringComparer.Ordinal),
    ];

    public void Write(RowWriter rows, MonthRecord month)
    {
        if (keep == Keep.All) rows.Add(TradeTables.FlowsPacked, run, replicate, month.Month,
            packed.Pack(PackedFlows.Of(scenario.World, month.Trade), out _));
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
        var insert = rows.Into(TradeTables.Flows).Bind(0, run).Bind(1, replicate).Bind(2, month.Month);
        foreach (var pair in focus)
        {
            var cell = pair.Exporter * world.EconomyCount + pair.Importer;
            insert.BindText(3, order.EconomyIds[pair.Exporter]).BindText(4, order.EconomyIds[pair.Importer]);
            foreach (var k in order.Commodities)
            {
                var flow = month.Trade.Commodities[k];
                // A pair that trades in the base year and is closed now is a zero worth seeing.
                if (world.Flows[k][cell] == 0 && flow.Origin[cell] == 0 && flow.Reported[cell] == 0) continue;
                insert.BindText(5, order.CommodityIds[k]).Bind(6, flow.Origin[cell]).Bind(7, flow.Reported[cell]).Bind(
                    8, flow.Unseen.Of(cell, 0)).Step();
            }
        }
    }

    private void Prices(RowWriter rows, MonthRecord month, int k)
    {
        foreach (var i in economies)
            rows.Add(TradeTables.Prices, run, replicate, month.Month, scenario.World.Commodities[k].Id, scenario.World.Economies[i].Id,
                month.Trade.Commodities[k].Price[i], month.Trade.Commodities[k].Composite[i]);
    }

    private void Market(RowWriter rows, MonthRecord month, int k)
    {
        var outcome = month.Trade.Commodities[k];
        var benchmark = scenario.Benchmarks.FirstOrDefault(b => b.Commodity == k);
        rows.Add(TradeTables.Markets, run, replicate, month.Month, scenario.World.Commodities[k].Id,
            MonthSummary.WorldTrade(outcome, scenario.World.EconomyCount),
            benchmark is null ? null : outcome.Benchmark, benchmark is null ? "" : HeadlineUnit.Of(benchmark.Unit),
                month.State.Commodities[k].Shifter, outcome.Iterations, outcome.Residual);
    }
}
