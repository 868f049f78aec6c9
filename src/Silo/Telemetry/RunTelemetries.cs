using NegotiationSim.Engine.Telemetry;
using NegotiationSim.Grains.Runs;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;

namespace NegotiationSim.Silo.Telemetry;

/// <summary>Traces and metrics of the runs a silo works on; where they go is the process's affair.</summary>
public sealed class RunTelemetries : IRunObservers
{
    /// <inheritdoc/>
    public IRunObserver Open(ResolvedScenario scenario, RunIdentity identity, bool whole) => new RunTelemetry(scenario, identity, whole);
}
