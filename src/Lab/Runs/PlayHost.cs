using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Model.Asking;

namespace NegotiationSim.Lab.Runs;

/// <summary>A host in which a person answers for one actor until a month; everyone else is asked as ever.</summary>
/// <param name="others">Where the other actors live.</param>
/// <param name="seat">Ordinal of the actor that is played.</param>
/// <param name="handed">First month in which its behaviour answers again.</param>
/// <param name="said">What the person answered; null while nothing was.</param>
internal sealed class PlayHost(IActorHost others, int seat, int handed, Func<StepAddress, ActorCall, Answer?> said) : IActorHost
{
    /// <summary>What the person is asked now; null where nothing is.</summary>
    public (StepAddress Step, ActorCall Call)? Asked { get; private set; }

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<ActorReply>> AskAsync(
        StepAddress step, ImmutableArray<ActorCall> calls, CancellationToken cancellation)
    {
        var place = step.Month < handed ? calls.IndexOf(calls.FirstOrDefault(c => c.Actor == seat)!) : -1;
        if (place < 0) return await others.AskAsync(step, calls, cancellation);
        var call = calls[place];
        var answer = call.Briefing.Options.IsEmpty ? Answer.Nothing : said(step, call);
        if (answer is null)
        {
            Asked = (step, call);
            return [.. calls.Select(_ => ActorReply.Waiting)];
        }

        var replies = await others.AskAsync(step, calls.RemoveAt(place), cancellation);
        return replies.Insert(place, new ActorReply(new Actors.Behaviours.Turn(call.Memory, answer), false, null));
    }
}
