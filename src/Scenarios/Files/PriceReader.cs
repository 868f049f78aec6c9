using System.Collections.Immutable;
using NegotiationSim.Model.Script;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Files;

/// <summary>Reads recorded prices and the markets that follow them.</summary>
internal sealed class PriceReader(InputNode root, WorldNames names, Calendar calendar, int months, InputProblems problems)
{
    public ImmutableArray<Benchmark> Read()
    {
        var all = ImmutableArray.CreateBuilder<Benchmark>();
        foreach (var node in root.List("benchmarks"))
        {
            var commodity = names.World.CommodityOrdinal(node.Text("commodity"));
            if (all.Any(b => b.Commodity == commodity)) problems.Add(
                node.Member("commodity")!, "This commodity already has a benchmark; keep one.");
            var series = root.List("series").First(s => s.Text("id") == node.Text("series"));
            var values = series.List("values");
            var first = series.Month("from", calendar, 0);
            var prices = new double[months];
            for (var m = 0; m < months; m++)
                if (m - first is var at && at >= 0 && at < values.Length) prices[m] = values[at].Number;
            var shifters = node.List("shifters");
            if (shifters.Length > 0 && shifters.Length != months)
                problems.Add(node.Member("shifters")!, "There are " + shifters.Length + " shifters for " + months
                    + " months; write one a month or none.");
            var outside = names.Union(node.List("outside"));
            if (!Sold(commodity, outside))
                problems.Add(node, "Nobody " + (outside.IsEmpty ? "" : "but those named under outside ") + "sells "
                    + node.Text("commodity") + " in this world, so nobody makes the benchmark; leave it out"
                    + (outside.IsEmpty ? "." : " or shorten outside."));
            all.Add(new Benchmark(
                commodity, series.Text("id"), series.Text("unit"), BasePrice(node, values, first), node.Number("passThrough"),
                [.. prices], [.. shifters.Select(s => s.Number)], outside));
        }

        return all.ToImmutable();
    }

    private bool Sold(int commodity, ImmutableArray<int> outside)
    {
        var n = names.World.EconomyCount;
        for (var i = 0; i < n; i++)
            if (!outside.Contains(i) && names.World.Trade(commodity).Slice(i * n, n).ContainsAnyExcept(0.0)) return true;
        return false;
    }

    private double BasePrice(InputNode node, ImmutableArray<InputNode> values, int first)
    {
        if (node.Member("basePrice") is { } given) return given.Number;
        var january = calendar.MonthOf(names.World.BaseYear, 1) - first;
        var sum = 0.0;
        var count = 0;
        for (var m = Math.Max(0, january); m < Math.Min(january + 12, values.Length); m++)
            if (values[m].Number > 0)
            {
                sum += values[m].Number;
                count++;
            }

        if (count > 0) return sum / count;
        problems.Add(node, "The series has no value in the world's base year, " + names.World.BaseYear + "; write basePrice.");
        return 1;
    }
}
