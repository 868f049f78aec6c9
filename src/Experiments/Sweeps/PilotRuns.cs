using System.Collections.Immutable;
using System.Diagnostics;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Datasets;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Results.Store;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Experiments.Sweeps;

/// <summary>Runs the first and the last point of an experiment in a folder of its own, to judge what all of it would take.</summary>
public static class PilotRuns
{
    /// <summary>What the experiment would take.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="library">Behaviours, worlds, scenarios.</param>
    /// <param name="jobs">Workers; the pilots themselves take turns.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="InputException">The experiment cannot be run.</exception>
    /// <exception cref="Results.ResultsException">The disk for temporary files is full.</exception>
    public static SweepCost Cost(Experiment experiment, Library library, int jobs, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        ArgumentOutOfRangeException.ThrowIfLessThan(jobs, 1);
        Sweep.Check(experiment, library, cancellation);
        var folder = Directory.CreateTempSubdirectory("negsim-pilot-").FullName;
        try
        {
            return Cost(experiment, library, folder, cancellation);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static SweepCost Cost(Experiment experiment, Library library, string folder, CancellationToken cancellation)
    {
        var points = Design.Points(experiment);
        var pilots = experiment with
        {
            Kind = DesignKind.Table,
            Constraints = [],
            Replicates = 1,
            Rows = [.. new[] { points[0], points[^1] }.Select(p => experiment.Factors.Select((_, f) => p.Value(f)).ToImmutableArray())],
        };
        var (file, ends, memory) = (Path.Combine(folder, SweepFolder.StoreName), new List<long>(), Environment.WorkingSet);
        // A store that is closed has all of its tables in its file.
        RunStore.Create(file).Dispose();
        var empty = Size(file);
        using (var store = RunStore.Open(file))
        {
            Sweep.Run(pilots, store, library, new SweepOrder { Progress = _ => ends.Add(Stopwatch.GetTimestamp()) }, cancellation);
            store.Seal();
        }

        var worker = Environment.WorkingSet - memory;
        var (journal, runs) = (Size(file) - empty, points.Length * experiment.Replicates);
        var (first, both) = (ParquetOf(1, pilots, file, folder), ParquetOf(2, pilots, file, folder));
        var parts = (points.Length + ExperimentDataset.PointsOfAPart - 1) / ExperimentDataset.PointsOfAPart;
        SweepFolder.Note(folder, SweepSession.InputsOf(experiment, library));
        return new SweepCost
        {
            Runs = runs,
            Months = library.Scenario(experiment.Scenario, experiment.Changes).Resolved.Months,
            SecondsOfARun = Stopwatch.GetElapsedTime(ends[^2], ends[^1]).TotalSeconds,
            MemoryBefore = memory,
            MemoryOfAWorker = Math.Max(0, worker),
            Journal = empty + ((double)journal * runs / 2),
            Parquet = ((double)(both - first) * runs) + ((double)Math.Max(0, (2 * first) - both) * parts),
            Beside = Directory.GetFiles(folder, "*.json").Sum(Size),
        };
    }

    // Headers and statistics of columns come once; what the second run adds is a run's own.
    private static long ParquetOf(int points, Experiment pilots, string file, string folder)
    {
        using var store = RunStore.OpenToRead(file);
        ExperimentDataset.Write(pilots, store, folder, points);
        return Directory.GetFiles(folder, "*.parquet", SearchOption.AllDirectories).Sum(Size);
    }

    private static long Size(string file) => new FileInfo(file).Length;
}
