using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Dossiers;
using NegotiationSim.Model.Politics;

namespace NegotiationSim.Model.Behaviours;

/// <summary>
/// The way every shipped behaviour decides: each option is worth the sum of its terms, V = W + K + D - L - C in u
/// (1 % of own base GDP a year), and a taste that lasts for a leader's term; of each subject's options the first of
/// the best is chosen. Seen once that is a logit choice with spread τ; seen again it is the same choice, unless
/// something has changed. Presets differ in what counts for them.
/// </summary>
/// <remarks>Random utility: McFadden (1974). What is chosen goes out in the order of its margin over leaving things as they are.</remarks>
[Setting("tau", 0.01, Min = 0, Max = 10, Unit = "u", Summary = "Spread of choice; 0 always takes the best. [A]")]
[Setting("spread", 0.2, Min = 0, Max = 10, Unit = "u", Summary = "Spread of the choice to give in. [A]")]
public abstract class Weighing : Behaviour<NoMemory>
{
    /// <inheritdoc/>
    protected override NoMemory Begin(ActorProfile self) => NoMemory.Value;

    /// <summary>The terms of an option's value, in u; facts that are not in u inform, but do not count.</summary>
    protected abstract ImmutableArray<Term> Terms(ActorProfile self, Briefing briefing, Option option);

    /// <inheritdoc/>
    protected sealed override (NoMemory Memory, Answer Answer) Decide(ActorProfile self, NoMemory memory, Briefing briefing, Draws draws)
    {
        if (briefing.Options.IsEmpty) return (memory, Answer.Nothing);
        var weighed = ImmutableArray.CreateBuilder<WeighedOption>(briefing.Options.Length);
        var chosen = new List<Choice>();
        var closest = double.PositiveInfinity;
        for (var from = 0; from < briefing.Options.Length;)
        {
            var until = from + 1;
            while (until < briefing.Options.Length && briefing.Options[until].Subject == briefing.Options[from].Subject) until++;
            var choice = Best(self, briefing, draws, from, until, weighed);
            if (choice.Option.Kind != MoveKinds.Keep) chosen.Add(choice);
            closest = Math.Min(closest, Math.Abs(choice.Margin));
            from = until;
        }

        // A stable order: by margin, then as on the menu.
        var kept = chosen.OrderByDescending(c => c.Margin).Take(briefing.MostChoices).ToArray();
        var sentence = kept.Length > 0 ? Sentence(kept[0]) : "Nothing on the menu was worth a change.";
        return (memory, new Answer([.. kept.Select(c => c.Option.Id)],
            new Reasons(weighed.ToImmutable(), kept.Length > 0 ? kept[0].Margin : closest, sentence)));
    }

    /// <inheritdoc/>
    protected sealed override (NoMemory Memory, Answer Answer) Vote(ActorProfile self, NoMemory memory, Briefing briefing, Draws draws)
    {
        if (briefing.Options.IsEmpty) return (memory, Answer.Nothing);
        var proposal = briefing.Options[0];
        var terms = Lucky(proposal, Terms(self, briefing, proposal));
        var value = Sum(terms);
        var yes = value >= 0;
        return (memory, new Answer([yes ? "yes" : "no"], new Reasons(
            [new WeighedOption("yes", value, terms), new WeighedOption("no", 0, [])], Math.Abs(value),
            (yes ? "Votes for it: " : "Votes against it: ") + proposal.Title + Because(terms, yes))));
    }

    /// <summary>How it bargains: name of a negotiation strategy.</summary>
    protected virtual string Strategy => "linear";

    /// <inheritdoc/>
    protected sealed override (NoMemory Memory, Answer Answer) Bargain(ActorProfile self, NoMemory memory, Briefing briefing, Draws draws)
    {
        if (briefing.Options.IsEmpty) return (memory, Answer.Nothing);
        var weighed = ImmutableArray.CreateBuilder<WeighedOption>(briefing.Options.Length);
        if (briefing.Options[0].Kind is TableKinds.Keep or TableKinds.Wait)
        {
            var choice = Spontaneous(self, briefing, draws, weighed);
            return (memory, new Answer([choice.Option.Id], new Reasons(weighed.ToImmutable(), choice.Margin, Sentence(choice))));
        }

        foreach (var option in briefing.Options)
        {
            var terms = Terms(self, briefing, option);
            weighed.Add(new WeighedOption(option.Id, Sum(terms), terms));
        }

        return (memory, TableManners.Mandate(Strategy, briefing, weighed.ToImmutable()));
    }

