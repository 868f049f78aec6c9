namespace NegotiationSim.Negotiation.Protocols;

/// <summary>Watches a negotiation: told of each proposal and each answer as it happens.</summary>
public interface IOfferObserver
{
    /// <summary>A party put an outcome on the table.</summary>
    /// <param name="step">The round, from 0.</param>
    /// <param name="party">The proposer's position in the acting order.</param>
    /// <param name="outcome">The outcome's number.</param>
    void Proposed(int step, int party, int outcome);

    /// <summary>A party answered the standing offer.</summary>
    /// <param name="step">The round, from 0.</param>
    /// <param name="party">The answering party's position in the acting order.</param>
    /// <param name="outcome">The standing outcome's number.</param>
    /// <param name="accepted">Whether it accepted.</param>
    void Answered(int step, int party, int outcome, bool accepted);
}
