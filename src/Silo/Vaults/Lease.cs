namespace NegotiationSim.Silo.Vaults;

/// <summary>A replicate that one silo computes, and no other while it lives.</summary>
/// <param name="Order">Name of the ensemble, or of the experiment.</param>
/// <param name="Point">Number of the experiment's point; null of an ensemble.</param>
/// <param name="Replicate">The replicate.</param>
public readonly record struct Lease(string Order, int? Point, int Replicate)
{
    /// <summary>Name of the run it is a replicate of, unlike that of any other point.</summary>
    public string Run => Point is { } point ? FormattableString.Invariant($"{Order}/{point}") : Order;
}
