using System.Collections.Immutable;
using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Negotiation.Protocols;

namespace NegotiationSim.Negotiation.Mediation;

/// <summary>
/// Single-text mediation: the mediator keeps one draft and proposes to change it in one issue or two at a time; each
/// party says better, same, worse or veto. A change that somebody welcomes and nobody minds is written in. Parties
/// reveal no more than that, and own no offer.
/// </summary>
/// <remarks>
/// The one-text procedure of Fisher (Camp David, 1978), formalised as in Raiffa (1982) and Klein et al. (2003). Where
/// interests are opposed on every issue no single concession is welcome; trading two issues is what moves the text. The
/// changes are tried in a fixed order, round and round, so that the same talks give the same text.
/// </remarks>
public sealed class SingleText
{
    private readonly Domain domain;
    private readonly ImmutableArray<UtilityTable> tables;
    private readonly int rounds;
    private readonly int changes;

    /// <summary>Puts a first draft on the table.</summary>
    /// <param name="domain">What is negotiated.</param>
    /// <param name="tables">Each party's utilities, at least two.</param>
    /// <param name="draft">The mediator's first text.</param>
    /// <param name="rounds">How many changes can be tried, at least 1.</param>
    /// <exception cref="ArgumentException">Fewer than two parties, no round, or a draft outside the domain.</exception>
    public SingleText(Domain domain, ImmutableArray<UtilityTable> tables, int draft, int rounds)
    {
        if (tables.Length < 2) throw new ArgumentException("A mediation needs at least two parties.", nameof(tables));
        if (rounds < 1) throw new ArgumentException("A mediation needs at least one round.", nameof(rounds));
        if ((uint)draft >= (uint)domain.OutcomeCount) throw new ArgumentException(
            "The draft is not an outcome of the domain.", nameof(draft));
        (this.domain, this.tables, this.rounds) = (domain, tables, rounds);
        changes = domain.Issues.Length == 1 ? domain.Issues[0].Count : 0;
        for (var first = 0; first < domain.Issues.Length; first++)
        {
            for (var second = first + 1; second < domain.Issues.Length; second++) changes += domain.Issues[first].Count
                * domain.Issues[second].Count;
        }
        State = new(0, draft, 0, 0);
    }

    /// <summary>The draft that leans to nobody: the middle of every issue, the earlier one of two.</summary>
    public static int Middle(Domain domain) => domain.OutcomeOf([.. domain.Issues.Select(issue => (issue.Count - 1) / 2)]);

    /// <summary>Where the mediation stands; setting it goes on from there.</summary>
    public SingleTextState State { get; set; }

    /// <summary>Whether every change has been refused since the last that was adopted, or no round is left.</summary>
    public bool IsOver => State.Refused >= changes || State.Step >= this.rounds;

    /// <summary>How the talks stand: the text is agreed when they are over and nobody would rather have no deal.</summary>
    public NegotiationResult Result
    {
        get
        {
            var agreed = IsOver && this.tables.All(table => table[State.Text] >= table.Reservation);
            return new(agreed ? State.Text : null, State.Step, IsOver && !agreed,
                [.. this.tables.Select(table => agreed ? table[State.Text] : table.Reservation)], State.Step);
        }
    }

    /// <summary>Plays to the end.</summary>
    public NegotiationResult Run()
    {
        while (!IsOver) PlayRound();
        return Result;
    }

    /// <summary>Tries one change of the text.</summary>
    /// <exception cref="InvalidOperationException">The talks are over.</exception>
    public void PlayRound()
    {
        if (IsOver) throw new InvalidOperationException("The talks are over.");
        var changed = Changed(State.NextChange);
        var adopted = changed != State.Text && IsWelcome(changed);
        State = new(State.Step + 1, adopted ? changed : State.Text, (State.NextChange + 1) % changes, adopted ? 0 : State.Refused + 1);
    }

    /// <summary>What <paramref name="party"/> says to a change of the present text into <paramref name="proposed"/>.</summary>
    public Judgement Ask(int party, int proposed)
    {
        var table = this.tables[party];
        var (now, then) = (table[State.Text], table[proposed]);
        if (then > now) return Judgement.Better;
        if (then == now) return Judgement.Same;
        return then < table.Reservation ? Judgement.Veto : Judgement.Worse;
    }

    private bool IsWelcome(int proposed)
    {
        var welcomed = false;
        for (var party = 0; party < this.tables.Length; party++)
        {
            var judgement = Ask(party, proposed);
            if (judgement is Judgement.Veto or Judgement.Worse) return false;
            welcomed |= judgement == Judgement.Better;
        }
        return welcomed;
    }

    // Changes are numbered by pair of issues and then by their two values; one of the two may be the present one.
    private int Changed(int change)
    {
        if (this.domain.Issues.Length == 1) return With(0, change, State.Text);
        for (var first = 0; first < this.domain.Issues.Length; first++)
        {
            for (var second = first + 1; second < this.domain.Issues.Length; second++)
            {
                var count = this.domain.Issues[second].Count;
                var pairs = this.domain.Issues[first].Count * count;
                if (change < pairs) return With(second, change % count, With(first, change / count, State.Text));
                change -= pairs;
            }
        }
        throw new InvalidOperationException("There is no such change.");
    }

    private int With(int issue, int value, int text) =>
        text + ((value - this.domain.ValueIndex(text, issue)) * this.domain.Stride(issue));
}
