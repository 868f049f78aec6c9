using System.Collections.Immutable;

namespace NegotiationSim.Actors.Answers;

/// <summary>What an actor brings to the table for a month; the loop plays the rounds with it.</summary>
/// <param name="Strategy">Name of a negotiation strategy, such as <c>boulware</c>.</param>
/// <param name="Utilities">Utility of every outcome of the dossier's domain, by outcome number.</param>
/// <param name="Reservation">Utility of no deal; nothing below it is signed.</param>
public sealed record Mandate(string Strategy, ImmutableArray<double> Utilities, double Reservation);
