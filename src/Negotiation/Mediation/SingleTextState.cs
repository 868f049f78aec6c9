namespace NegotiationSim.Negotiation.Mediation;

/// <summary>Where single-text mediation stands between two rounds.</summary>
/// <param name="Step">Rounds completed.</param>
/// <param name="Text">The present text's outcome number.</param>
/// <param name="NextChange">Which change the mediator tries next.</param>
/// <param name="Refused">How many changes in a row found no support.</param>
public sealed record SingleTextState(int Step, int Text, int NextChange, int Refused);
