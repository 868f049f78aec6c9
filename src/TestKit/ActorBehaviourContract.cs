using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using NegotiationSim.Actors;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Actors.Codec;
using Xunit;

namespace NegotiationSim.TestKit;

/// <summary>
/// Facts that hold for every behaviour. Derive a test class from it, and a behaviour is tested:
/// <c>public sealed class HegemonContract : ActorBehaviourContract&lt;Hegemon&gt;;</c>
/// </summary>
/// <typeparam name="T">A class with a <see cref="BehaviourAttribute"/>.</typeparam>
public abstract class ActorBehaviourContract<T>
    where T : IBehaviour, new()
{
    private static readonly DrawKey Luck = DrawKey.Of(20210601, 3);

    /// <summary>The actor that behaves so, with every setting at its default.</summary>
    protected virtual ActorProfile Self { get; } = new("AAA", "Aland", ActorKind.State, Name, Settings);

    /// <summary>What it is asked; two years of papers such as the model draws up.</summary>
    protected virtual ImmutableArray<Briefing> Papers => Sample.Papers(Self.Id);

    /// <summary>
    /// The behaviour under test, made anew. Override it where a grain answers through another object, such as one that holds a service:
    /// return that object, with services as the grain would have them.
    /// </summary>
    protected virtual IBehaviour New() => new T();

    private static BehaviourAttribute? Attribute { get; } = typeof(T).GetCustomAttribute<BehaviourAttribute>();

    private static string Name => Attribute?.Name ?? typeof(T).Name;

    private static ImmutableArray<Term> Settings { get; } =
        [.. typeof(T).GetCustomAttributes<SettingAttribute>().OrderBy(s => s.Name, StringComparer.Ordinal).Select(
            s => new Term(s.Name, s.Fallback, s.Unit))];

    /// <summary>It has a name, a summary, and nothing that would make a catalogue refuse it.</summary>
    [Fact]
    public void It_can_be_registered()
    {
        Assert.True(Attribute is not null, $"{typeof(T).Name} needs [Behaviour(\"a-name\", Summary = \"...\")].");
        Assert.False(string.IsNullOrWhiteSpace(Attribute!.Summary), $"Give {Name} a Summary: one line for negsim behaviours.");
        var among = BehaviourCatalogue.From(typeof(T).Assembly);
        Assert.Equal(typeof(T), among.Find(Name)?.Type);
    }

    /// <summary>Every setting's default is within its range, with a unit and a meaning.</summary>
    [Fact]
    public void Its_settings_are_described_and_their_defaults_allowed() =>
        Assert.All(typeof(T).GetCustomAttributes<SettingAttribute>(), s =>
    {
        Assert.True(s.Fallback >= s.Min && s.Fallback <= s.Max, $"{s.Name}: the default {s.Fallback} is outside {s.Min} to {s.Max}.");
        Assert.True(s.Unit.Length > 0 && s.Summary.Length > 0, $"{s.Name} needs a Unit and a Summary.");
    });

    /// <summary>It keeps nothing in fields; a constant or a table that never changes is no state.</summary>
    [Fact]
    public void It_has_no_hidden_state()
    {
        for (var type = typeof(T); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (
                var field in type.GetFields(
                BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (field.IsLiteral) continue;
                Assert.True(field.IsInitOnly && Unchanging(field.FieldType),
                    $"{type.Name}.{field.Name} can change. What a behaviour remembers belongs into its memory.");
            }
        }
    }

    /// <summary>What it begins with is the same every time.</summary>
    [Fact]
    public void It_begins_the_same_every_time() => Assert.Equal(New().Begin(Self).AsEnumerable(), New().Begin(Self));

    /// <summary>The same question twice gives the same bytes.</summary>
    [Fact]
    public void The_same_input_gives_the_same_output()
    {
        var one = New();
        Walk(one, (memory, paper) => Assert.Equal(Bytes(Ask(one, memory, paper)), Bytes(Ask(one, memory, paper))));
    }

    /// <summary>An instance that was asked a lot answers like a new one.</summary>
    [Fact]
    public void What_it_was_asked_before_does_not_matter()
    {
        var used = New();
        foreach (var paper in Papers.Reverse()) Ask(used, used.Begin(Self), paper);
        Walk(used, (memory, paper) => Assert.Equal(Bytes(Ask(New(), memory, paper)), Bytes(Ask(used, memory, paper))));
    }

    /// <summary>It chooses from its menu, not too much and nothing twice.</summary>
    [Fact]
    public void It_answers_within_the_rules()
    {
        var one = New();
        Walk(one, (memory, paper) =>
        {
            var chosen = Ask(one, memory, paper).Answer.Chosen;
            Assert.False(chosen.IsDefault, "An answer without choice is an empty list.");
            Assert.True(chosen.Length <= paper.MostChoices, $"{chosen.Length} options chosen, {paper.MostChoices} allowed.");
            Assert.Equal(chosen.Length, chosen.Distinct(StringComparer.Ordinal).Count());
            Assert.All(chosen, id => Assert.Contains(paper.Options, o => o.Id == id));
        });
    }

    /// <summary>Reasons are numbers, name options of the menu, and their terms add up to the score.</summary>
    [Fact]
    public void Its_reasons_add_up()
    {
        var one = New();
        Walk(one, (memory, paper) =>
        {
            var reasons = Ask(one, memory, paper).Answer.Reasons;
            Assert.False(double.IsNaN(reasons.Margin), "The margin is not a number.");
            foreach (var weighed in reasons.Weighed)
            {
                Assert.Contains(paper.Options, o => o.Id == weighed.Option);
                Assert.All(weighed.Terms, t => Assert.False(double.IsNaN(t.Value), t.Name + " is not a number."));
                if (!weighed.Terms.IsEmpty) Assert.Equal(weighed.Terms.Sum(t => t.Value), weighed.Score, 1e-9);
            }
        });
    }

    /// <summary>A choice is explained: whoever chooses says in a sentence why.</summary>
    [Fact]
    public void Whatever_it_chooses_it_says_why()
    {
        var one = New();
        Walk(one, (memory, paper) =>
        {
            var answer = Ask(one, memory, paper).Answer;
            Assert.True(answer.Chosen.IsEmpty || answer.Reasons.Sentence.Length > 0,
                $"It chose {string.Join(", ", answer.Chosen)} without a sentence in its reasons.");
        });
    }

    /// <summary>A mandate values every outcome of the table with a finite number, and signs nothing worse than no deal.</summary>
    [Fact]
    public void Its_mandate_fits_the_table()
    {
        var one = New();
        Walk(one, (memory, paper) =>
        {
            if (Ask(one, memory, paper).Answer.Mandate is not { } mandate) return;
            var outcomes = paper.Options.Where(o => o.Kind == "level").GroupBy(o => o.Subject).Aggregate(
                1, (n, issue) => n * issue.Count());
            Assert.Equal(outcomes, mandate.Utilities.Length);
            Assert.All(mandate.Utilities, u => Assert.True(double.IsFinite(u)));
            Assert.True(mandate.Reservation <= mandate.Utilities.Max(),
                "No outcome is worth its reservation value; bring no mandate instead.");
        });
    }

    /// <summary>What it remembers survives being written to a checkpoint and read again, in every month.</summary>
    [Fact]
    public void It_survives_a_restart()
    {
        var memory = New().Begin(Self);
        foreach (var paper in Papers)
        {
            // Each month another instance, which knows nothing but the bytes.
            var before = Canonical.Read<ImmutableArray<byte>>(Canonical.Write(memory));
            var (undisturbed, restarted) = (Ask(New(), memory, paper), Ask(New(), before, paper));
            Assert.Equal(Bytes(undisturbed), Bytes(restarted));
            memory = restarted.Memory;
        }
    }

    /// <summary>In a grain, profile, paper and turn travel as canonical bytes: that changes nothing.</summary>
    [Fact]
    public void It_answers_in_a_grain_as_it_does_at_home()
    {
        var one = New();
        Walk(one, (memory, paper) =>
        {
            var travelled = one.Step(Again(Self), Again(memory), Again(paper), Draws(paper));
            Assert.Equal(Bytes(Ask(one, memory, paper)), Canonical.Write(Again(travelled)));
        });
    }

    /// <summary>Luck comes from the draws it is given: other luck may change an answer, the order of asking may not.</summary>
    [Fact]
    public void It_draws_by_address_only()
    {
        var (one, papers) = (New(), Papers);
        var memory = one.Begin(Self);
        var forwards = papers.Select(p => Bytes(Ask(one, memory, p))).ToArray();
        var backwards = papers.Reverse().Select(p => Bytes(Ask(one, memory, p))).Reverse().ToArray();
        Assert.Equal(forwards, backwards);
    }

    /// <summary>Its assembly calls no clock, no other source of chance, no environment and no thread.</summary>
    [Fact]
    public void It_calls_no_clock_and_no_dice() => Assert.Empty(ForbiddenCalls.In(typeof(T).Assembly));

    /// <summary>The country its program runs in does not matter.</summary>
    [Fact]
    public void It_answers_alike_in_every_country()
    {
        var one = New();
        var here = CultureInfo.CurrentCulture;
        Walk(one, (memory, paper) =>
        {
            var expected = Bytes(Ask(one, memory, paper));
            try
            {
                // A decimal comma, a minus sign of its own: what text is made of differs, answers must not.
                CultureInfo.CurrentCulture = Foreign(here);
                Assert.Equal(expected, Bytes(Ask(one, memory, paper)));
            }
            finally
            {
                CultureInfo.CurrentCulture = here;
            }
        });
    }

    /// <summary>One instance serves all actors, from many threads.</summary>
    [Fact]
    public void It_serves_many_actors_at_once()
    {
        var (one, papers) = (New(), Papers);
        var memory = one.Begin(Self);
        var alone = papers.Select(p => Bytes(Ask(one, memory, p))).ToArray();
        Parallel.For(0, 200, i => Assert.Equal(alone[i % alone.Length], Bytes(Ask(one, memory, papers[i % papers.Length]))));
    }

    /// <summary>A paper without options, facts or messages does not trouble it.</summary>
    [Theory]
    [InlineData(Phase.Decide)]
    [InlineData(Phase.Vote)]
    [InlineData(Phase.Negotiate)]
    public void It_can_be_asked_about_nothing(Phase phase)
    {
        var one = New();
        var turn = Ask(one, one.Begin(Self), new Briefing(Self.Id, 0, 2021, 1, phase, "", [], [], [], [], 10));
        Assert.Empty(turn.Answer.Chosen);
    }

    private void Walk(IBehaviour behaviour, Action<ImmutableArray<byte>, Briefing> check)
    {
        var memory = behaviour.Begin(Self);
        foreach (var paper in Papers)
        {
            check(memory, paper);
            memory = Ask(behaviour, memory, paper).Memory;
        }
    }

    private Turn Ask(IBehaviour behaviour, ImmutableArray<byte> memory, Briefing paper) =>
        behaviour.Step(Self, memory, paper, Draws(paper));

    private Draws Draws(Briefing paper) => Luck.For(paper.Month, paper.Phase, Self.Id);

    private static byte[] Bytes(Turn turn) => Canonical.Write(turn);

    private static TValue Again<TValue>(TValue value) => Canonical.Read<TValue>(Canonical.Write(value));

    private static CultureInfo Foreign(CultureInfo here)
    {
        var foreign = (CultureInfo)here.Clone();
        foreign.NumberFormat.NumberDecimalSeparator = ",";
        foreign.NumberFormat.NumberGroupSeparator = ".";
        foreign.NumberFormat.NegativeSign = "~";
        return foreign;
    }

    private static bool Unchanging(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) ||
        type.FullName!.StartsWith("System.Collections.Immutable.", StringComparison.Ordinal)
            || type.FullName.StartsWith("System.Collections.Frozen.", StringComparison.Ordinal) ||
        typeof(Delegate).IsAssignableFrom(type) || Canonical.WhyNot(type) is null;
}
