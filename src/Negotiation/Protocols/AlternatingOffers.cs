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
    private readonly Domain _domain;
    private readonly Party[] _parties;
    private readonly PartyMemory[] _memories;
    private readonly Deadline _deadline;
    private readonly IOfferObserver? _observer;
    private int _standing = PartyMemory.None;
    private int _proposer = PartyMemory.None;
    private int _acceptances;

    /// <summary>Brings the parties to the table.</summary>
    /// <param name="domain">What is negotiated.</param>
    /// <param name="parties">The parties in acting order, at least two, with tables over the same domain.</param>
    /// <param name="deadline">When the talks end.</param>
    /// <param name="observer">Told of every offer and answer; null for none.</param>
    /// <exception cref="ArgumentException">Fewer than two parties, a table of another size, or no round to play.</exception>
    public AlternatingOffers(Domain domain, ImmutableArray<Party> parties, Deadline deadline, IOfferObserver? observer = null)
    {
        if (parties.Length < 2) throw new ArgumentException("A negotiation needs at least two parties.", nameof(parties));
        if (deadline.Rounds < 1 || deadline.Believed < 1) throw new ArgumentException("A negotiation needs at least one round.", nameof(deadline));
        foreach (var member in parties)
        {
            if (member.Table.Count != domain.OutcomeCount)
                throw new ArgumentException($"The table of '{member.Name}' has {member.Table.Count} outcomes, the domain {domain.OutcomeCount}.", nameof(parties));
        }
        _domain = domain;
        _parties = [.. parties];
        _deadline = deadline;
        _observer = observer;
        _memories = new PartyMemory[parties.Length];
        for (var i = 0; i < parties.Length; i++) _memories[i] = parties[i].NewMemory(domain);
    }

    /// <summary>Rounds completed.</summary>
    public int Step { get; private set; }

    /// <summary>Whose turn it is within a round, by position in the acting order; 0 between rounds.</summary>
    public int Next { get; private set; }

    /// <summary>The outcome on the table, or -1.</summary>
    public int Standing => _standing;

    /// <summary>The last outcome a party offered, or -1.</summary>
    public int LastSent(int party) => _memories[party].LastSent;

    /// <summary>Offers made so far.</summary>
    public long OffersMade { get; private set; }

    /// <summary>The agreed outcome's number, or -1.</summary>
    public int Agreement { get; private set; } = PartyMemory.None;

    /// <summary>Whether there is an agreement or no round left.</summary>
    public bool IsOver => Agreement != PartyMemory.None || Step >= _deadline.Rounds;

    /// <summary>How the talks stand; before the end the utilities are the reservation values and nothing has timed out.</summary>
    public NegotiationResult Result
    {
        get
        {
            var utilities = ImmutableArray.CreateBuilder<double>(_parties.Length);
            foreach (var member in _parties) utilities.Add(Agreement == PartyMemory.None ? member.Table.Reservation : member.Table[Agreement]);
            return new(Agreement == PartyMemory.None ? null : Agreement, Step, IsOver && Agreement == PartyMemory.None, utilities.MoveToImmutable(), OffersMade);
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
        if (IsOver || Next != 0) throw new InvalidOperationException(IsOver ? "The talks are over." : "The round is under way; play it turn by turn.");
        var time = _deadline.Time(Step);
        for (var party = 0; party < _parties.Length; party++)
        {
            if (!Act(party, new PartyView(Step, time, _parties[party].Table, _domain))) continue;
            Agreement = _standing;
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
        var turn = new PartyView(Step, _deadline.Time(Step), _parties[Next].Table, _domain);
        if (said is { } own ? Take(Next, own, turn) : Act(Next, turn)) Agreement = _standing;
        Next = Agreement != PartyMemory.None || Next + 1 == _parties.Length ? 0 : Next + 1;
        if (Next == 0) Step++;
    }

    /// <summary>Starts anew with the same parties, without allocating.</summary>
    public void Reset()
    {
        foreach (var memory in _memories) memory.Clear();
        _standing = _proposer = Agreement = PartyMemory.None;
        _acceptances = Step = Next = 0;
        OffersMade = 0;
    }

    /// <summary>The state between two rounds, as immutable data.</summary>
    /// <exception cref="InvalidOperationException">The talks are in the middle of a round.</exception>
    public AlternatingOffersState Capture()
    {
        if (Next != 0) throw new InvalidOperationException("The round is under way; it can be written down when everybody has acted.");
        var parties = ImmutableArray.CreateBuilder<PartyState>(_memories.Length);
        foreach (var memory in _memories) parties.Add(memory.Capture());
        return new(Step, _standing, _proposer, _acceptances, Agreement, parties.MoveToImmutable());
    }

    /// <summary>Takes up talks where <paramref name="state"/> left them; the utilities may have moved since.</summary>
    /// <exception cref="ArgumentException">The state has other parties or another domain.</exception>
    public void Restore(AlternatingOffersState state)
    {
        if (state.Parties.Length != _memories.Length) throw new ArgumentException("The state has another number of parties.", nameof(state));
        for (var i = 0; i < _memories.Length; i++) _memories[i].Restore(state.Parties[i]);
        (Step, Next) = (state.Step, 0);
        _standing = state.Standing;
        _proposer = state.Proposer;
        _acceptances = state.Acceptances;
        Agreement = state.Agreement;
        OffersMade = 0;
        foreach (var memory in _memories) OffersMade += memory.OffersMade;
    }

    /// <summary>One party answers and, unless it accepts, proposes.</summary>
    /// <returns>Whether this made an agreement.</returns>
    private bool Act(int party, in PartyView turn)
    {
        var strategy = _parties[party].Strategy;
        var memory = _memories[party];
        if (_standing != PartyMemory.None && Answer(party, strategy.Acceptance.Accepts(_standing, turn, memory, strategy.Bidding), turn))
            return _acceptances == _parties.Length;
        Offer(party, strategy.Bidding.Propose(turn, memory), turn);
        return false;
    }

    /// <summary>The same with what the party says itself.</summary>
    private bool Take(int party, TurnTaken said, in PartyView turn)
    {
        if (_standing != PartyMemory.None && Answer(party, said.Accepts, turn)) return _acceptances == _parties.Length;
        if (said.Accepts) throw new InvalidOperationException("There is no offer to accept.");
        if ((uint)said.Outcome >= (uint)_domain.OutcomeCount) throw new InvalidOperationException($"There is no outcome {said.Outcome}.");
        Offer(party, said.Outcome, turn);
        return false;
    }

    private bool Answer(int party, bool accepted, in PartyView turn)
    {
        _observer?.Answered(turn.Step, party, _standing, accepted);
        if (!accepted) return false;
        _memories[party].BestAccepted = Math.Max(_memories[party].BestAccepted, turn.Table[_standing]);
        _acceptances++;
        return true;
    }

    private void Offer(int party, int outcome, in PartyView turn)
    {
        _memories[party].NoteSent(outcome);
        _observer?.Proposed(turn.Step, party, outcome);
        _standing = outcome;
        _proposer = party;
        _acceptances = 1;
        OffersMade++;
        Tell(party, outcome, turn);
    }

    private void Tell(int proposer, int outcome, in PartyView turn)
    {
        for (var party = 0; party < _parties.Length; party++)
        {
            if (party == proposer) continue;
            var member = _parties[party];
            member.Strategy.Model?.Observe(outcome, turn with { Table = member.Table }, _memories[party]);
            _memories[party].NoteReceived(outcome, member.Table[outcome]);
        }
    }
}
