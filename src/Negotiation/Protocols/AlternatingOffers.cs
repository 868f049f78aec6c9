using System.Collections.Immutable;
using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Negotiation.Turns;

namespace NegotiationSim.Negotiation.Protocols;

/// <summary>
/// Stacked alternating offers for any number of parties. Parties act in order; each first answers the standing offer
/// and, unless it accepts, replaces it by its own. An offer that everybody stands behind is agreed.
/// </summary>
/// <remarks>
/// Aydoğan et al. (2017), "Alternating Offers Protocols for Multilateral Negotiation", the stacked variant. A round
/// is one action of every party; the opener of the first round only proposes. Rounds can be played one at a time and
/// the state between them captured, so talks can be stretched over months of a larger simulation.
/// </remarks>
public sealed class AlternatingOffers
{
    private readonly Domain domain;
    private readonly Party[] parties;
    private readonly PartyMemory[] memories;
    private readonly Deadline deadline;
    private readonly IOfferObserver? observer;
    private int standing = PartyMemory.None;
    private int proposer = PartyMemory.None;
    private int acceptances;

    /// <summary>Brings the parties to the table.</summary>
    /// <param name="domain">What is negotiated.</param>
    /// <param name="parties">The parties in acting order, at least two, with tables over the same domain.</param>
    /// <param name="deadline">When the talks end.</param>
    /// <param name="observer">Told of every offer and answer; null for none.</param>
    /// <exception cref="ArgumentException">Fewer than two parties, a table of another size, or no round to play.</exception>
    public AlternatingOffers(Domain domain, ImmutableArray<Party> parties, Deadline deadline, IOfferObserver? observer = null)
    {
        if (parties.Length < 2) throw new ArgumentException("A negotiation needs at least two parties.", nameof(parties));
        if (deadline.Rounds < 1 || deadline.Believed < 1) throw new ArgumentException(
            "A negotiation needs at least one round.", nameof(deadline));
        foreach (var member in parties)
        {
            if (member.Table.Count != domain.OutcomeCount)
                throw new ArgumentException(
                    $"The table of '{member.Name}' has {member.Table.Count} outcomes, the domain {domain.OutcomeCount}.", nameof(parties));
        }
        this.domain = domain;
        this.parties = [.. parties];
        this.deadline = deadline;
        this.observer = observer;
        memories = new PartyMemory[parties.Length];
        for (var i = 0; i < parties.Length; i++) memories[i] = parties[i].NewMemory(domain);
    }

    /// <summary>Rounds completed.</summary>
    public int Step { get; private set; }

    /// <summary>Whose turn it is within a round, by position in the acting order; 0 between rounds.</summary>
    public int Next { get; private set; }

    /// <summary>The outcome on the table, or -1.</summary>
    public int Standing => standing;

    /// <summary>The last outcome a party offered, or -1.</summary>
    public int LastSent(int party) => memories[party].LastSent;

    /// <summary>Offers made so far.</summary>
    public long OffersMade { get; private set; }

    /// <summary>The agreed outcome's number, or -1.</summary>
    public int Agreement { get; private set; } = PartyMemory.None;

    /// <summary>Whether there is an agreement or no round left.</summary>
    public bool IsOver => Agreement != PartyMemory.None || Step >= this.deadline.Rounds;

    /// <summary>How the talks stand; before the end the utilities are the reservation values and nothing has timed out.</summary>
    public NegotiationResult Result
    {
        get
        {
            var utilities = ImmutableArray.CreateBuilder<double>(this.parties.Length);
            foreach (var member in this.parties) utilities.Add(
                Agreement == PartyMemory.None ? member.Table.Reservation : member.Table[Agreement]);
            return new(Agreement == PartyMemory.None ? null : Agreement, Step, IsOver && Agreement == PartyMemory.None,
                utilities.MoveToImmutable(), OffersMade);
        }
    }

    /// <summary>Plays to the end.</summary>
    public NegotiationResult Run()
    {
        while (!IsOver) PlayRound();
        return Result;
    }

    /// <summary>Plays one round: every party acts once, or until there is an agreement.</summary>
    /// <exception cref="InvalidOperationException">The talks are over, or in the middle of a round.</exception>
    public void PlayRound()
    {
        if (IsOver || Next != 0) throw new InvalidOperationException(
            IsOver ? "The talks are over." : "The round is under way; play it turn by turn.");
        var time = this.deadline.Time(Step);
        for (var party = 0; party < this.parties.Length; party++)
        {
            if (!Act(party, new PartyView(Step, time, this.parties[party].Table, this.domain))) continue;
            Agreement = standing;
            break;
        }
        Step++;
    }

