using System.Collections.Immutable;

namespace NegotiationSim.Negotiation.Turns;

/// <summary>A party's memory between two rounds, as plain data. Fields as in <see cref="PartyMemory"/>.</summary>
/// <param name="OffersMade">Offers made.</param>
/// <param name="OffersReceived">Offers told of.</param>
/// <param name="LastSent">The last outcome proposed, -1 if none.</param>
/// <param name="LastReceived">The last outcome received, -1 if none.</param>
/// <param name="BestReceived">The best utility received; negative infinity if none.</param>
/// <param name="BestAccepted">The best utility accepted; negative infinity if none.</param>
/// <param name="Cursor">A place in the party's own ranking.</param>
/// <param name="Sent">The different outcomes proposed, ascending; empty where the strategy does not ask for them.</param>
/// <param name="Received">The different outcomes received, ascending; empty where the strategy does not ask for them.</param>
/// <param name="Numbers">The opponent model's numbers.</param>
public sealed record PartyState(
    int OffersMade,
    int OffersReceived,
    int LastSent,
    int LastReceived,
    double BestReceived,
    double BestAccepted,
    int Cursor,
    ImmutableArray<int> Sent,
    ImmutableArray<int> Received,
    ImmutableArray<double> Numbers);
