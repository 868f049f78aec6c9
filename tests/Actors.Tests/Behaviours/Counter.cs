using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Chance;

namespace NegotiationSim.Actors.Tests.Behaviours;

/// <summary>Counts the months in which it was asked to decide, bargains by saying so, and never votes.</summary>
[Behaviour("counter", Summary = "Counts.")]
[Setting("step", 2, Min = 0, Max = 10, Unit = "months")]
[Setting("a-first", 1)]
internal sealed class Counter : Behaviour<Counter.Count>
{
    /// <summary>What it remembers.</summary>
    internal sealed record Count(int Asked);

    /// <inheritdoc/>
    protected override Count Begin(ActorProfile self) => new((int)self.Setting("step"));

    /// <inheritdoc/>
    protected override (Count Memory, Answer Answer) Decide(ActorProfile self, Count memory, Briefing briefing, Draws draws) =>
        (new Count(memory.Asked + 1), new Answer(["keep"], Reasons.None));

    /// <inheritdoc/>
    protected override (Count Memory, Answer Answer) Bargain(ActorProfile self, Count memory, Briefing briefing, Draws draws) =>
        (memory, new Answer([], Reasons.None, new Mandate("boulware", [0, 1], 0.5)));
}
