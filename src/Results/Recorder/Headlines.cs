using System.Collections.Immutable;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Results.Recorder;

/// <summary>
/// The headline series of a scenario: its focus pairs' flows, its recorded prices and discounts, the income of those concerned, measures in
/// force.
/// </summary>
public static class Headlines
{
    /// <summary>The series, in the order charts show them.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="beside">Series to put after the scenario's own, such as those history is compared with; default none.</param>
    public static ImmutableArray<HeadlineSeries> Of(ResolvedScenario scenario, ImmutableArray<HeadlineSeries> beside = default)
    {
        var world = scenario.World;
        var series = ImmutableArray.CreateBuilder<HeadlineSeries>();
        foreach (var flow in FocusFlow.Of(scenario))
        {
            int[] cells = [.. flow.Pairs.Select(p => p.Exporter * world.EconomyCount + p.Importer)];
            series.Add(new($"flow:{flow.Exporter}:{flow.Importer}",
                $"Exports of {Name(world, flow.Exporter)} to {Name(world, flow.Importer)}", "million USD a month", m => Flow(m, cells)));
        }

        foreach (var benchmark in scenario.Benchmarks) AddPrices(series, scenario, benchmark);
        foreach (var economy in Concerned(scenario))
        {
            var (id, name) = (world.Economies[economy].Id, world.Economies[economy].Name);
            series.Add(new($"income:{id}", $"Income of {name}", "base year = 1", m => m.State.Economies[economy].Income));
        }

        if (!scenario.Measures.IsEmpty) series.Add(new(
            "measures-in-force", "Measures in force", "measures", m => m.State.Measures.Count(s => s.Stage == MeasureStage.InForce)));
        if (!beside.IsDefault) series.AddRange(beside);
        return series.ToImmutable();
    }

    /// <summary>
    /// Ordinals of the economies the focus names, ascending, each once; members of a bloc that stands there as a whole are left out.
    /// </summary>
    public static ImmutableArray<int> Concerned(ResolvedScenario scenario) =>
        [.. FocusFlow.Of(scenario).SelectMany(f => new[
            ] { scenario.World.EconomyOrdinal(f.Exporter),
            scenario.World.EconomyOrdinal(f.Importer) }).Where(e => e >= 0).Distinct().Order()];

    private static string Name(World world, string id) => world.FindBloc(id)?.Name ?? world.Economies[world.EconomyOrdinal(id)].Name;

    private static void AddPrices(ImmutableArray<HeadlineSeries>.Builder series, ResolvedScenario scenario, Benchmark benchmark)
    {
        var (k, commodity) = (benchmark.Commodity, scenario.World.Commodities[benchmark.Commodity]);
        series.Add(new($"price:{commodity.Id}", $"Price of {commodity.Name} ({benchmark.Series})", HeadlineUnit.Of(benchmark.Unit),
            m => m.Trade.Commodities[k].Benchmark));
        // Through a pass-through the series' unit is not the commodity's, and a discount in it would mean nothing.
        if (benchmark.PassThrough != 1) return;
        foreach (var economy in benchmark.Outside)
        {
            var (id, name) = (scenario.World.Economies[economy].Id, scenario.World.Economies[economy].Name);
            series.Add(new($"discount:{commodity.Id}:{id}", $"Discount of {commodity.Name} of {name} to the benchmark", "share",
                m => m.Trade.Commodities[k].Benchmark is > 0 and var price
                    ? 1 - (m.Trade.Commodities[k].Price[economy] * benchmark.BasePrice / price) : 0));
        }
    }

    private static double Flow(MonthRecord month, int[] cells)
    {
        var sum = 0.0;
        foreach (var commodity in month.Trade.Commodities)
            foreach (var cell in cells) sum += commodity.Reported[cell];
        return sum;
    }
}
