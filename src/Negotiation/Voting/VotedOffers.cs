using System.Collections.Immutable;
using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Negotiation.Protocols;
using NegotiationSim.Negotiation.Turns;

namespace NegotiationSim.Negotiation.Voting;

/// <summary>
/// Bargaining in an assembly: each round the next member proposes, all vote at once, and the proposal is adopted when
/// the rule says so, also for those who voted against.
/// </summary>
/// <remarks>The closed rule of Baron and Ferejohn (1989), with proposers taking turns in place of a draw.</remarks>
public sealed class VotedOffers
{
    private readonly Domain domain;
    private readonly Party[] parties;
    private readonly PartyMemory[] memories;
    private readonly bool[] votes;
    private readonly VotingRule rule;
    private readonly Deadline deadline;
    private readonly IOfferObserver? observer;

    /// <summary>Opens the assembly.</summary>
    /// <param name="domain">What is decided.</param>
    /// <param name="parties">The members, at least two, in the order in which they propose.</param>
    /// <param name="rule">When a vote passes, with one weight a member.</param>
    /// <param name="deadline">When the talks end.</param>
    /// <param name="observer">Told of every proposal and vote; null for none.</param>
    /// <exception cref="ArgumentException">Fewer than two members, or a rule for another number of them.</exception>
    public VotedOffers(Domain domain, ImmutableArray<Party> parties, VotingRule rule, Deadline deadline, IOfferObserver? observer = null)
    {
        if (parties.Length < 2) throw new ArgumentException("A negotiation needs at least two parties.", nameof(parties));
        if (rule.Majorities.Any(majority => majority.Weights.Length != parties.Length))
            throw new ArgumentException("The voting rule needs one weight a party.", nameof(rule));
        (this.domain, this.parties, this.rule, this.deadline, this.observer) = (domain, [.. parties], rule, deadline, observer);
        memories = [.. parties.Select(party => party.NewMemory(domain))];
        votes = new bool[parties.Length];
    }

    /// <summary>Rounds completed.</summary>
    public int Step { get; private set; }

    /// <summary>The adopted outcome's number, or -1.</summary>
    public int Agreement { get; private set; } = PartyMemory.None;

    /// <summary>Whether there is an agreement or no round left.</summary>
    public bool IsOver => Agreement != PartyMemory.None || Step >= this.deadline.Rounds;

    /// <summary>How the talks stand; before the end the utilities are the reservation values.</summary>
    public NegotiationResult Result => new(
        Agreement == PartyMemory.None ? null : Agreement, Step, IsOver && Agreement == PartyMemory.None,
        [.. this.parties.Select(party => Agreement == PartyMemory.None ? party.Table.Reservation : party.Table[Agreement])], Step);

    /// <summary>Plays to the end.</summary>
    public NegotiationResult Run()
    {
        while (!IsOver) PlayRound();
        return Result;
    }

    /// <summary>One proposal and the vote on it.</summary>
    /// <exception cref="InvalidOperationException">The talks are over.</exception>
    public void PlayRound()
    {
        if (IsOver) throw new InvalidOperationException("The talks are over.");
        var proposer = Step % this.parties.Length;
        var time = this.deadline.Time(Step);
        var own = new PartyView(Step, time, this.parties[proposer].Table, this.domain);
        var outcome = this.parties[proposer].Strategy.Bidding.Propose(own, memories[proposer]);
        memories[proposer].NoteSent(outcome);
        this.observer?.Proposed(Step, proposer, outcome);
        for (var voter = 0; voter < this.parties.Length; voter++) votes[voter] = voter == proposer
            || Votes(voter, outcome, own with { Table = this.parties[voter].Table });
        if (this.rule.Passes(votes)) Agreement = outcome;
        Step++;
    }

    /// <summary>The state between two rounds, as immutable data.</summary>
    public VotedOffersState Capture() => new(Step, Agreement, [.. memories.Select(memory => memory.Capture())]);

    /// <summary>Takes up talks where <paramref name="state"/> left them.</summary>
    /// <exception cref="ArgumentException">The state has other parties or another domain.</exception>
    public void Restore(VotedOffersState state)
    {
        if (state.Parties.Length != memories.Length) throw new ArgumentException("The state has another number of parties.", nameof(state));
        for (var i = 0; i < memories.Length; i++) memories[i].Restore(state.Parties[i]);
        (Step, Agreement) = (state.Step, state.Agreement);
    }

    private bool Votes(int voter, int outcome, in PartyView turn)
    {
        var strategy = this.parties[voter].Strategy;
        var memory = memories[voter];
        strategy.Model?.Observe(outcome, turn, memory);
        memory.NoteReceived(outcome, turn.Table[outcome]);
        var accepted = strategy.Acceptance.Accepts(outcome, turn, memory, strategy.Bidding);
        if (accepted) memory.BestAccepted = Math.Max(memory.BestAccepted, turn.Table[outcome]);
        this.observer?.Answered(turn.Step, voter, outcome, accepted);
        return accepted;
    }
}
