using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Engine.PlugIns;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Folder;
using NegotiationSim.Scenarios.Files;

namespace NegotiationSim.Engine.Runs;

/// <summary>All that determines the replicates of a run, apart from their number.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Seed">Seed of all draws.</param>
/// <param name="Behaviours">The behaviours loaded.</param>
public sealed record RunPlan(LoadedScenario Scenario, long Seed, BehaviourCatalogue Behaviours)
{
    /// <summary>The scenario whose demand shifters this one keeps; null where it meets recorded prices, or has none.</summary>
    public LoadedScenario? ShifterBase { get; init; }

    /// <summary>What the run branched off from; null for a run of its own.</summary>
    public BranchPoint<LoadedScenario>? Branch { get; init; }

    /// <summary>The plug-ins among the behaviours.</summary>
    public PlugInSet PlugIns { get; init; } = PlugInSet.None;

    /// <summary>The replicate of an ensemble that this run's first one repeats; 0 for a run of its own.</summary>
    public int FirstReplicate { get; init; }

    /// <summary>Who one replicate is.</summary>
    /// <param name="replicate">Its number in this run, from 0.</param>
    public RunIdentity Identity(int replicate) => new(Scenario.Resolved.Id, Seed, FirstReplicate + replicate);

    /// <summary>
    /// The scenario of one replicate: its uncertain parameters drawn, its demand shifters computed where it keeps another's.
    /// </summary>
    /// <param name="scenario">The scenario, or the one a branch began with.</param>
    /// <param name="replicate">The replicate.</param>
    /// <param name="cancellation">Stops the computing of shifters.</param>
    /// <exception cref="RunException">The run that gives the shifters failed.</exception>
    public ResolvedScenario ScenarioOf(ResolvedScenario scenario, int replicate, CancellationToken cancellation)
    {
        var identity = Identity(replicate);
        var own = ReplicateScenario.Of(scenario, identity);
        return ShifterBase is null ? own : BaseShifters.Give(
            this, ReplicateScenario.Of(ShifterBase.Resolved, identity), own, identity, cancellation);
    }
}
