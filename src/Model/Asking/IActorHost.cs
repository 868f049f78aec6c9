using System.Collections.Immutable;

namespace NegotiationSim.Model.Asking;

/// <summary>Where actors live: in this process, or each in a grain. The loop never knows which.</summary>
public interface IActorHost
{
    /// <summary>Asks actors. Replies are in the order of <paramref name="calls"/>, whatever order they arrived in.</summary>
    /// <param name="step">Names this asking; the same step again gives the same replies.</param>
    /// <param name="calls">Who is asked what, in ordinal order, each actor at most once.</param>
    /// <param name="cancellation">Ends the run between steps.</param>
    ValueTask<ImmutableArray<ActorReply>> AskAsync(StepAddress step, ImmutableArray<ActorCall> calls, CancellationToken cancellation);
}
