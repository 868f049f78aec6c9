using System.Collections.Immutable;
using NegotiationSim.Engine.History;
using NegotiationSim.Model.Figures;
using NegotiationSim.Model.Worlds;
using NegotiationSim.Results.Recorder;
using NegotiationSim.Scenarios.Files;

namespace NegotiationSim.Experiments.Comparisons;

/// <summary>Series in words, for people who read no spellings.</summary>
/// <param name="world">The world whose names are used.</param>
/// <param name="headlines">Titles of headline series by id.</param>
public sealed class SeriesWords(World world, ImmutableDictionary<string, string> headlines)
{
    /// <summary>The words of a scenario.</summary>
    public static SeriesWords Of(LoadedScenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var series = Headlines.Of(scenario.Resolved, RecordedHistory.Series(scenario));
        return new SeriesWords(scenario.Resolved.World, series.ToImmutableDictionary(s => s.Id, s => s.Title, StringComparer.Ordinal));
    }

    /// <summary>Titles of the headline series by id.</summary>
    public ImmutableDictionary<string, string> Titles => headlines;

    /// <summary>A series in words: a headline's title, else what its spelling says and whom it is about.</summary>
    /// <param name="series">The series, such as <c>easings:USA</c>.</param>
    public string Title(string series)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (headlines.TryGetValue(series, out var title)) return title;
        var words = series.Split(':');
        if (words is ["over" or "under", var bound, _, ..])
            return $"Months {words[0]} {bound} of: {Title(string.Join(':', words[2..]))}";
        if (words is ["flow", var from, var to, .. var goods])
            return $"Exports of {Names(from)} to {Names(to)}{(goods is [var named] ? ": " + Names(named) : "")}";
        if (words is ["trade", var one, var other, .. var traded])
            return $"Trade between {Names(one)} and {Names(other)}{(traded is [var good] ? ": " + Names(good) : "")}";
        var says = FigureReader.Spellings.FirstOrDefault(s => s.Spelling.Split(':', '[')[0] == words[0]).Says ?? series;
        // What follows is its unit, or goes into detail.
        says = says.Split([": ", ", "], StringSplitOptions.None)[0];
        return char.ToUpperInvariant(says[0]) + says[1..] + (words.Length > 1 ? ": " + string.Join(", ", words.Skip(1).Select(Names)) : "");
    }

    private string Names(string ids) => ids == "*" ? "all" : ids.StartsWith('!') ? "all but " + Names(ids[1..])
        : string.Join(" and ", ids.Split('+').Select(Name));

    private string Name(string id) => world.FindBloc(id)?.Name
        ?? (world.EconomyOrdinal(id) is var e and >= 0 ? world.Economies[e].Name
        : world.CommodityOrdinal(id) is var k and >= 0 ? world.Commodities[k].Name : id);
}
