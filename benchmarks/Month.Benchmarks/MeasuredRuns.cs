using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using NegotiationSim.Experiments.Datasets;
using NegotiationSim.Experiments.Sweeps;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Benchmarks.Month;

/// <summary>What runs of an experiment cost, journal and Parquet files included.</summary>
/// <param name="Runs">How many were run.</param>
/// <param name="Seconds">On the clock.</param>
/// <param name="Processor">Processor time of the process, seconds.</param>
/// <param name="Ready">Seconds in which workers were at work or had work and waited for a core that others held; NaN where the system does
/// not tell.</param>
/// <param name="Journal">Bytes of the journal a run.</param>
/// <param name="Parquet">Bytes of the Parquet files a run.</param>
/// <param name="Early">Memory held when a quarter of the runs was done, bytes.</param>
/// <param name="Late">Memory held at the end, bytes.</param>
internal sealed record MeasuredRuns(
    int Runs, double Seconds, double Processor, double Ready, double Journal, double Parquet, long Early, long Late)
{
    /// <summary>Runs a second of processor time: what a neighbour on the machine hardly changes.</summary>
    public double PerProcessorSecond => Runs / Processor;

    /// <summary>Share of the workers' time in which they did not wait for each other, for files or for memory: what they would use of cores
    /// of their own.</summary>
    /// <param name="jobs">How many workers.</param>
    public double Utilisation(int jobs) => Ready / Seconds / jobs;

    /// <summary>Runs an experiment in a folder of its own and takes it away again.</summary>
    /// <param name="made">The scenario.</param>
    /// <param name="jobs">Workers.</param>
    /// <param name="seconds">About how long it may take on the clock.</param>
    public static MeasuredRuns Of(MadeQuarrel made, int jobs, double seconds) => Of(
        made, jobs, warm => Math.Clamp((int)(seconds * warm.Runs / warm.Seconds), 4 * jobs, 4000));

    /// <summary>As <see cref="Of(MadeQuarrel, int, double)"/>, for so many runs however long they take.</summary>
    public static MeasuredRuns Exactly(MadeQuarrel made, int runs, int jobs) => Of(made, jobs, _ => runs);

    private static MeasuredRuns Of(MadeQuarrel made, int jobs, Func<MeasuredRuns, int> runs)
    {
        var folder = Directory.CreateTempSubdirectory("negsim-benchmark-").FullName;
        try
        {
            return Go(made, folder, "measured", runs(Go(made, folder, "warm", 2 * jobs, jobs)), jobs);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static MeasuredRuns Go(MadeQuarrel made, string folder, string name, int runs, int jobs)
    {
        var target = Path.Combine(folder, name);
        Directory.CreateDirectory(target);
        var experiment = made.Of(Path.Combine(folder, "made.json"), runs);
        var (process, early) = (Process.GetCurrentProcess(), 0L);
        var (began, worked) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
        var file = Path.Combine(target, SweepFolder.StoreName);
        RunStore.Create(file).Dispose();
        var empty = new FileInfo(file).Length;
        double seconds, processor;
        var ready = new ConcurrentDictionary<int, double>();
        using (var store = RunStore.Open(file))
        {
            Sweep.Run(experiment, store, made.Library, new SweepOrder
            {
                Jobs = jobs,
                Progress = at =>
                {
                    if (at.Done > 0) ready[Environment.CurrentManagedThreadId] = ReadyOfThread();
                    if (at.Done == Math.Max(1, at.Of / 4)) early = Environment.WorkingSet;
                },
            }, CancellationToken.None);
            process.Refresh();
            (seconds, processor) = (Stopwatch.GetElapsedTime(began).TotalSeconds, (process.TotalProcessorTime - worked).TotalSeconds);
            ExperimentDataset.Write(experiment, store, target);
            store.Seal();
        }

        var parquet = Directory.GetFiles(target, "*.parquet", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length);
        return new MeasuredRuns(runs, seconds, processor, ready.Values.Sum(), (double)(new FileInfo(file).Length - empty) / runs,
            (double)parquet / runs, early, Environment.WorkingSet);
    }

    // Linux notes of every thread how long it ran and how long it waited for a core, nanoseconds.
    private static double ReadyOfThread()
    {
        const string Notes = "/proc/thread-self/schedstat";
        if (!File.Exists(Notes)) return double.NaN;
        var words = File.ReadAllText(Notes).Split(' ');
        return (double.Parse(words[0], CultureInfo.InvariantCulture) + double.Parse(words[1], CultureInfo.InvariantCulture)) / 1e9;
    }
}
