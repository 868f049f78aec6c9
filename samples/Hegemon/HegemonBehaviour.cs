using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Chance;

namespace Hegemon;

/// <summary>Presses whoever it can hurt more than itself, and never gives way first. It remembers nothing.</summary>
[Behaviour("hegemon", Summary = "Presses whoever it can hurt more than itself, and never gives way first.")]
[Setting("thrift", 1, Min = 0, Max = 10, Unit = "weight", Summary = "Weight of its own welfare beside its leverage. [A]")]
public sealed class HegemonBehaviour : Behaviour<NoMemory>
{
    /// <inheritdoc/>
    protected override NoMemory Begin(ActorProfile self) => NoMemory.Value;

    /// <inheritdoc/>
    protected override (NoMemory Memory, Answer Answer) Decide(ActorProfile self, NoMemory memory, Briefing briefing, Draws draws)
    {
        var weighed = briefing.Options.Where(o => o.Kind is "impose" or "renew" or "tighten").Select(o => Weigh(self, o)).ToImmutableArray(
            );
        var chosen = weighed.Where(w => w.Score > 0).Take(briefing.MostChoices).ToImmutableArray();
        var reasons = new Reasons(weighed, chosen.IsEmpty ? 0 : chosen[0].Score,
            chosen.IsEmpty ? "Nobody could be hurt at a bearable price." : "It hurts them more than it costs us.");
        return (memory, new Answer([.. chosen.Select(w => w.Option)], reasons));
    }

    private static WeighedOption Weigh(ActorProfile self, Option option)
    {
        ImmutableArray<Term> terms = [new Term("leverage", option.Fact("leverage"), "u"),
            new Term("welfare", self.Setting("thrift") * option.Fact("welfare"), "u")];
        return new WeighedOption(option.Id, terms[0].Value + terms[1].Value, terms);
    }
}
