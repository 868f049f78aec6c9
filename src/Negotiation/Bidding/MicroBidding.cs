using NegotiationSim.Negotiation.Turns;

namespace NegotiationSim.Negotiation.Bidding;

/// <summary>
/// Concedes one outcome of its own ranking whenever the others have shown at least as many different outcomes as it
/// has itself; otherwise repeats its last offer.
/// </summary>
/// <remarks>MiCRO, de Jonge (2022), with repeats of the last offer in place of random ones.</remarks>
public sealed record MicroBidding : IBidding
{
    /// <summary>Whether the party owes the others a concession.</summary>
    /// <exception cref="InvalidOperationException">The strategy does not remember outcomes.</exception>
    public static bool IsReady(PartyMemory memory) => Made(memory) <= memory.Received!.Count;

    /// <summary>The outcome the party stands by: the next one if it is ready to concede, else the last; -1 for neither.</summary>
    public static int StandingBy(in PartyView turn, PartyMemory memory) =>
        turn.Table.RationalFromTop(IsReady(memory) ? Made(memory) : Made(memory) - 1);

    /// <inheritdoc/>
    public int Propose(in PartyView turn, PartyMemory memory)
    {
        var next = StandingBy(turn, memory);
        return next != PartyMemory.None ? next : turn.Table.RationalFromTop(Made(memory) - 1);
    }

    private static int Made(PartyMemory memory) => memory.Sent?.Count
        ?? throw new InvalidOperationException("MiCRO needs a strategy that remembers outcomes.");
}
