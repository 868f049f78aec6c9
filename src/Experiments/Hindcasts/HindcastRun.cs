using NegotiationSim.Engine.History;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Ensembles;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;

namespace NegotiationSim.Experiments.Hindcasts;

/// <summary>Runs a scenario for what its recorded series are about, and keeps nothing else.</summary>
public static class HindcastRun
{
    /// <summary>Runs replicates 0 to <paramref name="replicates"/> - 1.</summary>
    /// <param name="plan">What is run.</param>
    /// <param name="replicates">How many.</param>
    /// <param name="jobs">At a time; the result does not depend on it.</param>
    /// <param name="progress">Told how many months are done of how many, from any worker.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>By replicate, by position of the series, by month; NaN where the model has no value.</returns>
    /// <exception cref="RunException">A replicate failed.</exception>
    public static double[][][] Go(RunPlan plan, int replicates, int jobs, Action<int, int> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var loaded = plan.Scenario;
        var (done, total) = (0, replicates * loaded.Resolved.Months);
        var values = new double[replicates][][];
        WorkerPool.Run(
            replicates,
            jobs,
            (replicate, stop) =>
            {
                var log = new HistoryLog(loaded);
                Ensemble.One(plan, replicate, new Keeper(log, () => progress(Interlocked.Increment(ref done), total)), stop);
                values[replicate] = [.. Enumerable.Range(0, loaded.History.Length).Select(s => log.Values(s).ToArray())];
            },
            cancellation);
        return values;
    }

    private sealed class Keeper(HistoryLog log, Action done) : IRunRecorder
    {
        public ValueTask RecordAsync(MonthRecord month, CancellationToken cancellation)
        {
            log.Add(month.Month, month.Trade);
            done();
            return ValueTask.CompletedTask;
        }
    }
}
