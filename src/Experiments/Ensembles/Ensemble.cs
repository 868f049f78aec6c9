using NegotiationSim.Actors.Codec;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Recorder;

namespace NegotiationSim.Experiments.Ensembles;

/// <summary>
/// Many replicates of one plan on all cores. Replicate i has the same luck in every variant.
/// </summary>
public static class Ensemble
{
    private static readonly LocalEngine Local = new();

    /// <summary>Runs replicates 0 to <paramref name="replicates"/> - 1.</summary>
    /// <param name="plan">What is run.</param>
    /// <param name="replicates">How many.</param>
    /// <param name="jobs">Workers; the result does not depend on it.</param>
    /// <param name="recorder">Makes what keeps a replicate; null keeps none of it.</param>
    /// <param name="stored">Digest and figures of a replicate that is stored already and need not be computed again; else null.</param>
    /// <param name="progress">Told after every replicate how many are done, from any worker.</param>
    /// <param name="cancellation">Ends the ensemble; what was recorded stays.</param>
    /// <param name="engine">Where replicates run; default plain calls in this process. The result does not depend on it.</param>
    /// <exception cref="RunException">A replicate failed; the message names it. The others that were under way are dropped.</exception>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    public static EnsembleResult Run(
        RunPlan plan, int replicates, int jobs, Func<int, IRunRecorder?> recorder, Func<int, StoredReplicate?> stored,
            Action<int> progress, CancellationToken cancellation, IEngine? engine = null)
    {
        var scenario = plan.Scenario.Resolved;
        var series = Headlines.Of(scenario);
        var values = new EnsembleValues(series, scenario.Months, replicates);
        var done = 0;
        WorkerPool.Run(
            replicates,
            jobs,
            (replicate, stop) =>
            {
                if (stored(replicate) is { } known) values.Take(series, replicate, known);
                else values.SetDigest(replicate, One(plan, replicate,
                    new ReplicateRecorder(series, values, replicate, recorder(replicate)), stop, engine));
                progress(Interlocked.Increment(ref done));
            },
            cancellation);
        return values.Result();
    }

    /// <summary>Runs one replicate; the calling thread does it, or waits for it.</summary>
    /// <exception cref="RunException">It failed; the message names it.</exception>
    internal static Digest One(RunPlan plan, int replicate, IRunRecorder recorder, CancellationToken cancellation, IEngine? engine = null)
    {
        try
        {
            return (engine ?? Local).ReplicateAsync(plan, replicate, recorder, cancellation).AsTask().GetAwaiter().GetResult();
        }
        catch (RunException thrown)
        {
            throw new RunException($"Replicate {replicate}: {thrown.Message}");
        }
    }
}
