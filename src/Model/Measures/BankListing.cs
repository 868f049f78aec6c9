using System.Collections.Immutable;

namespace NegotiationSim.Model.Measures;

/// <summary>A target's banks that some senders have cut off.</summary>
/// <param name="Target">Ordinal of the target.</param>
/// <param name="Senders">Ordinals of the senders, whose own banks and currencies it binds.</param>
/// <param name="Shares">By commodity, the share of the target's banking that is cut off for payments of it, 0 to 1.</param>
public sealed record BankListing(int Target, ImmutableArray<int> Senders, ImmutableArray<double> Shares);
