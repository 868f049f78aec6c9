using NegotiationSim.Negotiation.Turns;

namespace NegotiationSim.Negotiation.Bidding;

/// <summary>The part of a strategy that says what to propose.</summary>
/// <remarks>A part keeps no state of its own: what must be remembered is in the party's memory.</remarks>
public interface IBidding
{
    /// <summary>The outcome this party would propose now.</summary>
    /// <param name="turn">The round and the party's own utilities.</param>
    /// <param name="memory">What the party remembers. Only <see cref="PartyMemory.Cursor"/> may be moved; the protocol notes the offer
    /// itself.</param>
    /// <returns>An outcome number of the table.</returns>
    int Propose(in PartyView turn, PartyMemory memory);

    /// <summary>
    /// A utility that the next proposal reaches for certain, known without looking for it; negative infinity where nothing is known.
    /// </summary>
    double AtLeast(in PartyView turn) => double.NegativeInfinity;
}
