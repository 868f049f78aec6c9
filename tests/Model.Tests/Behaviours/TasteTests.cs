using NegotiationSim.Actors;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Model.Politics;
using NegotiationSim.Model.Tests.Month;
using NegotiationSim.Model.Tests.Politics;

namespace NegotiationSim.Model.Tests.Behaviours;

public class TasteTests
{
    private static readonly ActorProfile Self = DecidedWorld.Profile("SND", ActorKind.State, "pragmatist");

    private static Option Option(string kind, double worth) => new(kind + ":ban", kind, "ban", kind, [new Term("support", worth, "u")]);

    private static bool Chooses(int seed, int month, int termBegan, string kind, double worth)
    {
        var briefing = new Briefing("SND", month, 2021, 1, Phase.Decide, "", [], [new Term("term-began", termBegan, "")], [],
            [Option(MoveKinds.Keep, 0), Option(kind, worth)], 10);
        var behaviour = SmallWorld.Behaviours.Find("pragmatist")!.Instance;
        var draws = DrawKey.Of(seed, 0).For(month, Phase.Decide, "SND");
        return behaviour.Step(Self, behaviour.Begin(Self), briefing, draws).Answer.Chosen.Length == 1;
    }

    [Theory]
    [InlineData(0.01, 0.7311)]
    [InlineData(0, 0.5)]
    [InlineData(-0.02, 0.1192)]
    public void A_first_look_chooses_by_logit(double worth, double probability)
    {
        const int Count = 4000;
        var chosen = Enumerable.Range(0, Count).Count(seed => Chooses(seed, 7, 0, MoveKinds.Impose, worth));
        Assert.InRange((double)chosen / Count, probability - 0.03, probability + 0.03);
    }

    [Fact]
    public void A_second_look_chooses_the_same_until_something_changes()
    {
        var changed = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var first = Chooses(seed, 3, 0, MoveKinds.Impose, 0.002);
            for (var month = 4; month < 40; month += 5) Assert.Equal(first, Chooses(seed, month, 0, MoveKinds.Impose, 0.002));
            if (Chooses(seed, 40, 40, MoveKinds.Impose, 0.002) != first) changed++;
        }

        // A new leader looks anew: as often as not it sees the other side of an even choice.
        Assert.InRange(changed, 70, 130);
    }

    [Fact]
    public void Who_imposed_something_ends_it_only_for_a_reason()
    {
        for (var seed = 0; seed < 500; seed++)
            if (Chooses(seed, 3, 0, MoveKinds.Impose, 0.1)) Assert.False(Chooses(seed, 9, 0, MoveKinds.End, -0.1 - 1e-9));
    }
}
