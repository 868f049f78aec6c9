using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Model.Politics;

namespace NegotiationSim.Model.Tests.Politics;

/// <summary>Imposes what can be imposed, and eases or ends what can be eased or ended; it weighs nothing but records the facts.</summary>
[Behaviour("test-try-all")]
public class TryAll : Behaviour<NoMemory>
{
    /// <summary>Whether it takes options of a kind.</summary>
    protected virtual bool Tries(string kind) => kind is MoveKinds.Impose or MoveKinds.Ease or MoveKinds.End;

    protected override NoMemory Begin(ActorProfile self) => NoMemory.Value;

    protected override (NoMemory Memory, Answer Answer) Decide(ActorProfile self, NoMemory memory, Briefing briefing, Draws draws)
    {
        ImmutableArray<string> chosen = [.. briefing.Options.Where(o => Tries(o.Kind)).DistinctBy(o => o.Subject).Select(o => o.Id).Take(
            briefing.MostChoices)];
        return (memory, new Answer(chosen, new Reasons([.. briefing.Options.Select(o => new WeighedOption(o.Id, 0, o.Facts))], 0, "")));
    }
}
