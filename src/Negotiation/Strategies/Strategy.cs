using NegotiationSim.Negotiation.Acceptance;
using NegotiationSim.Negotiation.Bidding;
using NegotiationSim.Negotiation.OpponentModels;

namespace NegotiationSim.Negotiation.Strategies;

/// <summary>A way to bargain: what to bid, when to accept, and what to believe of the other side.</summary>
/// <param name="Name">The name it is chosen by.</param>
/// <param name="Summary">One line for lists.</param>
/// <param name="Bidding">What to propose.</param>
/// <param name="Acceptance">When to accept.</param>
/// <param name="Model">What to believe of the other side; null for strategies that do not ask.</param>
/// <param name="RemembersOutcomes">Whether the different outcomes sent and received are counted. Default false.</param>
public sealed record Strategy(
    string Name,
    string Summary,
    IBidding Bidding,
    IAcceptance Acceptance,
    IOpponentModel? Model = null,
    bool RemembersOutcomes = false);