    /// <summary>One party acts; after the last the round is over.</summary>
    /// <param name="said">What the party says where it is asked in person; null where its strategy acts.</param>
    /// <exception cref="InvalidOperationException">The talks are over.</exception>
    public void PlayTurn(TurnTaken? said = null)
    {
        if (IsOver) throw new InvalidOperationException("The talks are over.");
        var turn = new PartyView(Step, this.deadline.Time(Step), this.parties[Next].Table, this.domain);
        if (said is { } own ? Take(Next, own, turn) : Act(Next, turn)) Agreement = standing;
        Next = Agreement != PartyMemory.None || Next + 1 == this.parties.Length ? 0 : Next + 1;
        if (Next == 0) Step++;
    }

    /// <summary>Starts anew with the same parties, without allocating.</summary>
    public void Reset()
    {
        foreach (var memory in memories) memory.Clear();
        standing = this.proposer = Agreement = PartyMemory.None;
        acceptances = Step = Next = 0;
        OffersMade = 0;
    }

    /// <summary>The state between two rounds, as immutable data.</summary>
    /// <exception cref="InvalidOperationException">The talks are in the middle of a round.</exception>
    public AlternatingOffersState Capture()
    {
        if (Next != 0) throw new InvalidOperationException("The round is under way; it can be written down when everybody has acted.");
        var parties = ImmutableArray.CreateBuilder<PartyState>(memories.Length);
        foreach (var memory in memories) parties.Add(memory.Capture());
        return new(Step, standing, this.proposer, acceptances, Agreement, parties.MoveToImmutable());
    }

    /// <summary>Takes up talks where <paramref name="state"/> left them; the utilities may have moved since.</summary>
    /// <exception cref="ArgumentException">The state has other parties or another domain.</exception>
    public void Restore(AlternatingOffersState state)
    {
        if (state.Parties.Length != memories.Length) throw new ArgumentException("The state has another number of parties.", nameof(state));
        for (var i = 0; i < memories.Length; i++) memories[i].Restore(state.Parties[i]);
        (Step, Next) = (state.Step, 0);
        standing = state.Standing;
        this.proposer = state.Proposer;
        acceptances = state.Acceptances;
        Agreement = state.Agreement;
        OffersMade = 0;
        foreach (var memory in memories) OffersMade += memory.OffersMade;
    }

    /// <summary>One party answers and, unless it accepts, proposes.</summary>
    /// <returns>Whether this made an agreement.</returns>
    private bool Act(int party, in PartyView turn)
    {
        var strategy = this.parties[party].Strategy;
        var memory = memories[party];
        if (standing != PartyMemory.None && Answer(party, strategy.Acceptance.Accepts(standing, turn, memory, strategy.Bidding), turn))
            return acceptances == this.parties.Length;
        Offer(party, strategy.Bidding.Propose(turn, memory), turn);
        return false;
    }

    /// <summary>The same with what the party says itself.</summary>
    private bool Take(int party, TurnTaken said, in PartyView turn)
    {
        if (standing != PartyMemory.None && Answer(party, said.Accepts, turn)) return acceptances == this.parties.Length;
        if (said.Accepts) throw new InvalidOperationException("There is no offer to accept.");
        if ((uint)said.Outcome >= (uint)this.domain.OutcomeCount) throw new InvalidOperationException(
            $"There is no outcome {said.Outcome}.");
        Offer(party, said.Outcome, turn);
        return false;
    }

    private bool Answer(int party, bool accepted, in PartyView turn)
    {
        this.observer?.Answered(turn.Step, party, standing, accepted);
        if (!accepted) return false;
        memories[party].BestAccepted = Math.Max(memories[party].BestAccepted, turn.Table[standing]);
        acceptances++;
        return true;
    }

    private void Offer(int party, int outcome, in PartyView turn)
    {
        memories[party].NoteSent(outcome);
        this.observer?.Proposed(turn.Step, party, outcome);
        standing = outcome;
        this.proposer = party;
        acceptances = 1;
        OffersMade++;
        Tell(party, outcome, turn);
    }

    private void Tell(int proposer, int outcome, in PartyView turn)
    {
        for (var party = 0; party < this.parties.Length; party++)
        {
            if (party == proposer) continue;
            var member = this.parties[party];
            member.Strategy.Model?.Observe(outcome, turn with { Table = member.Table }, memories[party]);
            memories[party].NoteReceived(outcome, member.Table[outcome]);
        }
    }
}
