using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Asking;

namespace NegotiationSim.Grains.Seats;

/// <summary>Keeps what players answer. An answer is kept before it is used, so that a run can be replayed without them.</summary>
public interface ISeatBook
{
    /// <summary>The answer of a seat in this step; null while there is none.</summary>
    ValueTask<Answer?> AnswerAsync(StepAddress step, string actor, Briefing briefing);

    /// <summary>Keeps an answer given ahead of, or during, its step. A step answered already keeps its first answer.</summary>
    /// <returns>Whether it was taken.</returns>
    ValueTask<bool> SubmitAsync(StepAddress step, string actor, Answer answer);
}
