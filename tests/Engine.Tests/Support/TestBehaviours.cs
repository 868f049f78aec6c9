using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Chance;

namespace NegotiationSim.Engine.Tests.Support;

/// <summary>Remembers the sum of a draw a month: its memory, and so the digest, tells any lost or doubled month.</summary>
[Behaviour("gambler", Summary = "Adds up its luck.")]
public sealed class Gambler : Behaviour<Winnings>
{
    protected override Winnings Begin(ActorProfile self) => new(0, 0);

    protected override (Winnings Memory, Answer Answer) Decide(ActorProfile self, Winnings memory, Briefing briefing, Draws draws)
    {
        var luck = draws.Uniform("coin");
        var answer = new Answer([], new Reasons([new WeighedOption("play", luck, [new Term("luck", luck, "share")])], 0, "It plays on."));
        return (new Winnings(memory.Months + 1, memory.Sum + luck), answer);
    }
}

/// <summary>What a gambler remembers.</summary>
public sealed record Winnings(int Months, double Sum);

/// <summary>Throws in its sixth month.</summary>
[Behaviour("faulty", Summary = "Fails in month 5.")]
public sealed class Faulty : Behaviour<NoMemory>
{
    protected override NoMemory Begin(ActorProfile self) => NoMemory.Value;

    protected override (NoMemory Memory, Answer Answer) Decide(ActorProfile self, NoMemory memory, Briefing briefing, Draws draws) =>
        briefing.Month == 5 ? throw new InvalidOperationException("the well is dry\nand so am I") : (memory, Answer.Nothing);
}
