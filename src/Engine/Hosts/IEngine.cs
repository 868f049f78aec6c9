using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;

namespace NegotiationSim.Engine.Hosts;

/// <summary>Where the actors of runs live. The command chooses one; results do not depend on which.</summary>
public interface IEngine : IAsyncDisposable
{
    /// <summary><c>local</c> or <c>orleans</c>.</summary>
    string Name { get; }

    /// <summary>A host for one run.</summary>
    ValueTask<IActorHost> HostAsync(ResolvedScenario scenario, RunIdentity identity, BehaviourCatalogue behaviours, ISeats seats, CancellationToken cancellation);

    /// <summary>The run has ended or parked: lets go of its actors. The checkpoint holds everything they knew.</summary>
    ValueTask ReleaseAsync(RunIdentity identity);
}
