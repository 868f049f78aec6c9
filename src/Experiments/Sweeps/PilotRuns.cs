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
    /// <param name="order">Which points; the pilots themselves take turns.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="InputException">The experiment cannot be run.</exception>
    /// <exception cref="Results.ResultsException">The disk for temporary files is full.</exception>
    public static SweepCost Cost(Experiment experiment, Library library, SweepOrder order, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        ArgumentNullException.ThrowIfNull(order);
        ArgumentOutOfRangeException.ThrowIfLessThan(order.Jobs, 1);
        Sweep.Check(experiment, library, cancellation);
        var folder = Directory.CreateTempSubdirectory("negsim-pilot-").FullName;
        try
        {
            return Cost(experiment, library, order.Shard, folder, cancellation);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static SweepCost Cost(Experiment experiment, Library library, Shard shard, string folder, CancellationToken cancellation)
    {
        var all = Design.Points(experiment);
        DesignPoint[] points = [.. all.Where(p => shard.Has(p.Number))];
        if (points.Length == 0) throw new InputException("--shard", 0, "", $"The experiment has {all.Length} points, of which none is in part {shard.Part} of {shard.Of}.");
        var pilots = experiment with
        {
            Kind = DesignKind.Table,
            Constraints = [],
            Replicates = 1,
            Rows = [.. new[] { points[0], points[^1] }.Select(p => experiment.Factors.Select((_, f) => p.Value(f)).ToImmutableArray())],
        };
        var memory = Environment.WorkingSet;
        // The first run of a process compiles its code.
        using (var warm = RunStore.Create(Path.Combine(folder, "warm.db")))
            Sweep.Run(pilots with { Rows = pilots.Rows[..1] }, warm, library, new SweepOrder(), cancellation);
        var (file, ends) = (Path.Combine(folder, SweepFolder.StoreName), new List<long>());
        // A store that is closed has all of its tables in its file.
        RunStore.Create(file).Dispose();
        var empty = Size(file);
        using (var store = RunStore.Open(file))
        {
            Sweep.Run(pilots, store, library, new SweepOrder { Progress = _ => ends.Add(Stopwatch.GetTimestamp()) }, cancellation);
            store.Seal();
        }

        // Where the system tells no peak, what there is now.
        using var process = Process.GetCurrentProcess();
        var worker = Math.Max(process.PeakWorkingSet64, Environment.WorkingSet) - memory;
        var (journal, runs) = (Size(file) - empty, points.Length * experiment.Replicates);
        var (first, both) = (ParquetOf(1, pilots, file, folder), ParquetOf(2, pilots, file, folder));
        var parts = (all.Length + ExperimentDataset.PointsOfAPart - 1) / ExperimentDataset.PointsOfAPart;
        SweepFolder.Note(folder, SweepSession.InputsOf(experiment, library));
        return new SweepCost
        {
            Runs = runs,
            Months = library.Scenario(experiment.Scenario, experiment.Changes).Resolved.Months,
            SecondsOfARun = Stopwatch.GetElapsedTime(ends[0], ends[^1]).TotalSeconds / 2,
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
