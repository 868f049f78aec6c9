using System.Collections.Immutable;
using NegotiationSim.Results.Tables;

namespace NegotiationSim.Results.Store;

public sealed partial class RunStore
{
    // By run, what its series are called; as it stands in the table of series.
    private readonly Dictionary<long, ImmutableArray<(string Id, string Unit)>> named = [];

    /// <summary>Has a run name its headline series by their positions; named already: they have to be the same.</summary>
    /// <exception cref="ResultsException">The run has others.</exception>
    internal void NameSeries(RowWriter rows, long run, ImmutableArray<(string Id, string Unit)> series)
    {
        if (!named.TryGetValue(run, out var known)) known =
            [.. Read("SELECT series, unit FROM series WHERE run = $0 ORDER BY position", r => (r.GetString(0), r.GetString(1)), run)];
        if (known.IsEmpty)
        {
            for (var s = 0; s < series.Length; s++) rows.Add(MonthTables.Series, run, s, series[s].Id, series[s].Unit);
            known = series;
        }

        if (!known.SequenceEqual(series)) throw new ResultsException(File,
            "The run has kept other headline series so far than it would from here on; results are never mixed. Run it again in a new folder.");
        named[run] = known;
    }

    /// <summary>A replicate's figures of one headline series by month, as far as they are recorded.</summary>
    /// <param name="run">The run.</param>
    /// <param name="replicate">The replicate.</param>
    /// <param name="series">Id of the series, such as <c>flow:RUS:USA</c>.</param>
    /// <exception cref="ResultsException">The store is damaged.</exception>
    public ImmutableArray<double> Headline(long run, int replicate, string series) =>
        [.. Read("SELECT value FROM headline_values WHERE run = $0 AND replicate = $1 AND position = (SELECT position FROM series WHERE run = $0 AND series = $2) ORDER BY month",
            r => r.IsDBNull(0) ? double.NaN : r.GetDouble(0), run, replicate, series)];

    /// <summary>Ids and units of the headline series a run has kept, in id order.</summary>
    /// <exception cref="ResultsException">The store is damaged.</exception>
    public ImmutableArray<(string Id, string Unit)> HeadlineSeries(long run) =>
        [.. Read("SELECT series, unit FROM series WHERE run = $0 ORDER BY series", r => (r.GetString(0), r.GetString(1)), run)];
}
