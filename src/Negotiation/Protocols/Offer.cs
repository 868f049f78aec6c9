namespace NegotiationSim.Negotiation.Protocols;

/// <summary>An offer as it was made.</summary>
/// <param name="Step">The round, from 0.</param>
/// <param name="Party">The proposer's position in the acting order.</param>
/// <param name="Outcome">The outcome's number.</param>
public readonly record struct Offer(int Step, int Party, int Outcome);
