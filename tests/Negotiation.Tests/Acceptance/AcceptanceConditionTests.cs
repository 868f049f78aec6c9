using System.Collections.Immutable;
using NegotiationSim.Negotiation.Acceptance;
using NegotiationSim.Negotiation.Bidding;
using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Negotiation.Turns;

namespace NegotiationSim.Negotiation.Tests.Acceptance;

/// <summary>One issue with utilities 0, 0.25, 0.5, 0.75, 1 by outcome number; reservation value 0.25.</summary>
public class AcceptanceConditionTests
{
    private static readonly Domain Ladder = new("ladder", [new Issue("rung", ["0", "1", "2", "3", "4"])]);
    private static readonly UtilityTable Table = new([0.0, 0.25, 0.5, 0.75, 1.0], 0.25);

    [Fact]
    public void AcNext_accepts_what_matches_its_own_next_offer() =>
        Assert.Equal([false, false, false, true, true], Answers(new AcNext(), 0.5, next: 3));

    [Fact]
    public void AcNext_scales_and_shifts_what_it_is_offered_but_never_goes_below_its_reservation_value() =>
        Assert.Equal([false, true, true, true, true], Answers(new AcNext(Shift: 0.75), 0.5, next: 3));

    [Fact]
    public void AcConst_accepts_whatever_reaches_it() =>
        Assert.Equal([false, false, true, true, true], Answers(new AcConst(0.5), 0.1, next: 4));

    [Fact]
    public void AcTime_waits_then_accepts_anything_rational()
    {
        Assert.Equal([false, false, false, false, false], Answers(new AcTime(0.9), 0.89, next: 4));
        Assert.Equal([false, true, true, true, true], Answers(new AcTime(0.9), 0.9, next: 4));
    }

    [Fact]
    public void AcCombi_accepts_late_what_beats_everything_received()
    {
        var memory = new PartyMemory(5, remembersOutcomes: false, numbers: 0);
        memory.NoteReceived(2, 0.5);
        Assert.Equal([false, false, false, false, true], Answers(new AcCombi(0.9), 0.5, next: 4, memory));
        Assert.Equal([false, false, true, true, true], Answers(new AcCombi(0.9), 0.95, next: 4, memory));
    }

    private static IEnumerable<bool> Answers(IAcceptance condition, double time, int next, PartyMemory? memory = null) =>
        Enumerable.Range(0, 5).Select(offer => condition.Accepts(
            offer, new PartyView(7, time, Table, Ladder), memory ?? new PartyMemory(5, false, 0), new Always(next))).ToImmutableArray();

    private sealed record Always(int Outcome) : IBidding
    {
        public int Propose(in PartyView turn, PartyMemory memory) => Outcome;
    }
}