    /// <summary>The first of the best of a subject's options, by what they are worth and the leader's lasting taste.</summary>
    private Choice Best(ActorProfile self, Briefing briefing, Draws draws, int from, int until,
        ImmutableArray<WeighedOption>.Builder weighed)
    {
        var began = (int)briefing.Value("term-began");
        var (luck, year) = (draws.In(began), draws.In(briefing.Month - ((briefing.Month - began) % 12)));
        var terms = new ImmutableArray<Term>[until - from];
        for (var o = 0; o < terms.Length; o++)
        {
            var option = briefing.Options[from + o];
            terms[o] = Lucky(option, Terms(self, briefing, option));
            var taste = option.Kind == MoveKinds.Comply ? Taste.For(option, self.Setting("spread"), year)
                : Taste.For(option, self.Setting("tau"), luck);
            if (taste != 0) terms[o] = terms[o].Add(new Term("taste", taste, "u"));
        }

        var values = Array.ConvertAll(terms, Sum);
        Threats(briefing, from, values, terms);
        return Chosen(briefing, from, Logit.Choose(values, 0, draws, ""), values, terms, weighed);
    }

    /// <summary>
    /// The same terms with what luck carries told apart: what a sign and pressure would be worth to a leader in the middle of the party
    /// about a pair without frailty stays under their names, the rest is luck.
    /// </summary>
    private static ImmutableArray<Term> Lucky(Option option, ImmutableArray<Term> terms)
    {
        var (f, expected) = (option.Fact("conflict"), option.Fact("conflict-expected"));
        if (f <= 0 || f == expected) return terms;
        var luck = 0.0;
        var split = terms.ToBuilder();
        for (var t = 0; t < split.Count; t++)
        {
            if (split[t].Name is not (TermNames.Leverage or TermNames.Support or TermNames.Fatigue or TermNames.Legitimacy)) continue;
            var middle = split[t].Value * expected / f;
            luck += split[t].Value - middle;
            split[t] = split[t] with { Value = middle };
        }

        if (luck != 0) split.Add(new Term(TermNames.Luck, luck, "u"));
        return split.ToImmutable();
    }

    /// <summary>A choice made anew every month, such as whether to break a duty in secret.</summary>
    private Choice Spontaneous(ActorProfile self, Briefing briefing, Draws draws, ImmutableArray<WeighedOption>.Builder weighed)
    {
        ImmutableArray<Term>[] terms = [.. briefing.Options.Select(o => Terms(self, briefing, o))];
        var values = Array.ConvertAll(terms, Sum);
        return Chosen(briefing, 0, Logit.Choose(values, self.Setting("tau"), draws, "choose:" + briefing.Options[0].Subject), values,
            terms, weighed);
    }

    private static Choice Chosen(Briefing briefing, int from, int at, double[] values, ImmutableArray<Term>[] terms,
        ImmutableArray<WeighedOption>.Builder weighed)
    {
        var other = double.NegativeInfinity;
        for (var o = 0; o < values.Length; o++)
        {
            weighed.Add(new WeighedOption(briefing.Options[from + o].Id, values[o], terms[o]));
            if (o != at) other = Math.Max(other, values[o]);
        }

        return new Choice(briefing.Options[from + at], terms[at], double.IsNegativeInfinity(other) ? 0 : values[at] - other);
    }

    /// <summary>
    /// A threat works with the probability that the target gives in; if it does not, the better of imposing and
    /// dropping follows (Drezner 2003: most successes come at the stage of threats).
    /// </summary>
    private static void Threats(Briefing briefing, int from, double[] values, ImmutableArray<Term>[] terms)
    {
        for (var o = 0; o < values.Length; o++)
        {
            var option = briefing.Options[from + o];
            if (option.Kind != MoveKinds.Threaten) continue;
            var comply = option.Fact("comply-probability");
            var (drop, weight) = (-option.Fact("audience-cost"), (1 - comply) * option.Fact("patience", 1));
            // What would follow is told by its own names, so that what carries a threat is seen.
            ImmutableArray<Term> follow = values[o] >= drop ? terms[o] : [new Term("follow-up", drop, "u")];
            terms[o] = [new Term("compliance", comply * option.Fact("conflict"), "u"),
                .. follow.Select(t => t with { Value = weight * t.Value })];
            values[o] = Sum(terms[o]);
        }
    }

    private static double Sum(ImmutableArray<Term> terms)
    {
        var sum = 0.0;
        foreach (var term in terms) sum += term.Value;
        return sum;
    }

    private static string Sentence(Choice choice) => choice.Option.Title + Because(choice.Terms, choice.Margin >= 0);

    private static string Because(ImmutableArray<Term> terms, bool good)
    {
        Term? weightiest = null;
        foreach (var term in terms)
            if (term.Value != 0 && (term.Value > 0) == good
                && (weightiest is null || Math.Abs(term.Value) > Math.Abs(weightiest.Value))) weightiest = term;
        return weightiest is null
            ? "."
            : string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $" - mainly because of {weightiest.Name} ({weightiest.Value:+0.000;-0.000} {weightiest.Unit}).");
    }

    private sealed record Choice(Option Option, ImmutableArray<Term> Terms, double Margin);
}
