using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Model.Asking;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Engine.Runs;

/// <summary>Where the actors of runs live. The command chooses one; results do not depend on which.</summary>
public interface IEngine : IAsyncDisposable
{
    /// <summary><c>local</c> or <c>orleans</c>.</summary>
    string Name { get; }

    /// <summary>A host for one run.</summary>
    ValueTask<IActorHost> HostAsync(ResolvedScenario scenario, RunIdentity identity, BehaviourCatalogue behaviours, ISeats seats,
        CancellationToken cancellation);

    /// <summary>Runs a whole replicate in one piece, for ensembles, which have no players.</summary>
    /// <param name="plan">What is run.</param>
    /// <param name="replicate">Which replicate.</param>
    /// <param name="recorder">Keeps each month; called from whatever thread the replicate runs on.</param>
    /// <param name="cancellation">Drops the replicate.</param>
    /// <returns>Its digest.</returns>
    /// <exception cref="RunException">It failed, or has a seat that somebody would have to answer for.</exception>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    ValueTask<Digest> ReplicateAsync(RunPlan plan, int replicate, IRunRecorder recorder, CancellationToken cancellation);

    /// <summary>A month of a run that has a host is kept: from now on its actors may speak of it to others.</summary>
    /// <param name="identity">The run.</param>
    /// <param name="month">The month.</param>
    void Close(RunIdentity identity, MonthRecord month);

    /// <summary>The run has ended or parked: lets go of its actors. The checkpoint holds everything they knew.</summary>
    ValueTask ReleaseAsync(RunIdentity identity);
}
