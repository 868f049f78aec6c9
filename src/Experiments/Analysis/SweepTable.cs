using System.Collections.Immutable;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Experiments.Ensembles;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Experiments.Analysis;

/// <summary>What an experiment came to: by complete point, headline series and replicate the mean over the last year.</summary>
/// <param name="Points">The points that are complete, in order.</param>
/// <param name="Series">Ids and units of the series.</param>
/// <param name="Values">By point, then series, then replicate.</param>
public sealed record SweepTable(
    ImmutableArray<DesignPoint> Points, ImmutableArray<(string Id, string Unit)> Series,
        ImmutableArray<ImmutableArray<ImmutableArray<double>>> Values)
{
    /// <summary>By point, then series: the median over the replicates.</summary>
    public ImmutableArray<ImmutableArray<double>> Outcomes { get; } =
        [.. Values.Select(point => point.Select(series => Band.Of(series.ToArray()).Median).ToImmutableArray())];

    /// <summary>Reads the table of an experiment from its store.</summary>
    /// <exception cref="Results.ResultsException">The store is damaged.</exception>
    public static SweepTable Read(Experiment experiment, RunStore store)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        ArgumentNullException.ThrowIfNull(store);
        var runs = store.Runs().ToDictionary(r => r.Header.Name, r => r.Run, StringComparer.Ordinal);
        var complete = Design.Points(experiment)
            .Where(p => runs.TryGetValue(p.Name, out var run) && store.CompleteReplicates(run).Length >= experiment.Replicates)
                .ToImmutableArray();
        if (complete.IsEmpty) return new SweepTable([], [], []);
        var series = store.HeadlineSeries(runs[complete[0].Name]);
        return new SweepTable(complete, series,
        [
            .. complete.Select(p => series.Select(s =>
                Enumerable.Range(0, experiment.Replicates).Select(r => LastYear(store.Headline(runs[p.Name], r, s.Id))).ToImmutableArray())
                    .ToImmutableArray()),
        ]);
    }

    /// <summary>Medians of one series, by point.</summary>
    public double[] Column(int series) => [.. Outcomes.Select(o => o[series])];

    /// <summary>Means of one series over the replicates, by point.</summary>
    public double[] Means(int series) => [.. Values.Select(point => point[series].Average())];

    /// <summary>Mean of the last year of a series.</summary>
    internal static double LastYear(ImmutableArray<double> months)
    {
        var sum = 0.0;
        var window = Math.Min(12, months.Length);
        foreach (var value in months.AsSpan()[^window..]) sum += value;
        return sum / window;
    }
}
