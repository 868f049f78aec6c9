using NegotiationSim.Results.Recorder;

namespace NegotiationSim.Runner.Run;

/// <summary>Series of one kind, which stand together in a table: trade, prices, discounts, incomes, measures.</summary>
/// <param name="Series">Their ordinals among the headline series.</param>
internal sealed record SeriesGroup(IReadOnlyList<int> Series)
{
    /// <summary>How many of a kind stand on the first screen: of trade more than of others, since scenarios ask about it first.</summary>
    private static readonly Dictionary<string, int> Shown =
        new(StringComparer.Ordinal) { ["flow"] = 6, ["price"] = 1, ["discount"] = 1, ["income"] = 4 };

    private const int ShownOfOthers = 1;

    /// <summary>
    /// The series in groups, in the scenario's order; without <paramref name="all"/> the first of each kind, at most a screen.
    /// </summary>
    public static IReadOnlyList<SeriesGroup> Of(IReadOnlyList<HeadlineSeries> series, bool all) =>
    [
        .. Enumerable.Range(0, series.Count).GroupBy(s => Kind(series[s]))
            .Select(g => new SeriesGroup([.. all ? g : g.Take(Shown.GetValueOrDefault(g.Key, ShownOfOthers))])),
    ];

    /// <summary>The kind in a series' id, which is before its first colon: <c>flow</c> of <c>flow:RUS:USA</c>.</summary>
    public static string Kind(HeadlineSeries series) => series.Id.Split(':')[0];
}
