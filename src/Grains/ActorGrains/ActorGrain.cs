using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Grains.Placement;
using NegotiationSim.Model.Asking;

namespace NegotiationSim.Grains.ActorGrains;

/// <summary>What all actors' grains share: the memory and the protocol that guards it.</summary>
/// <remarks>
/// A grain is never the only copy of a memory: every answer carries the new one to the loop, and the month's
/// checkpoint holds all of them. So a grain needs no storage, and may be lost at any time.
/// </remarks>
[SameBuild]
public abstract class ActorGrain : Grain, IActorGrain
{
    private readonly record struct Held(ActorProfile Self, DrawKey Luck, ImmutableArray<byte> Memory, Digest Digest);

    private readonly record struct Kept(StepAddress Step, Digest Before, ActorResponse Response);

    private string Silo => ServiceProvider.GetRequiredService<ILocalSiloDetails>().SiloAddress.ToParsableString();

    private Held? held;
    private Kept? kept;

    /// <inheritdoc/>
    public async Task<ActorResponse> AskAsync(ActorQuestion question)
    {
        if (kept is { } last && last.Step == question.Step && last.Before == question.Memory) return last.Response;
        if (question.Introduction is { } introduction) held = Met(introduction, question);
        if (held is not { } self || self.Digest != question.Memory) return ActorResponse.MemoryLost;

        var reply = await AnswerAsync(self.Self, self.Luck, question.Step, self.Memory, question.Briefing);
        var response = new ActorResponse(reply, question.Introduction is null ? "" : Silo);
        // An unanswered seat is asked the same step again, and must not be answered from here.
        if (!reply.Pending) kept = new Kept(question.Step, question.Memory, response);
        if (reply.Turn is { } turn && turn.Memory != self.Memory) held =
            self with { Memory = turn.Memory, Digest = Digest.Of(turn.Memory.AsSpan()) };
        return response;
    }

    /// <inheritdoc/>
    public Task ReleaseAsync()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    /// <summary>The actor's reply.</summary>
    /// <param name="self">Who it is.</param>
    /// <param name="luck">The luck of its replicate.</param>
    /// <param name="step">Names the asking.</param>
    /// <param name="memory">Its memory.</param>
    /// <param name="briefing">What it is asked.</param>
    protected abstract ValueTask<ActorReply> AnswerAsync(
        ActorProfile self, DrawKey luck, StepAddress step, ImmutableArray<byte> memory, Briefing briefing);

    private static Held Met(Introduction introduction, ActorQuestion question)
    {
        var digest = Digest.Of(introduction.Memory.AsSpan());
        if (digest != question.Memory)
            throw new InvalidOperationException(
                $"{introduction.Self.Id} was introduced with memory {digest}, but asked with {question.Memory}.");
        return new Held(introduction.Self, DrawKey.Of(introduction.Seed, question.Step.Replicate), introduction.Memory, digest);
    }
}
