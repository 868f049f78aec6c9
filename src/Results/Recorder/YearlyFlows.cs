using System.Collections.Immutable;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Worlds;
using NegotiationSim.Results.Store;
using NegotiationSim.Results.Tables;

namespace NegotiationSim.Results.Recorder;

/// <summary>Adds up a calendar year's flows.</summary>
internal sealed class YearlyFlows(World world)
{
    private readonly double[][] origin = Cells(world), reported = Cells(world), unseen = Cells(world);

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
        for (var i = 0; i < n; i++)
            for (var j = 0; j < n; j++)
                for (var k = 0; k < origin.Length; k++)
                {
                    var cell = (i * n) + j;
                    if (origin[k][cell] == 0 && reported[k][cell] == 0) continue;
                    rows.Add(TradeTables.FlowsYearly, run, replicate, year, world.Economies[i].Id, world.Economies[j].Id, world.Commodities[k].Id, Months, origin[k][cell], reported[k][cell], unseen[k][cell]);
                }
    }

    private static double[][] Cells(World world) => [.. Enumerable.Range(0, world.CommodityCount).Select(_ => new double[world.EconomyCount * world.EconomyCount])];

    private static void Add(double[] sum, ImmutableArray<double> month)
    {
        for (var i = 0; i < month.Length; i++) sum[i] += month[i];
    }
}
