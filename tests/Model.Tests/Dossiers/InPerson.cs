using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Model.Dossiers;

namespace NegotiationSim.Model.Tests.Dossiers;

/// <summary>Comes to the table in person: offers outcome 0 twice, then accepts what stands. It remembers how often it was asked.</summary>
[Behaviour("test-in-person")]
public sealed class InPerson : Behaviour<InPerson.Memory>
{
    protected override Memory Begin(ActorProfile self) => new(0);

    protected override (Memory Memory, Answer Answer) Vote(ActorProfile self, Memory memory, Briefing briefing, Draws draws) =>
        (memory, new Answer(["yes"], Reasons.None));

    protected override (Memory Memory, Answer Answer) Bargain(ActorProfile self, Memory memory, Briefing briefing, Draws draws)
    {
        if (briefing.Options[0].Kind == TableKinds.Level) return (
            memory, new Answer([], Reasons.None, new Mandate(TableKinds.InPerson, [], 0)));
        if (briefing.Options[0].Kind is not (TableKinds.Accept or TableKinds.Offer)) return (memory, Answer.Nothing);
        var chosen = memory.Asked < 2 ? "offer=0" : TableKinds.Accept;
        return (new Memory(memory.Asked + 1), new Answer([chosen], Reasons.None with { Sentence = "Because I say so." }));
    }

    /// <summary>How often it was asked.</summary>
    public sealed record Memory(int Asked);
}
