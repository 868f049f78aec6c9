namespace NegotiationSim.Negotiation.Turns;

/// <summary>
/// Everything a party remembers while it bargains. Strategies themselves keep nothing, so a negotiation can stop
/// after any round, be written down, and go on elsewhere.
/// </summary>
public sealed class PartyMemory
{
    /// <summary>No outcome yet.</summary>
    public const int None = -1;

    private readonly int outcomeCount;

    /// <summary>An empty memory.</summary>
    /// <param name="outcomeCount">The number of outcomes on the table.</param>
    /// <param name="remembersOutcomes">Whether the strategy needs to know which outcomes were sent and received.</param>
    /// <param name="numbers">How many numbers the strategy's opponent model keeps.</param>
    public PartyMemory(int outcomeCount, bool remembersOutcomes, int numbers)
    {
        this.outcomeCount = outcomeCount;
        Numbers = numbers == 0 ? [] : new double[numbers];
        Scratch = numbers == 0 ? [] : new double[numbers];
        if (!remembersOutcomes) return;
        Sent = new OutcomeSet(outcomeCount);
        Received = new OutcomeSet(outcomeCount);
    }

    /// <summary>How many offers this party made.</summary>
    public int OffersMade { get; set; }

    /// <summary>How many offers this party was told of.</summary>
    public int OffersReceived { get; set; }

    /// <summary>The last outcome this party proposed, or <see cref="None"/>.</summary>
    public int LastSent { get; set; } = None;

    /// <summary>The last outcome another party proposed, or <see cref="None"/>.</summary>
    public int LastReceived { get; set; } = None;

    /// <summary>The best utility any received offer was worth; negative infinity before the first.</summary>
    public double BestReceived { get; set; } = double.NegativeInfinity;

    /// <summary>The best utility this party has accepted so far; negative infinity before the first.</summary>
    public double BestAccepted { get; set; } = double.NegativeInfinity;

    /// <summary>A place in the party's own ranking that parts of its strategy may move; 0 is the best outcome.</summary>
    public int Cursor { get; set; }

    /// <summary>The different outcomes proposed, for strategies that ask for it; else null.</summary>
    public OutcomeSet? Sent { get; }

    /// <summary>The different outcomes received, for strategies that ask for it; else null.</summary>
    public OutcomeSet? Received { get; }

    /// <summary>The opponent model's numbers.</summary>
    public double[] Numbers { get; }

    /// <summary>Room for the opponent model to work in; nothing in it lasts.</summary>
    public double[] Scratch { get; }

    /// <summary>Room for bidding that compares outcomes; nothing in it lasts, and it belongs to one table.</summary>
    public ValueWindow? Window { get; set; }

    /// <summary>Notes an offer of one's own.</summary>
    public void NoteSent(int outcome)
    {
        OffersMade++;
        LastSent = outcome;
        Sent?.Add(outcome);
    }

    /// <summary>Notes an offer by another party that is worth <paramref name="utility"/> to this one.</summary>
    public void NoteReceived(int outcome, double utility)
    {
        OffersReceived++;
        LastReceived = outcome;
        if (utility > BestReceived) BestReceived = utility;
        Received?.Add(outcome);
    }

    /// <summary>Forgets everything, as before the first round.</summary>
    public void Clear()
    {
        OffersMade = OffersReceived = Cursor = 0;
        LastSent = LastReceived = None;
        BestReceived = BestAccepted = double.NegativeInfinity;
        Sent?.Clear();
        Received?.Clear();
        Array.Clear(Numbers);
    }

    /// <summary>The memory as an immutable value.</summary>
    public PartyState Capture() => new(
        OffersMade, OffersReceived, LastSent, LastReceived, BestReceived, BestAccepted, Cursor,
        Sent?.ToImmutable() ?? [], Received?.ToImmutable() ?? [], [.. Numbers]);

    /// <summary>Takes over <paramref name="state"/>.</summary>
    /// <exception cref="ArgumentException">The state belongs to a strategy with another kind of memory, or to another domain.</exception>
    public void Restore(PartyState state)
    {
        if (state.Numbers.Length != Numbers.Length) throw new ArgumentException(
            "The state holds another opponent model's numbers.", nameof(state));
        Clear();
        OffersMade = state.OffersMade;
        OffersReceived = state.OffersReceived;
        LastSent = Known(state.LastSent);
        LastReceived = Known(state.LastReceived);
        BestReceived = state.BestReceived;
        BestAccepted = state.BestAccepted;
        Cursor = state.Cursor;
        foreach (var outcome in state.Sent) Sent?.Add(Known(outcome));
        foreach (var outcome in state.Received) Received?.Add(Known(outcome));
        state.Numbers.CopyTo(Numbers);
    }

    private int Known(int outcome) => outcome >= None && outcome < this.outcomeCount
        ? outcome
        : throw new ArgumentException($"The state names outcome {outcome}, but the table has {this.outcomeCount}.", nameof(outcome));
}
