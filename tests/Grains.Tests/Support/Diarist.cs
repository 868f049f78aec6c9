using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Chance;

namespace NegotiationSim.Grains.Tests.Support;

/// <summary>What a diarist remembers: every month it was asked in, and what luck it had.</summary>
public sealed record Diary(ImmutableArray<int> Months, ImmutableArray<double> Luck);

/// <summary>Remembers everything and chooses by lot, so that any lost or doubled step shows in its answers.</summary>
[Behaviour("diarist", Summary = "Remembers everything.")]
public class Diarist : Behaviour<Diary>
{
    protected override Diary Begin(ActorProfile self) => new([], []);

    protected override (Diary Memory, Answer Answer) Decide(ActorProfile self, Diary memory, Briefing briefing, Draws draws)
    {
        var luck = draws.Uniform("choice");
        var after = new Diary(memory.Months.Add(briefing.Month), memory.Luck.Add(luck));
        if (briefing.Options.IsEmpty) return (after, Answer.Nothing);
        var chosen = briefing.Options[(int)(luck * briefing.Options.Length)];
        var sum = 0.0;
        foreach (var one in after.Luck) sum += one;
        return (after, new Answer([chosen.Id], new Reasons(
            [new WeighedOption(chosen.Id, sum, [new Term("luck", luck, "share")])], sum, "By lot.")));
    }
}

/// <summary>The same with a grain type of its own.</summary>
[Behaviour("placed-diarist", Summary = "Remembers everything, in a grain of its own type.")]
public sealed class PlacedDiarist : Diarist;

/// <summary>Fails in its third month.</summary>
[Behaviour("stumbler", Summary = "Fails in month 2.")]
public sealed class Stumbler : Diarist
{
    protected override (Diary Memory, Answer Answer) Decide(ActorProfile self, Diary memory, Briefing briefing, Draws draws) =>
        briefing.Month == 2 ? throw new InvalidOperationException("tripped\nover a stone") : base.Decide(self, memory, briefing, draws);
}
