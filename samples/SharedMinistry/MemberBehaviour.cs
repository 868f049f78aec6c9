using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Chance;

namespace SharedMinistry;

/// <summary>Does what its ministry advised this month, and nothing else. It remembers nothing; the ministry does.</summary>
[Behaviour("member", Summary = "Does what the ministry it shares with others advises.")]
public sealed class MemberBehaviour : Behaviour<NoMemory>
{
    /// <inheritdoc/>
    protected override NoMemory Begin(ActorProfile self) => NoMemory.Value;

    /// <inheritdoc/>
    protected override (NoMemory Memory, Answer Answer) Decide(ActorProfile self, NoMemory memory, Briefing briefing, Draws draws)
    {
        var advice = briefing.Inbox.Where(m => m.Kind == "advice").ToArray();
        var chosen = briefing.Options.Where(o => advice.Any(a => a.Subject == o.Id)).Take(briefing.MostChoices).ToArray();
        return (memory, chosen.Length == 0
            ? Answer.Nothing
            : new Answer([.. chosen.Select(o => o.Id)], Reasons.None with { Sentence = advice[0].From + " says: " + advice[0].Text }));
    }
}
