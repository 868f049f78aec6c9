using NegotiationSim.Engine.Hosts;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Model.Month;
using NegotiationSim.Results.Recorder;

namespace NegotiationSim.Experiments.Ensembles;

/// <summary>
/// Many replicates of one plan on all cores. Each worker owns a thread and takes the next replicate when it is
/// free; nothing is shared on the way but a counter. Replicate i has the same luck in every variant.
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
    /// <exception cref="RunException">A replicate failed; the message names it. The others that were under way are dropped.</exception>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    public static EnsembleResult Run(
        RunPlan plan, int replicates, int jobs, Func<int, IRunRecorder?> recorder, Func<int, StoredReplicate?> stored, Action<int> progress, CancellationToken cancellation)
    {
        var scenario = plan.Scenario.Scenario;
        var series = Headlines.Of(scenario);
        var values = new EnsembleValues(series, scenario.Months, replicates);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var (next, done) = (-1, 0);
        Exception? fault = null;

        void Work()
        {
            try
            {
                while (!stop.IsCancellationRequested)
                {
                    var replicate = Interlocked.Increment(ref next);
                    if (replicate >= replicates) return;
                    if (stored(replicate) is { } known) values.Take(series, replicate, known);
                    else One(plan, replicate, new ReplicateRecorder(series, values, replicate, recorder(replicate)), stop.Token);
                    progress(Interlocked.Increment(ref done));
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // Another worker failed, or the user asked to stop.
            }
            catch (Exception thrown)
            {
                Interlocked.CompareExchange(ref fault, thrown, null);
                stop.Cancel();
            }
        }

        var workers = Enumerable.Range(0, Math.Clamp(jobs, 1, replicates)).Select(w => new Thread(Work) { Name = "ensemble " + w, IsBackground = true }).ToArray();
        foreach (var worker in workers) worker.Start();
        foreach (var worker in workers) worker.Join();
        if (fault is not null) throw fault;
        cancellation.ThrowIfCancellationRequested();
        return values.Result();
    }

    private static void One(RunPlan plan, int replicate, ReplicateRecorder recorder, CancellationToken cancellation)
    {
        try
        {
            var end = ReplicateRun.RunAsync(plan, replicate, null, Local, EmptySeats.Instance, recorder, SilentObserver.Instance, cancellation)
                .AsTask().GetAwaiter().GetResult();
            cancellation.ThrowIfCancellationRequested();
            if (end.Outcome == RunOutcome.Parked) throw new RunException("A seat has to be answered; an ensemble has nobody to ask. Let a behaviour play the actor.");
            recorder.End(end.Digest);
        }
        catch (RunException thrown)
        {
            throw new RunException($"Replicate {replicate}: {thrown.Message}");
        }
    }
}
