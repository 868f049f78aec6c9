using System.Collections.Concurrent;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Grains.Seats;
using NegotiationSim.Model.Asking;

namespace NegotiationSim.Grains.Tests.Support;

/// <summary>Keeps seats' answers in memory.</summary>
public sealed class MemorySeatBook : ISeatBook
{
    private readonly ConcurrentDictionary<(StepAddress, string), Answer> answers = new();

    public ValueTask<Answer?> AnswerAsync(StepAddress step, string actor, Briefing briefing) =>
        ValueTask.FromResult(answers.GetValueOrDefault((step, actor)));

    public ValueTask<bool> SubmitAsync(StepAddress step, string actor, Answer answer) =>
        ValueTask.FromResult(answers.TryAdd((step, actor), answer));
}
