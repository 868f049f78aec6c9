namespace NegotiationSim.Model.Market;

/// <summary>Quotas and price caps on single pairs, n x n, row by row; positive infinity means none.</summary>
/// <param name="Quota">Largest quantity of the pair, in base-value units (quantity at base price 1); zero bans the pair.
/// 0 ≤ rent ⟂ quota - quantity ≥ 0: a binding quota raises the buyer's price over the duty-paid price until the
/// quantity fits, and the difference is a rent of the importing economy.</param>
/// <param name="PriceCap">Highest price the importer may pay the exporter, before tariffs, as a multiple of the base
/// price; positive. 0 ≤ rent ⟂ cap - price ≥ 0 while the pair trades: the exporter has one price for all its buyers; it
/// sells at the cap, buyers are rationed, and the importing economy keeps what its buyers would have paid more. If
/// uncapped buyers take everything above the cap, the pair stops trading.</param>
public sealed record PairLimits(double[]? Quota = null, double[]? PriceCap = null)
{
    /// <summary>True if some pair has a limit.</summary>
    public bool Any => HasFinite(Quota) || HasFinite(PriceCap);

    private static bool HasFinite(double[]? values) => values is not null && Array.Exists(values, double.IsFinite);
}
