using System.Collections.Immutable;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Grains.ActorGrains;
using NegotiationSim.Model.Month;

namespace NegotiationSim.Grains.Seats;

/// <summary>A seat. Nobody waits inside a call: a step without an answer is pending, and the run parks.</summary>
/// <param name="book">Where answers are kept.</param>
[GrainType("player")]
public sealed class PlayerGrain(ISeatBook book) : ActorGrain, IPlayerGrain
{
    /// <inheritdoc/>
    public async Task<bool> SubmitAsync(SeatSubmission submission) =>
        await book.SubmitAsync(submission.Step, submission.Actor, submission.Answer);

    /// <inheritdoc/>
    protected override async ValueTask<ActorReply> AnswerAsync(
        ActorProfile self, DrawKey luck, StepAddress step, ImmutableArray<byte> memory, Briefing briefing) =>
        await book.AnswerAsync(step, self.Id, briefing) is { } answer
            ? new ActorReply(new Turn(memory, answer), false, null)
            : ActorReply.Waiting;
}
