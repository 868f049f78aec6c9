using NegotiationSim.Model.State;
using NegotiationSim.Results;
using NegotiationSim.Results.Recorder;

namespace NegotiationSim.Engine.Runs;

/// <summary>Where replicates are computed by others: they are ordered first, all of them, and taken as they come.</summary>
public interface IReplicateSource
{
    /// <summary>Orders replicates of one point; from any thread. Those that were ordered before are not computed again.</summary>
    /// <param name="point">Number of the point.</param>
    /// <param name="plan">What is run there.</param>
    /// <param name="replicates">Numbers of the replicates.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ResultsException">Another order of that name is at other work, or the order cannot be given.</exception>
    void Order(int point, RunPlan plan, IReadOnlyCollection<int> replicates, CancellationToken cancellation);

    /// <summary>Waits for one of them; from any thread, and sooner for lower numbers.</summary>
    /// <param name="point">Number of the point.</param>
    /// <param name="replicate">The replicate.</param>
    /// <param name="cancellation">Waits no longer; it is computed all the same.</param>
    /// <exception cref="RunException">It failed; the message names it.</exception>
    /// <exception cref="ResultsException">Nobody computes it any more.</exception>
    ReplicateSummary Take(int point, int replicate, CancellationToken cancellation);
}
