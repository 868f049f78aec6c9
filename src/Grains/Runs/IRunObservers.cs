using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;

namespace NegotiationSim.Grains.Runs;

/// <summary>Gives each run of a silo somebody who watches it.</summary>
public interface IRunObservers
{
    /// <summary>An observer of its own for one run; disposed of with the run where it can be.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="identity">The run.</param>
    /// <param name="whole">Whether it is watched month by month; not a replicate of an ensemble.</param>
    IRunObserver Open(ResolvedScenario scenario, RunIdentity identity, bool whole);
}
