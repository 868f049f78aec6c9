using System.Collections.Immutable;

namespace NegotiationSim.Negotiation.Protocols;

/// <summary>How a negotiation ended.</summary>
/// <param name="Agreement">The agreed outcome's number, or null.</param>
/// <param name="Step">Rounds completed, the agreeing one included.</param>
/// <param name="TimedOut">Whether the talks ended without agreement.</param>
/// <param name="Utilities">What each party gets, undiscounted: u of the agreement, or its reservation value.</param>
/// <param name="OffersMade">How many offers were made.</param>
public sealed record NegotiationResult(int? Agreement, int Step, bool TimedOut, ImmutableArray<double> Utilities, long OffersMade);
