using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Model.Politics;

namespace NegotiationSim.Model.Tests.Politics;

/// <summary>Imposes what can be imposed and never goes back on it; it records the facts of every option.</summary>
[Behaviour("test-try-none")]
public sealed class TryNone : Behaviour<NoMemory>
{
    protected override NoMemory Begin(ActorProfile self) => NoMemory.Value;

    protected override (NoMemory Memory, Answer Answer) Decide(ActorProfile self, NoMemory memory, Briefing briefing, Draws draws)
    {
        ImmutableArray<string> chosen = [.. briefing.Options.Where(o => o.Kind == MoveKinds.Impose).Select(o => o.Id).Take(briefing.MostChoices)];
        return (memory, new Answer(chosen, new Reasons([.. briefing.Options.Select(o => new WeighedOption(o.Id, 0, o.Facts))], 0, "")));
    }
}
