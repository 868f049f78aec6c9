using NegotiationSim.Grains.ActorGrains;

namespace NegotiationSim.Grains.Seats;

/// <summary>A seat: an actor answered from outside.</summary>
[Alias("negsim.silo.IPlayerGrain")]
public interface IPlayerGrain : IActorGrain
{
    /// <summary>Answers a step. It is kept before the call returns.</summary>
    /// <returns>Whether it was taken; a step answered already keeps its first answer.</returns>
    [Alias("Submit")]
    Task<bool> SubmitAsync(SeatSubmission submission);
}
