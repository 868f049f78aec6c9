using System.Collections.Immutable;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Experiments.Ensembles;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Experiments.Analysis;

/// <summary>What an experiment came to: a row a complete point, a column a headline series.</summary>
/// <param name="Points">The points that are complete, in order.</param>
/// <param name="Series">Ids and units of the series.</param>
/// <param name="Outcomes">By point, then series: mean over the last year, median over the replicates.</param>
public sealed record SweepTable(
    ImmutableArray<DesignPoint> Points, ImmutableArray<(string Id, string Unit)> Series, ImmutableArray<ImmutableArray<double>> Outcomes)
{
    /// <summary>Reads the table of an experiment from its store.</summary>
    /// <exception cref="Results.ResultsException">The store is damaged.</exception>
    public static SweepTable Read(Experiment experiment, RunStore store)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        ArgumentNullException.ThrowIfNull(store);
        var runs = store.Runs().ToDictionary(r => r.Header.Name, r => r.Run, StringComparer.Ordinal);
        var complete = Design.Points(experiment)
            .Where(p => runs.TryGetValue(p.Name, out var run) && store.CompleteReplicates(run).Length >= experiment.Replicates).ToImmutableArray();
        if (complete.IsEmpty) return new SweepTable([], [], []);
        var series = store.HeadlineSeries(runs[complete[0].Name]);
        return new SweepTable(
            complete, series,
            [.. complete.Select(p => series.Select(s => Outcome(store, runs[p.Name], s.Id, experiment.Replicates)).ToImmutableArray())]);
    }

    /// <summary>Outcomes of one series, by point.</summary>
    public double[] Column(int series) => [.. Outcomes.Select(o => o[series])];

    private static double Outcome(RunStore store, long run, string series, int replicates) =>
        Band.Of(Enumerable.Range(0, replicates).Select(r => LastYear(store.Headline(run, r, series))).ToArray()).Median;

    private static double LastYear(ImmutableArray<double> months)
    {
        var sum = 0.0;
        var window = Math.Min(12, months.Length);
        foreach (var value in months.AsSpan()[^window..]) sum += value;
        return sum / window;
    }
}
