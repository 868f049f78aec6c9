using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Actors.Codec;

namespace NegotiationSim.Actors.Tests.Behaviours;

/// <summary>What a host sees of a class that derives from Behaviour.</summary>
public class BehaviourTests
{
    private static readonly ActorProfile Self = new(
        "AAA", "Aland", ActorKind.State, "counter", [new("a-first", 1, ""), new("step", 2, "months")]);
    private static readonly Draws Draws = DrawKey.Of(7, 0).For(0, Phase.Decide, "AAA");

    [Fact]
    public void It_begins_and_goes_on_with_the_canonical_bytes_of_its_memory()
    {
        IBehaviour counter = new Counter();
        var memory = counter.Begin(Self);
        Assert.Equal(Canonical.Write(new Counter.Count(2)), memory);
        memory = counter.Step(Self, memory, Asked(Phase.Decide), Draws).Memory;
        Assert.Equal(Canonical.Write(new Counter.Count(3)), memory);
    }

    [Fact]
    public void Each_phase_asks_what_is_meant_for_it_and_what_is_not_overridden_does_nothing()
    {
        IBehaviour counter = new Counter();
        var memory = counter.Begin(Self);
        Assert.Equal("keep", Assert.Single(counter.Step(Self, memory, Asked(Phase.Decide), Draws).Answer.Chosen));
        Assert.Equal("boulware", counter.Step(Self, memory, Asked(Phase.Negotiate), Draws).Answer.Mandate?.Strategy);
        var vote = counter.Step(Self, memory, Asked(Phase.Vote), Draws);
        Assert.Same(Answer.Nothing, vote.Answer);
        Assert.Equal(memory, vote.Memory);
    }

    [Fact]
    public void A_memory_is_told_as_json_where_the_behaviour_has_no_words_of_its_own()
    {
        IBehaviour counter = new Counter();
        using var told = System.Text.Json.JsonDocument.Parse(counter.Recall(Self, counter.Begin(Self)));
        Assert.Equal(2, Assert.Single(told.RootElement.EnumerateObject().Select(p => p.Value.GetInt32())));
    }

    [Theory]
    [InlineData(Phase.Events)]
    [InlineData(Phase.Trade)]
    [InlineData(Phase.Record)]
    public void Nobody_is_asked_in_other_phases(Phase phase)
    {
        IBehaviour counter = new Counter();
        Assert.Throws<ArgumentOutOfRangeException>(() => counter.Step(Self, counter.Begin(Self), Asked(phase), Draws));
    }

    [Fact]
    public void Memory_of_another_behaviour_is_refused()
    {
        IBehaviour counter = new Counter();
        Assert.Throws<CanonicalException>(() => counter.Step(Self, [.. Canonical.Write("a diary")], Asked(Phase.Decide), Draws));
    }

    [Fact]
    public void A_setting_is_found_by_its_name_and_a_misspelt_one_is_named()
    {
        Assert.Equal(2, Self.Setting("step"));
        var fault = Assert.Throws<KeyNotFoundException>(() => Self.Setting("stepp"));
        Assert.Contains("\"stepp\"", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_actors_own_figure_goes_before_a_public_one_of_the_same_name()
    {
        var briefing = Asked(Phase.Decide) with { Public = [new("price", 1, ""), new("rate", 2, "")], Own = [new("price", 3, "")] };
        Assert.Equal((3, 2, 9), (briefing.Value("price"), briefing.Value("rate"), briefing.Value("none", otherwise: 9)));
    }

    private static Briefing Asked(Phase phase) => new("AAA", 0, 2021, 1, phase, "", [], [], [], [new("keep", "keep", "", "Keep", [])], 1);
}
