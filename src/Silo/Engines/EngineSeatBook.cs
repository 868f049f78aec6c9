using System.Collections.Concurrent;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Grains.Seats;
using NegotiationSim.Model.Asking;
using NegotiationSim.Model.Month;

namespace NegotiationSim.Silo.Engines;

/// <summary>Lets player grains of this process ask the seats of the run they belong to.</summary>
internal sealed class EngineSeatBook : ISeatBook
{
    private readonly ConcurrentDictionary<(string Run, int Replicate), (ISeats Seats, CancellationToken Stop)> open = new();

    // No token travels to a player's grain; the run's own is kept here for it.
    public void Open(RunIdentity run, ISeats seats, CancellationToken stop) => open[(run.Run, run.Replicate)] = (seats, stop);

    public void Close(RunIdentity run) => open.TryRemove((run.Run, run.Replicate), out _);

    public ValueTask<Answer?> AnswerAsync(StepAddress step, string actor, Briefing briefing) =>
        open.TryGetValue((step.Run, step.Replicate), out var run) ? run.Seats.AnswerAsync(step, actor, briefing, run.Stop) : default;

    public ValueTask<bool> SubmitAsync(StepAddress step, string actor, Answer answer) =>
        ValueTask.FromResult(open.TryGetValue((step.Run, step.Replicate), out var run) && run.Seats is RecordedSeats book &&
            book.Submit(new SeatInput(step.Replicate, step.Month, step.Phase, step.Round, actor, answer.Chosen, answer.Reasons.Sentence,
                answer.Mandate)));
}
