using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Chance;

namespace NegotiationSim.TestKit.Tests.Support;

// Each breaks one rule, so that the kit can be seen to notice.

/// <summary>Counts in a field.</summary>
[Behaviour("forgetful", Summary = "Keeps its count where nobody saves it.")]
public sealed class Forgetful : Behaviour<NoMemory>
{
    private int asked;

    protected override NoMemory Begin(ActorProfile self) => NoMemory.Value;

    protected override (NoMemory Memory, Answer Answer) Decide(ActorProfile self, NoMemory memory, Briefing briefing, Draws draws) =>
        (memory, new Answer([], new Reasons([], Interlocked.Increment(ref asked), "")));
}

/// <summary>Counts in a property, whose field only the compiler sees, and lets nobody notice until much later.</summary>
[Behaviour("hoarder", Summary = "Keeps its count in a property.")]
public sealed class Hoarder : Behaviour<NoMemory>
{
    private static int Asked { get; set; }

    protected override NoMemory Begin(ActorProfile self) => NoMemory.Value;

    protected override (NoMemory Memory, Answer Answer) Decide(ActorProfile self, NoMemory memory, Briefing briefing, Draws draws) =>
        (memory, new Answer([], new Reasons([], ++Asked > 1_000_000 ? 1 : 0, "")));
}

/// <summary>Chooses what is not offered.</summary>
[Behaviour("inventor", Summary = "Makes up options.")]
public sealed class Inventor : Behaviour<NoMemory>
{
    protected override NoMemory Begin(ActorProfile self) => NoMemory.Value;

    protected override (NoMemory Memory, Answer Answer) Decide(ActorProfile self, NoMemory memory, Briefing briefing, Draws draws) =>
        (memory, new Answer(["impose:everything"], Reasons.None));
}

/// <summary>Gives scores that its terms do not add up to, and chooses without a word.</summary>
[Behaviour("liar", Summary = "Does not say why.")]
public sealed class Liar : Behaviour<NoMemory>
{
    protected override NoMemory Begin(ActorProfile self) => NoMemory.Value;

    protected override (NoMemory Memory, Answer Answer) Decide(ActorProfile self, NoMemory memory, Briefing briefing, Draws draws) =>
        briefing.Options.IsEmpty
        ? (memory, Answer.Nothing)
        : (memory, new Answer([briefing.Options[0].Id],
            new Reasons([new WeighedOption(briefing.Options[0].Id, 1, [new Term("welfare", 2, "u")])], 0, "")));
}

/// <summary>Throws where nothing is offered, and makes its memory of text that depends on the country.</summary>
[Behaviour("provincial", Summary = "Writes numbers as at home.")]
public sealed class Provincial : Behaviour<Provincial.Diary>
{
    public sealed record Diary(string Text);

    protected override Diary Begin(ActorProfile self) => new("");

    protected override (Diary Memory, Answer Answer) Decide(ActorProfile self, Diary memory, Briefing briefing, Draws draws) =>
        (new Diary((0.5 + briefing.Month).ToString(System.Globalization.CultureInfo.CurrentCulture)), Answer.Nothing);

    protected override (Diary Memory, Answer Answer) Vote(ActorProfile self, Diary memory, Briefing briefing, Draws draws) =>
        (memory, new Answer([briefing.Options[0].Id], new Reasons([], 0, "The first.")));
}

/// <summary>Brings a mandate for a table of another size.</summary>
[Behaviour("stranger", Summary = "Bargains at another table.")]
public sealed class Stranger : Behaviour<NoMemory>
{
    protected override NoMemory Begin(ActorProfile self) => NoMemory.Value;

    protected override (NoMemory Memory, Answer Answer) Bargain(ActorProfile self, NoMemory memory, Briefing briefing, Draws draws) =>
        (memory, new Answer([], Reasons.None, new Mandate("linear", [1, 0], 0.5)));
}

/// <summary>Asks dice of its own and the clock.</summary>
[Behaviour("gambler", Summary = "Brings its own dice.")]
public sealed class Gambler : Behaviour<NoMemory>
{
    protected override NoMemory Begin(ActorProfile self) => NoMemory.Value;

    protected override (NoMemory Memory, Answer Answer) Decide(ActorProfile self, NoMemory memory, Briefing briefing, Draws draws) =>
        (memory, new Answer([], new Reasons([], Random.Shared.NextDouble() + DateTime.Now.Second, "")));
}
