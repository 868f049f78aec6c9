using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Chance;

namespace SharedMinistry;

/// <summary>
/// One ministry for several states. It sees all their menus, lets few of them press in a month, and takes turns: whoever pressed before
/// waits for the others.
/// </summary>
[Behaviour("trade-ministry", Summary = "Advises several states: few press in a month, and they take turns.")]
[Setting("most", 1, Min = 0, Max = 10, Unit = "measures a month", Summary = "How many measures it advises in a month. [A]")]
[Setting("turn", 0.5, Min = 0, Max = 10, Unit = "u", Summary = "What every turn a state has had takes from the worth of its next. [A]")]
public sealed class TradeMinistryBehaviour : Behaviour<Docket>
{
    private static readonly ImmutableArray<string> Counts =
        ["welfare", "leverage", "organised", "support", "inflation", "commitment", "jobs"];

    /// <inheritdoc/>
    protected override Docket Begin(ActorProfile self) => new([]);

    /// <inheritdoc/>
    protected override (Docket Memory, Answer Answer) Decide(ActorProfile self, Docket memory, Briefing briefing, Draws draws)
    {
        var weighed = briefing.Options.Where(o => o.Kind is "threaten" or "impose").Select(o => Weigh(self, memory, o)).ToImmutableArray();
        var most = Math.Min((int)self.Setting("most"), briefing.MostChoices);
        // Ties fall to the first on the list: states come in the world's order.
        var best = weighed.Where(w => w.Score > 0).OrderByDescending(w => w.Score).Take(most).ToImmutableArray();
        foreach (var one in best) memory = memory.With(StateOf(one.Option));
        var sentence = best.IsEmpty ? "Nobody has good reason to press." : "It is the turn of " + StateOf(best[0].Option) + ".";
        return (memory, new Answer([.. best.Select(w => w.Option)], new Reasons(weighed, best.IsEmpty ? 0 : best[0].Score, sentence)));
    }

    private static WeighedOption Weigh(ActorProfile self, Docket memory, Option option)
    {
        ImmutableArray<Term> terms =
        [
            .. option.Facts.Where(f => Counts.Contains(f.Name)),
            new Term("turns", -self.Setting("turn") * memory.Of(StateOf(option.Id)), "u"),
        ];
        return new WeighedOption(option.Id, terms.Sum(t => t.Value), terms);
    }

    // Options of all its states are on one menu: each id begins with the state's.
    private static string StateOf(string option) => option.Split('/')[0];
}
