using System.Collections.Immutable;
using NegotiationSim.Model.Measures;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;

namespace NegotiationSim.Results.Recorder;

/// <summary>The headline series of a scenario: its focus pairs' flows, its recorded prices and discounts, the income of those concerned, measures in force.</summary>
public static class Headlines
{
    /// <summary>The series, in the order charts show them.</summary>
    public static ImmutableArray<HeadlineSeries> Of(ResolvedScenario scenario)
    {
        var world = scenario.World;
        var series = ImmutableArray.CreateBuilder<HeadlineSeries>();
        foreach (var pair in scenario.Focus)
        {
            var (exporter, importer) = (world.Economies[pair.Exporter], world.Economies[pair.Importer]);
            var cell = (pair.Exporter * world.EconomyCount) + pair.Importer;
            series.Add(new($"flow:{exporter.Id}:{importer.Id}", $"Exports of {exporter.Name} to {importer.Name}, as reported", "million USD a month", m => Flow(m, cell)));
        }

        foreach (var benchmark in scenario.Benchmarks) AddPrices(series, scenario, benchmark);
        foreach (var economy in Concerned(scenario))
        {
            var (id, name) = (world.Economies[economy].Id, world.Economies[economy].Name);
            series.Add(new($"income:{id}", $"Income of {name}", "base year = 1", m => m.State.Economies[economy].Income));
        }

        if (!scenario.Measures.IsEmpty) series.Add(new("measures-in-force", "Measures in force", "measures", m => m.State.Measures.Count(s => s.Stage == MeasureStage.InForce)));
        return series.ToImmutable();
    }

    /// <summary>Ordinals of the economies of the focus pairs, ascending, each once.</summary>
    public static ImmutableArray<int> Concerned(ResolvedScenario scenario) =>
        [.. scenario.Focus.SelectMany(p => new[] { p.Exporter, p.Importer }).Distinct().Order()];

    private static void AddPrices(ImmutableArray<HeadlineSeries>.Builder series, ResolvedScenario scenario, Benchmark benchmark)
    {
        var (k, commodity) = (benchmark.Commodity, scenario.World.Commodities[benchmark.Commodity]);
        series.Add(new($"price:{commodity.Id}", $"Price of {commodity.Name} ({benchmark.Series})", benchmark.Unit, m => m.Trade.Commodities[k].Benchmark));
        // Through a pass-through the series' unit is not the commodity's, and a discount in it would mean nothing.
        if (benchmark.PassThrough != 1) return;
        foreach (var economy in benchmark.Outside)
        {
            var (id, name) = (scenario.World.Economies[economy].Id, scenario.World.Economies[economy].Name);
            series.Add(new($"discount:{commodity.Id}:{id}", $"Discount of {commodity.Name} of {name} to the benchmark", "share",
                m => m.Trade.Commodities[k].Benchmark is > 0 and var price ? 1 - (m.Trade.Commodities[k].Price[economy] * benchmark.BasePrice / price) : 0));
        }
    }

    private static double Flow(MonthRecord month, int cell)
    {
        var sum = 0.0;
        foreach (var commodity in month.Trade.Commodities) sum += commodity.Reported[cell];
        return sum;
    }
}
