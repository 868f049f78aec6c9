using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Asking;

namespace NegotiationSim.Engine.Seats;

/// <summary>Several sources of answers, asked in order until one answers.</summary>
public sealed class SeatTable(params IReadOnlyList<ISeats> sources) : ISeats
{
    /// <inheritdoc/>
    public async ValueTask<Answer?> AnswerAsync(StepAddress step, string actor, Briefing briefing, CancellationToken cancellation)
    {
        foreach (var source in sources)
            if (await source.AnswerAsync(step, actor, briefing, cancellation) is { } answer) return answer;
        return null;
    }
}
