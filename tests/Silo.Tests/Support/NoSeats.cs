using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Grains.Seats;
using NegotiationSim.Model.Asking;

namespace NegotiationSim.Silo.Tests.Support;

/// <summary>Nobody plays.</summary>
public sealed class NoSeats : ISeatBook
{
    public ValueTask<Answer?> AnswerAsync(StepAddress step, string actor, Briefing briefing) => default;

    public ValueTask<bool> SubmitAsync(StepAddress step, string actor, Answer answer) => default;
}
