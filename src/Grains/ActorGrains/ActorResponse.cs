using NegotiationSim.Model.Asking;

namespace NegotiationSim.Grains.ActorGrains;

/// <summary>What a grain says to a question.</summary>
/// <param name="Reply">The actor's reply; null where it does not hold the memory the question expects.</param>
/// <param name="Silo">On which silo it lives, said to who introduces it; else empty.</param>
[Alias("negsim.silo.ActorResponse")]
public sealed record ActorResponse(ActorReply? Reply, string Silo = "")
{
    /// <summary>The grain is new, or holds another memory: ask again with an introduction.</summary>
    public static ActorResponse MemoryLost { get; } = new((ActorReply?)null);
}
