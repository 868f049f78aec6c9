using System.Collections.Immutable;

namespace NegotiationSim.Results.Store;

public sealed partial class RunStore
{
    /// <summary>A replicate's figures of one headline series by month, as far as they are recorded.</summary>
    /// <param name="run">The run.</param>
    /// <param name="replicate">The replicate.</param>
    /// <param name="series">Id of the series, such as <c>flow:RUS:USA</c>.</param>
    /// <exception cref="ResultsException">The store is damaged.</exception>
    public ImmutableArray<double> Headline(long run, int replicate, string series) =>
        [.. Read("SELECT value FROM headlines WHERE run = $0 AND replicate = $1 AND series = $2 ORDER BY month",
            r => r.IsDBNull(0) ? double.NaN : r.GetDouble(0), run, replicate, series)];

    /// <summary>Ids and units of the headline series a run has kept, in id order.</summary>
    /// <exception cref="ResultsException">The store is damaged.</exception>
    public ImmutableArray<(string Id, string Unit)> HeadlineSeries(long run) =>
        [.. Read("SELECT DISTINCT series, unit FROM headlines WHERE run = $0 ORDER BY series", r => (r.GetString(0), r.GetString(1)), run)];
}
