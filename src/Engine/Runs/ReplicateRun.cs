using NegotiationSim.Engine.Seats;
using NegotiationSim.Engine.Telemetry;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Engine.Runs;

/// <summary>One replicate of a plan, from wherever it stands, across its branch point where it has one.</summary>
public static class ReplicateRun
{
    /// <summary>Goes on from <paramref name="from"/> to the end.</summary>
    /// <param name="plan">What is run.</param>
    /// <param name="replicate">Which replicate.</param>
    /// <param name="from">Where it stands; null at the start.</param>
    /// <param name="engine">Where its actors live. With the local engine and no seats this completes on the calling thread.</param>
    /// <param name="seats">Who answers for actors played from outside.</param>
    /// <param name="recorder">Keeps each month; null keeps nothing.</param>
    /// <param name="observer">Watches.</param>
    /// <param name="cancellation">Asks to stop at the end of a month.</param>
    /// <exception cref="RunException">A behaviour failed or a market has no solution.</exception>
    public static async ValueTask<RunEnd> RunAsync(
        RunPlan plan, int replicate, Checkpoint? from, IEngine engine, ISeats seats, IRunRecorder? recorder, IRunObserver observer,
            CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(observer);
        try
        {
            var end = await GoAsync(plan, replicate, from, engine, seats, recorder, observer, cancellation);
            observer.RunEnded(StatusOf(end.Outcome), "");
            return end;
        }
        catch (RunException fault)
        {
            observer.RunEnded(RunStatuses.Failed, fault.Message);
            throw;
        }
    }

    private static string StatusOf(RunOutcome outcome) => outcome switch
    {
        RunOutcome.Done => RunStatuses.Finished,
        RunOutcome.Parked => RunStatuses.Parked,
        _ => RunStatuses.Interrupted,
    };

    private static async ValueTask<RunEnd> GoAsync(
        RunPlan plan, int replicate, Checkpoint? from, IEngine engine, ISeats seats, IRunRecorder? recorder, IRunObserver observer,
            CancellationToken cancellation)
    {
        async ValueTask<RunEnd> Stretch(ResolvedScenario scenario, int until)
        {
            var identity = plan.Identity(replicate);
            var own = plan.ScenarioOf(scenario, replicate, cancellation);
            var host = await engine.HostAsync(own, identity, plan.Behaviours, seats, cancellation);
            try
            {
                return await RunLoop.RunAsync(new Simulation(own, identity, plan.Behaviours, host), from, until,
                    new ClosingRecorder(recorder, engine, identity), observer, cancellation);
            }
            finally
            {
                await engine.ReleaseAsync(identity);
            }
        }

        var stretches = Stretches(plan);
        for (var s = 0; s < stretches.Count; s++)
        {
            var (scenario, until) = stretches[s];
            var last = s == stretches.Count - 1;
            // A state at a branch point is still the earlier run's.
            if (!last && from?.State.Month > until) continue;
            if (last || (from?.State.Month ?? 0) < until)
            {
                var end = await Stretch(scenario, until);
                if (last || end.Outcome != RunOutcome.Done) return end;
                from = new Checkpoint(end.State, end.Digest);
            }

            if (from is not null) from = new Checkpoint(Branching.Cross(from.State, scenario, stretches[s + 1].Scenario), from.Chain);
        }

        throw new InvalidOperationException("A plan has a last stretch.");
    }

    /// <summary>The scenarios in force one after the other, each with the month in which it ends.</summary>
    private static List<(ResolvedScenario Scenario, int Until)> Stretches(RunPlan plan)
    {
        var stretches = new List<(ResolvedScenario, int)> { (plan.Scenario.Resolved, plan.Scenario.Resolved.Months) };
        for (var branch = plan.Branch; branch is not null; branch = branch.Earlier)
            stretches.Insert(0, (branch.Before.Resolved with { Months = plan.Scenario.Resolved.Months }, branch.At));
        return stretches;
    }
}
