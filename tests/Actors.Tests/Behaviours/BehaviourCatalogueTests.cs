using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Chance;

namespace NegotiationSim.Actors.Tests.Behaviours;

public class BehaviourCatalogueTests
{
    [Fact]
    public void It_holds_every_class_with_a_name_and_no_other_in_the_order_of_names()
    {
        var catalogue = Of(typeof(Quiet), typeof(string), typeof(Counter), typeof(Unnamed));
        Assert.Equal(["counter", "quiet"], catalogue.Names);
        Assert.Equal(catalogue.Names, catalogue.All.Select(b => b.Name));
        Assert.Null(catalogue.Find("Counter"));
    }

    [Fact]
    public void It_knows_what_a_behaviour_says_of_itself()
    {
        var counter = Of(typeof(Counter)).Find("counter")!;
        Assert.Equal("Counts.", counter.Summary);
        Assert.Equal(typeof(Counter), counter.Type);
        Assert.IsType<Counter>(counter.Instance);
        Assert.Equal([("a-first", 1.0, double.NegativeInfinity, ""), ("step", 2.0, 0.0, "months")],
            counter.Settings.Select(s => (s.Name, s.Fallback, s.Min, s.Unit)));
    }

    [Fact]
    public void It_can_put_something_around_every_behaviour()
    {
        var inner = Of(typeof(Counter), typeof(Quiet));
        var outer = inner.Around(behaviour => new Deaf(behaviour.Instance));
        Assert.Equal(inner.Names, outer.Names);
        Assert.All(outer.All, b => Assert.Same(inner.Find(b.Name)!.Instance, Assert.IsType<Deaf>(b.Instance).Inner));
    }

    [Theory]
    [InlineData(typeof(OfAnotherTime), "version 99 of the contract")]
    [InlineData(typeof(Shouting), "lower-case letters")]
    [InlineData(typeof(Dangling), "lower-case letters")]
    [InlineData(typeof(Bare), "derive it from Behaviour<TMemory>")]
    [InlineData(typeof(Unfinished), "do not make it abstract")]
    [InlineData(typeof(Demanding), "constructor without parameters")]
    [InlineData(typeof(Forgetful), "its memory Notes cannot be written")]
    [InlineData(typeof(Twice), "declares the setting \"luck\" twice")]
    public void What_cannot_be_a_behaviour_is_refused_by_name_and_told_why(Type type, string why)
    {
        var fault = Assert.Throws<ArgumentException>(() => Of(type));
        Assert.Contains(type.FullName!, fault.Message, StringComparison.Ordinal);
        Assert.Contains(why, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_behaviours_of_one_name_are_refused_and_both_are_named()
    {
        var fault = Assert.Throws<ArgumentException>(() => BehaviourCatalogue.From(new Types(typeof(Quiet)), new Types(typeof(Namesake))));
        Assert.Contains(typeof(Quiet).FullName!, fault.Message, StringComparison.Ordinal);
        Assert.Contains(typeof(Namesake).FullName!, fault.Message, StringComparison.Ordinal);
    }

    private static BehaviourCatalogue Of(params Type[] types) => BehaviourCatalogue.From(new Types(types));

    private sealed class Deaf(IBehaviour inner) : IBehaviour
    {
        public IBehaviour Inner => inner;

        public System.Collections.Immutable.ImmutableArray<byte> Begin(ActorProfile self) => inner.Begin(self);

        public Turn Step(ActorProfile self, System.Collections.Immutable.ImmutableArray<byte> memory, Briefing briefing, Draws draws) =>
            new(memory, Answer.Nothing);
    }

    internal abstract class Silent<T> : Behaviour<T>
        where T : notnull
    {
        protected override T Begin(ActorProfile self) => throw new NotSupportedException();
    }

    [Behaviour("quiet")]
    internal sealed class Quiet : Silent<NoMemory>;

    [Behaviour("quiet")]
    internal sealed class Namesake : Silent<NoMemory>;

    internal sealed class Unnamed : Silent<NoMemory>;

    [Behaviour("of-another-time", 99)]
    internal sealed class OfAnotherTime : Silent<NoMemory>;

    [Behaviour("Shouting")]
    internal sealed class Shouting : Silent<NoMemory>;

    [Behaviour("dangling-")]
    internal sealed class Dangling : Silent<NoMemory>;

    [Behaviour("bare")]
    internal sealed class Bare;

    [Behaviour("unfinished")]
    internal abstract class Unfinished : Silent<NoMemory>;

    [Behaviour("demanding")]
    internal sealed class Demanding(string what) : Silent<NoMemory>
    {
        public string What { get; } = what;
    }

    [Behaviour("forgetful")]
    internal sealed class Forgetful : Silent<Notes>;

    internal sealed record Notes(List<string> Lines);

    [Behaviour("twice")]
    [Setting("luck", 1)]
    [Setting("luck", 2)]
    internal sealed class Twice : Silent<NoMemory>;
}
