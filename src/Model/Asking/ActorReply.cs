using NegotiationSim.Actors.Behaviours;

namespace NegotiationSim.Model.Asking;

/// <summary>What came back from one actor.</summary>
/// <param name="Turn">Its turn; null while a seat is <paramref name="Pending"/> or after a <paramref name="Fault"/>.</param>
/// <param name="Pending">Whether it is a seat that has not been answered yet: the run parks before this step.</param>
/// <param name="Fault">What its behaviour threw, in one line; null where nothing went wrong.</param>
public sealed record ActorReply(Turn? Turn, bool Pending, string? Fault)
{
    /// <summary>A seat nobody has answered yet.</summary>
    public static ActorReply Waiting { get; } = new(null, true, null);
}
