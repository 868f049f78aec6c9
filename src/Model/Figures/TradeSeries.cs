using System.Collections.Immutable;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Figures;

/// <summary>Series of trade and prices.</summary>
internal static class TradeSeries
{
    public static IReadOnlyList<(string Spelling, string Says)> Spellings { get; } =
    [
        ("flow:FROM:TO[:GOODS]", "exports, as the exporter's customs book them, million US dollars a month"),
        ("trade:A:B[:GOODS]", "exports of A to B and of B to A, million US dollars a month"),
        ("share:FROM:TO[:GOODS]", "share of FROM in TO's imports from elsewhere, 0 to 1, by origin"),
        ("price:GOOD", "the price of a good that follows a recorded one, in its unit"),
        ("discount:GOOD:ECONOMY", "how far an exporter's price lies under the recorded one, share"),
        ("import-price:ECONOMY:GOOD", "what an economy's buyers pay for a good from elsewhere and at home, base year = 1"),
    ];

    public static Func<MonthRecord, double>? Find(ResolvedScenario scenario, string[] words) => words switch
    {
        ["flow", var from, var to, .. var rest] when rest.Length <= 1 => Flow(scenario, from, to, rest),
        ["trade", var a, var b, .. var rest] when rest.Length <= 1 => Both(Flow(scenario, a, b, rest), Flow(scenario, b, a, rest)),
        ["share", var from, var to, .. var rest] when rest.Length <= 1 => Share(scenario, from, to, rest),
        ["price", var good] => Price(scenario, good),
        ["discount", var good, var economy] => Discount(scenario, good, economy),
        ["import-price", var economy, var good] => ImportPrice(scenario, economy, good),
        _ => null,
    };

    private static Func<MonthRecord, double> Flow(ResolvedScenario scenario, string from, string to, string[] rest)
    {
        var (cells, goods) = (Cells(scenario, from, to), FigureNames.Goods(scenario, rest is [var names] ? names : ""));
        return m => Sum(m, goods, cells, o => o.Reported);
    }

    private static Func<MonthRecord, double> Both(Func<MonthRecord, double> there, Func<MonthRecord, double> back) => m =>
        there(m) + back(m);

    private static Func<MonthRecord, double> Share(ResolvedScenario scenario, string from, string to, string[] rest)
    {
        var goods = FigureNames.Goods(scenario, rest is [var names] ? names : "");
        var (part, all) = (Cells(scenario, from, to), Cells(scenario, "*", to));
        return m => Sum(m, goods, all, o => o.Origin) is > 0 and var whole ? Sum(m, goods, part, o => o.Origin) / whole : 0;
    }

    private static Func<MonthRecord, double> Price(ResolvedScenario scenario, string good)
    {
        var k = FigureNames.Goods(scenario, good)[0];
        return m => m.Trade.Commodities[k].Benchmark;
    }

    private static Func<MonthRecord, double> Discount(ResolvedScenario scenario, string good, string economy)
    {
        var (k, e) = (FigureNames.Goods(scenario, good)[0], FigureNames.Economy(scenario, economy));
        if (scenario.Benchmarks.FirstOrDefault(b => b.Commodity == k) is not { PassThrough: 1 } benchmark) throw new FigureException(
            $"No recorded price is that of {good}, so it has no discount.");
        return m => m.Trade.Commodities[k].Benchmark is > 0 and var price
            ? 1 - (m.Trade.Commodities[k].Price[e] * benchmark.BasePrice / price) : 0;
    }

    private static Func<MonthRecord, double> ImportPrice(ResolvedScenario scenario, string economy, string good)
    {
        var (k, e) = (FigureNames.Goods(scenario, good)[0], FigureNames.Economy(scenario, economy));
        return m => m.Trade.Commodities[k].Composite[e];
    }

    private static int[] Cells(ResolvedScenario scenario, string from, string to)
    {
        var (exporters, importers) = (FigureNames.Economies(scenario, from), FigureNames.Economies(scenario, to));
        return [.. exporters.SelectMany(i => importers.Where(j => j != i).Select(j => i * scenario.World.EconomyCount + j))];
    }

    private static double Sum(MonthRecord month, ImmutableArray<int> goods, int[] cells,
        Func<CommodityOutcome, ImmutableArray<double>> book)
    {
        var sum = 0.0;
        foreach (var k in goods)
        {
            var flows = book(month.Trade.Commodities[k]);
            foreach (var cell in cells) sum += flows[cell];
        }

        return sum;
    }
}
