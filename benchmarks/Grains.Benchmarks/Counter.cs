using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Chance;

namespace NegotiationSim.Benchmarks.Grains;

/// <summary>How often a counter was asked, and the luck it had.</summary>
/// <param name="Asked">Times asked.</param>
/// <param name="Luck">Sum of draws.</param>
public sealed record Tally(int Asked, double Luck);

/// <summary>The least an actor with a memory can do: the rest of the time measured is the host's.</summary>
[Behaviour("counter", Summary = "Counts.")]
public sealed class Counter : Behaviour<Tally>
{
    /// <inheritdoc/>
    protected override Tally Begin(ActorProfile self) => new(0, 0);

    /// <inheritdoc/>
    protected override (Tally Memory, Answer Answer) Decide(ActorProfile self, Tally memory, Briefing briefing, Draws draws) =>
        (new Tally(memory.Asked + 1, memory.Luck + draws.Uniform("count")), Answer.Nothing);
}
