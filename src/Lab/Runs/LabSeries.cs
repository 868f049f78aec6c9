using System.Collections.Immutable;
using NegotiationSim.Model.Figures;
using NegotiationSim.Model.Worlds;
using NegotiationSim.Results.Recorder;
using NegotiationSim.Scenarios.Files;

namespace NegotiationSim.Lab.Runs;

/// <summary>
/// The series that a page can chart: the program's headline series, and the trade that the scenario's own question is about.
/// </summary>
internal static class LabSeries
{
    /// <summary>The series of a scenario.</summary>
    public static ImmutableArray<HeadlineSeries> Of(LoadedScenario loaded)
    {
        var scenario = loaded.Resolved;
        if (loaded.Headline?.Figure.Series.Split(':') is not ["trade", var one, var other]) return Headlines.Of(scenario);
        var asked = loaded.Headline.Figure.Series;
        var title = $"Trade between {Name(scenario.World, one)} and {Name(scenario.World, other)}";
        return Headlines.Of(scenario, [new(asked, title, "million USD a month", FigureReader.Series(scenario, asked))]);
    }

    private static string Name(World world, string id) =>
        world.FindBloc(id)?.Name ?? (world.EconomyOrdinal(id) is >= 0 and var e ? world.Economies[e].Name : id);
}
