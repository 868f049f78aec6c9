using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Chance;

namespace Slow;

/// <summary>
/// Does not come back from its eighth month while a file called <c>hang</c> lies beside its assembly; what a test can mend.
/// </summary>
[Behaviour("slow", Summary = "Hangs where a test wants it to.")]
public sealed class SlowBehaviour : Behaviour<Count>
{
    /// <inheritdoc/>
    protected override Count Begin(ActorProfile self) => new(0);

    /// <inheritdoc/>
    protected override (Count Memory, Answer Answer) Decide(ActorProfile self, Count memory, Briefing briefing, Draws draws)
    {
        if (briefing.Month == 7 && File.Exists(Path.Combine(
            Path.GetDirectoryName(typeof(SlowBehaviour).Assembly.Location)!, "hang"))) Thread.Sleep(Timeout.Infinite);
        return (new Count(memory.Months + 1), Answer.Nothing);
    }
}
