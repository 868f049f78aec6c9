using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Chance;

namespace NegotiationSim.Model.Tests.Politics;

/// <summary>Imposes and exempts whatever it may; renews only if set to.</summary>
[Behaviour("test-licensor", Summary = "For tests only.")]
[Setting("renews", 0, Min = 0, Max = 1, Unit = "switch", Summary = "Whether it renews.")]
public sealed class Licensor : Behaviour<NoMemory>
{
    /// <inheritdoc/>
    protected override NoMemory Begin(ActorProfile self) => NoMemory.Value;

    /// <inheritdoc/>
    protected override (NoMemory Memory, Answer Answer) Decide(ActorProfile self, NoMemory memory, Briefing briefing, Draws draws)
    {
        var chosen = briefing.Options.Where(o => o.Kind is "impose" or "ease" || (o.Kind == "renew" && self.Setting("renews") > 0)).Take(
            briefing.MostChoices);
        return (memory, new Answer([.. chosen.Select(o => o.Id)], Reasons.None));
    }
}
