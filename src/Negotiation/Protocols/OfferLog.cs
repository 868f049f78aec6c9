namespace NegotiationSim.Negotiation.Protocols;

/// <summary>Keeps every offer in order.</summary>
public sealed class OfferLog : IOfferObserver
{
    private readonly List<Offer> offers = [];

    /// <summary>The offers in order.</summary>
    public IReadOnlyList<Offer> Offers => offers;

    /// <inheritdoc/>
    public void Proposed(int step, int party, int outcome) => offers.Add(new Offer(step, party, outcome));

    /// <inheritdoc/>
    public void Answered(int step, int party, int outcome, bool accepted)
    {
    }
}
