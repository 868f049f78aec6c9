namespace NegotiationSim.Grains.ActorGrains;

/// <summary>An actor of one run: it owns its memory and answers questions about itself. Keyed run/replicate/actor.</summary>
[Alias("negsim.silo.IActorGrain")]
public interface IActorGrain : IGrainWithStringKey
{
    /// <summary>
    /// Asks it. The same step again: the kept answer. The next step, where it holds the memory the question
    /// expects: a new answer. Anything else: <see cref="ActorResponse.MemoryLost"/>, and the question comes again
    /// with an <see cref="Introduction"/>. So asking twice is free, and forgetting is always noticed.
    /// </summary>
    // An outside client notices a dead silo only by this timeout; asking again is free, so it is short.
    [ResponseTimeout("00:00:10")]
    [Alias("Ask")]
    Task<ActorResponse> AskAsync(ActorQuestion question);

    /// <summary>The run has ended: the actor is forgotten here.</summary>
    [Alias("Release")]
    Task ReleaseAsync();
}
