using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Experiments.Analysis;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Results;
using NegotiationSim.Results.Export;
using NegotiationSim.Results.Folder;
using NegotiationSim.Results.Store;
using NegotiationSim.Results.Tables;

namespace NegotiationSim.Experiments.Datasets;

/// <summary>
/// The results of an experiment in one line to load: <c>results.parquet</c>, a row a run, and <c>series/part-N.parquet</c>,
/// a row a month of a run with a column a series. Sorted by point and replicate: the same bytes for any jobs, order, shards
/// or interruption. Factors and outcomes are doubles; series have six significant digits, and the journal all of them.
/// </summary>
public static class ExperimentDataset
{
    /// <summary>File name of the table of runs.</summary>
    public const string ResultsName = "results.parquet";

    /// <summary>Folder of the series.</summary>
    public const string SeriesName = "series";

    // Points of a part: some ten thousand rows for most experiments.
    internal const int PointsOfAPart = 100;

    /// <summary>Writes both; older ones give way.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="store">Its journal.</param>
    /// <param name="folder">Its folder.</param>
    /// <exception cref="ResultsException">The store is damaged, or a file cannot be written.</exception>
    public static void Write(Experiment experiment, RunStore store, string folder) => Write(experiment, store, folder, int.MaxValue);

    /// <summary>Writes both, of the first so many points.</summary>
    internal static void Write(Experiment experiment, RunStore store, string folder, int most)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        ArgumentNullException.ThrowIfNull(store);
        ImmutableArray<DesignPoint> points = [.. Design.Points(experiment).Take(most)];
        var runs = store.Runs().ToDictionary(r => r.Header.Name, StringComparer.Ordinal);
        var series = points.Select(p => runs.GetValueOrDefault(p.Name)).FirstOrDefault(r => r?.Status == RunStatus.Done) is { } first
            ? store.HeadlineSeries(first.Run) : [];
        if (!series.IsEmpty) ExperimentCodebook.Write(experiment, points, series, Path.GetFileName(store.File), folder);
        WriteRuns(experiment, points, runs, series, store, Path.Combine(folder, ResultsName));
        if (experiment.Keep == SweepKeep.None) return;
        var parts = Path.Combine(folder, SeriesName);
        Directory.CreateDirectory(parts);
        var part = 0;
        foreach (var some in points.Chunk(PointsOfAPart)) WriteSeries(
            some, runs, series, store, Path.Combine(parts, FormattableString.Invariant($"part-{part++}.parquet")));
        foreach (var stale in Directory.GetFiles(parts, "part-*.parquet").Where(f => Number(f) >= part)) File.Delete(stale);
    }

    private static void WriteRuns(
        Experiment experiment, ImmutableArray<DesignPoint> points, Dictionary<string, StoredRun> runs,
            ImmutableArray<(string Id, string Unit)> series, RunStore store, string file)
    {
        FactorColumn[] factors = [.. experiment.Factors.Select((_, f) => new FactorColumn(experiment, f, points))];
        var (point, replicate, seed) = (new ParquetColumn("point", ColumnKind.Whole), new ParquetColumn("replicate", ColumnKind.Whole),
            new ParquetColumn("seed", ColumnKind.Whole));
        var (id, status, message) = (new ParquetColumn("run_id", ColumnKind.Text), new ParquetColumn("status", ColumnKind.Text),
            new ParquetColumn("message", ColumnKind.Text));
        var (digest, command) = (new ParquetColumn("digest", ColumnKind.Text), new ParquetColumn("reproduce", ColumnKind.Text));
        var taken = SweepTable.OutcomesOf(experiment, series);
        ParquetColumn[] outcomes = [.. SweepTable.UnitsOf(taken, series).Select(
            s => new ParquetColumn(s.Id, ColumnKind.Real) { Unit = s.Unit })];
        ParquetFile.Write(file, [point, replicate, .. factors.Select(f => f.Column), .. outcomes, status, message, seed, digest, id,
            command], next =>
        {
            foreach (var p in points)
            {
                if (!runs.TryGetValue(p.Name, out var run)) continue;
                var complete = store.CompleteReplicates(run.Run).ToHashSet();
                for (var r = 0; r < run.Header.Replicates; r++)
                {
                    var isDone = complete.Contains(r);
                    if (!isDone && run.Status != RunStatus.Failed) continue;
                    point.Add((long)p.Number);
                    replicate.Add((long)r);
                    foreach (var factor in factors) factor.Add(p);
                    for (var s = 0; s < outcomes.Length; s++) outcomes[s].Add(
                        isDone ? SweepTable.Value(taken[s], store, run, r) : null);
                    status.Add(isDone ? "done" : "failed");
                    message.Add(isDone ? "" : run.Message);
                    seed.Add(run.Header.Seed);
                    digest.Add(isDone ? store.LastMonth(run.Run, r)!.Digest.Hex : null);
                    id.Add(run.Header.Id.Length > 0 ? RunIdentifier.Of(run.Header.Id, r) : null);
                    command.Add(ReproducingCommand.Of(experiment, p, r));
                    next();
                }
            }
        });
    }

    private static void WriteSeries(DesignPoint[] points, Dictionary<string, StoredRun> runs,
        ImmutableArray<(string Id, string Unit)> series, RunStore store, string file)
    {
        var (point, replicate, month) = (new ParquetColumn("point", ColumnKind.Whole), new ParquetColumn("replicate", ColumnKind.Whole),
            new ParquetColumn("month", ColumnKind.Whole) { Unit = "months" });
        ParquetColumn[] columns = [.. series.Select(s => new ParquetColumn(s.Id, ColumnKind.Real, isSingle: true) { Unit = s.Unit })];
        ParquetFile.Write(file, [point, replicate, month, .. columns], next =>
        {
            foreach (var p in points)
            {
                if (!runs.TryGetValue(p.Name, out var run)) continue;
                foreach (var r in store.CompleteReplicates(run.Run))
                {
                    var values = series.Select(s => store.Headline(run.Run, r, s.Id)).ToArray();
                    for (var m = 0; m < run.Header.Months; m++)
                    {
                        point.Add((long)p.Number);
                        replicate.Add((long)r);
                        month.Add((long)m);
                        for (var s = 0; s < columns.Length; s++) columns[s].Add(m < values[s].Length ? values[s][m] : null);
                        next();
                    }
                }
            }
        });
    }

    private static int Number(string file) =>
        int.TryParse(Path.GetFileNameWithoutExtension(file)["part-".Length..], NumberStyles.None, CultureInfo.InvariantCulture,
            out var number) ? number : -1;
}
