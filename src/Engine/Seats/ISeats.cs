using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Asking;

namespace NegotiationSim.Engine.Seats;

/// <summary>Answers for the actors that are played from outside.</summary>
public interface ISeats
{
    /// <summary>The answer of <paramref name="actor"/> in this step; null while there is none, and the run then parks.</summary>
    ValueTask<Answer?> AnswerAsync(StepAddress step, string actor, Briefing briefing, CancellationToken cancellation);
}
