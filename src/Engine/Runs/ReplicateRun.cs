using NegotiationSim.Engine.Hosts;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
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
        RunPlan plan, int replicate, Checkpoint? from, IEngine engine, ISeats seats, IRunRecorder? recorder, IRunObserver observer, CancellationToken cancellation)
    {
        async ValueTask<RunEnd> Stretch(ResolvedScenario scenario, int until)
        {
            var identity = plan.Identity(replicate);
            var own = plan.ScenarioOf(scenario, replicate, cancellation);
            var host = await engine.HostAsync(own, identity, plan.Behaviours, seats, cancellation);
            try
            {
                return await RunLoop.RunAsync(new Simulation(own, identity, plan.Behaviours, host), from, until, recorder, observer, cancellation);
            }
            finally
            {
                await engine.ReleaseAsync(identity);
            }
        }

        var scenario = plan.Scenario.Scenario;
        if (plan.Branch is not { } branch || from?.State.Month > branch.At) return await Stretch(scenario, scenario.Months);
        if ((from?.State.Month ?? 0) < branch.At)
        {
            var end = await Stretch(branch.Before.Scenario with { Months = scenario.Months }, branch.At);
            if (end.Outcome != RunOutcome.Done) return end;
            from = new Checkpoint(end.State, end.Digest);
        }

        if (from is not null) from = new Checkpoint(Branching.Cross(from.State, branch.Before.Scenario, scenario), from.Chain);
        return await Stretch(scenario, scenario.Months);
    }
}
