namespace NegotiationSim.Model.Market;

/// <summary>
/// A price cap on an exporter whose buyers' coalition controls the shipping: coalition services carry its goods only
/// at or below the cap; above it the exporter has a shadow fleet.
/// </summary>
/// <param name="Cap">Highest price that coalition services allow, as a multiple of the base price.</param>
/// <param name="ShadowCapacity">K: what the shadow fleet can carry, as a multiple of the base quantity; zero or more.</param>
/// <remarks>
/// Where clearing gives p above the cap, Q = max(min(K, Q(p)), Q(cap)); up to K sells at p, the rest at the cap, and
/// p - cap on the rest goes to the buyers. At or below the cap supply is as usual.
/// </remarks>
public sealed record CappedSupply(double Cap, double ShadowCapacity);
