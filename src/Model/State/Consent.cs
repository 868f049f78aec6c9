using NegotiationSim.Negotiation.Protocols;

namespace NegotiationSim.Model.State;

/// <summary>
/// The child negotiation over the consent of one who owns a level but does not sit at the table: between that owner and
/// the dossier's sponsor, over what the sponsor pays. It moves only by its own methods.
/// </summary>
/// <param name="Owner">Ordinal of the actor whose consent is needed.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Since">Month it was opened.</param>
/// <param name="Talks">Offers so far; null before the first round and after the end.</param>
/// <param name="Payment">Step of the ladder of payments agreed on; -1 before.</param>
public sealed record Consent(int Owner, ConsentStage Stage, int Since, AlternatingOffersState? Talks, int Payment)
{
    /// <summary>Talks about the consent of <paramref name="owner"/> begin.</summary>
    public static Consent Open(int owner, int month) => new(owner, ConsentStage.Open, month, null, -1);

    /// <summary>Keeps where the rounds of a month have led.</summary>
    /// <exception cref="InvalidOperationException">It was given or refused before.</exception>
    public Consent After(AlternatingOffersState talks) => Opened() with { Talks = talks };

    /// <summary>The owner agrees for a payment.</summary>
    /// <exception cref="InvalidOperationException">It was given or refused before.</exception>
    public Consent Give(int payment) => Opened() with { Stage = ConsentStage.Given, Payment = payment, Talks = null };

    /// <summary>The owner does not agree.</summary>
    /// <exception cref="InvalidOperationException">It was given or refused before.</exception>
    public Consent Refuse() => Opened() with { Stage = ConsentStage.Refused, Talks = null };

    private Consent Opened() => Stage == ConsentStage.Open ? this
        : throw new InvalidOperationException($"Consent that was {Stage} is not negotiated any more.");
}
