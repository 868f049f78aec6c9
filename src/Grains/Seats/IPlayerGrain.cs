using NegotiationSim.Grains.ActorGrains;

namespace NegotiationSim.Grains.Seats;

/// <summary>A seat: an actor answered from outside.</summary>
public interface IPlayerGrain : IActorGrain
{
    /// <summary>Answers a step. It is kept before the call returns.</summary>
    /// <returns>Whether it was taken; a step answered already keeps its first answer.</returns>
    Task<bool> SubmitAsync(SeatSubmission submission);
}
