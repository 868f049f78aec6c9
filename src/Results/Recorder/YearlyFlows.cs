using System.Collections.Immutable;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Worlds;
using NegotiationSim.Results.Store;
using NegotiationSim.Results.Tables;

namespace NegotiationSim.Results.Recorder;

/// <summary>Adds up a calendar year's flows.</summary>
internal sealed class YearlyFlows(World world)
{
    private readonly double[][] origin = Cells(world), reported = Cells(world), unseen = Cells(world);

    private readonly FlowOrder order = new(world);

    /// <summary>Months added since the year began.</summary>
    public int Months { get; private set; }

    public void Clear()
    {
        Months = 0;
        foreach (var table in origin.Concat(reported).Concat(unseen)) Array.Clear(table);
    }

    public void Add(TradeOutcome trade)
    {
        Months++;
        for (var k = 0; k < origin.Length; k++)
        {
            Add(origin[k], trade.Commodities[k].Origin);
            Add(reported[k], trade.Commodities[k].Reported);
            var ghosts = trade.Commodities[k].Unseen;
            for (var at = 0; at < ghosts.Cells.Length; at++) unseen[k][ghosts.Cells[at]] += ghosts.Values[at];
        }
    }

    /// <summary>Writes every pair that traded; an earlier, shorter sum of the same year gives way.</summary>
    public void Write(RowWriter rows, long run, int replicate, int year)
    {
        var n = world.EconomyCount;
        rows.Execute("DELETE FROM flows_yearly WHERE run = $0 AND replicate = $1 AND year = $2", run, replicate, year);
        var insert = rows.Into(TradeTables.FlowsYearly).Bind(0, run).Bind(1, replicate).Bind(2, year).Bind(6, Months);
        foreach (var i in order.Economies)
        {
            insert.BindText(3, order.EconomyIds[i]);
            foreach (var j in order.Economies)
            {
                insert.BindText(4, order.EconomyIds[j]);
                foreach (var k in order.Commodities)
                {
                    var cell = i * n + j;
                    if (origin[k][cell] == 0 && reported[k][cell] == 0) continue;
                    insert.BindText(5, order.CommodityIds[k]).Bind(7, origin[k][cell]).Bind(8, reported[k][cell]).Bind(
                        9, unseen[k][cell]).Step();
                }
            }
        }
    }

    private static double[][] Cells(World world) =>
        [.. Enumerable.Range(0, world.CommodityCount).Select(_ => new double[world.EconomyCount * world.EconomyCount])];

    private static void Add(double[] sum, ImmutableArray<double> month)
    {
        for (var i = 0; i < month.Length; i++) sum[i] += month[i];
    }
}
