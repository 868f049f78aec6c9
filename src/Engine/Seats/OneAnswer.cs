using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Asking;

namespace NegotiationSim.Engine.Seats;

/// <summary>Somebody who answers one question, and hears what is asked next.</summary>
/// <param name="by">Whom the answer is for; null takes whoever is asked first.</param>
/// <param name="answer">The answer; null only listens.</param>
public sealed class OneAnswer(string? by, Answer? answer) : ISeats
{
    private readonly List<Briefing> waiting = [];

    /// <summary>Whether the answer was asked for.</summary>
    public bool Given { get; private set; }

    /// <summary>The questions nobody has answered, in the order they were asked.</summary>
    public IReadOnlyList<Briefing> Waiting => waiting;

    /// <inheritdoc/>
    public ValueTask<Answer?> AnswerAsync(StepAddress step, string actor, Briefing briefing, CancellationToken cancellation)
    {
        if (answer is not null && !Given && (by ?? actor) == actor)
        {
            Given = true;
            return ValueTask.FromResult<Answer?>(answer);
        }

        waiting.Add(briefing);
        return default;
    }
}
