using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Asking;

namespace NegotiationSim.Engine.Seats;

/// <summary>Nobody sits at any seat.</summary>
public sealed class EmptySeats : ISeats
{
    private EmptySeats() { }

    /// <summary>The only one.</summary>
    public static EmptySeats Instance { get; } = new();

    /// <inheritdoc/>
    public ValueTask<Answer?> AnswerAsync(StepAddress step, string actor, Briefing briefing, CancellationToken cancellation) => default;
}
