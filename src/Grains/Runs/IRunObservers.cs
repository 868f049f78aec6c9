using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;

namespace NegotiationSim.Grains.Runs;

/// <summary>Gives each run of a silo somebody who watches it.</summary>
public interface IRunObservers
{
    /// <summary>An observer of its own for one run; disposed of with the run where it can be.</summary>
    IRunObserver Open(ResolvedScenario scenario, RunIdentity identity);
}
