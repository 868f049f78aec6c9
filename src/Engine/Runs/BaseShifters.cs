using NegotiationSim.Engine.Hosts;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Engine.Runs;

/// <summary>
/// Demand shifters from a base scenario: it is run with the same seed and replicate, meets its recorded prices, and
/// hands over the shifters that did it. (A counterfactual keeps the demand, so that its price is an outcome.)
/// </summary>
public static class BaseShifters
{
    /// <summary><paramref name="scenario"/> with the shifters of <paramref name="source"/>.</summary>
    /// <remarks>Actors of the base live in this process whatever the engine: hosts do not change results.</remarks>
    /// <exception cref="RunException">The base run failed.</exception>
    public static ResolvedScenario Give(
        RunPlan plan, ResolvedScenario source, ResolvedScenario scenario, RunIdentity identity, CancellationToken cancellation)
    {
        var months = Math.Min(source.Months, scenario.Months);
        var simulation = new Simulation(source, identity, plan.Behaviours, new LocalHost(source, plan.Behaviours, identity.Key));
        var recorder = new ShifterRecorder(source, scenario.Months);

        // The local host answers without waiting, so this completes on the calling thread.
        var end = RunLoop.RunAsync(simulation, null, months, recorder, SilentObserver.Instance, cancellation).AsTask().GetAwaiter(
            ).GetResult();
        cancellation.ThrowIfCancellationRequested();
        if (end.Outcome == RunOutcome.Parked)
            throw new RunException(
                $"The scenario {source.Id}, which gives the demand shifters, has seats; let behaviours answer for them.");
        return recorder.Give(scenario);
    }
}
