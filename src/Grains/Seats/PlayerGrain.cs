using System.Collections.Immutable;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Grains.ActorGrains;
using NegotiationSim.Grains.Runs;
using NegotiationSim.Model.Asking;

namespace NegotiationSim.Grains.Seats;

/// <summary>A seat. Nobody waits inside a call: a step without an answer is pending, and the run parks.</summary>
/// <param name="book">Where answers are kept.</param>
[GrainType("player")]
public sealed class PlayerGrain(ISeatBook book) : ActorGrain, IPlayerGrain
{
    /// <inheritdoc/>
    public async Task<bool> SubmitAsync(SeatSubmission submission)
    {
        try
        {
            return await book.SubmitAsync(submission.Step, submission.Actor, submission.Answer);
        }
        catch (VaultUnavailableException away)
        {
            throw Outage(away);
        }
    }

    /// <inheritdoc/>
    protected override async ValueTask<ActorReply> AnswerAsync(
        ActorProfile self, DrawKey luck, StepAddress step, ImmutableArray<byte> memory, Briefing briefing)
    {
        try
        {
            return await book.AnswerAsync(step, self.Id, briefing) is { } answer
                ? new ActorReply(new Turn(memory, answer), false, null)
                : ActorReply.Waiting;
        }
        catch (VaultUnavailableException away)
        {
            throw Outage(away);
        }
    }

    // The caller may be on another silo, and only the base library's exceptions travel.
    private static IOException Outage(VaultUnavailableException away) => new(away.Message);
}
