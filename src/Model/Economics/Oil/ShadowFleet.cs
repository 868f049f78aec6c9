using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Market;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Economics.Oil;

/// <summary>
/// Ships and insurance outside the coalition: they carry a target's goods at any price, over the longer way to those who still buy.
/// </summary>
[Mechanism(
    "oil price cap",
    "Q = max(min(K, Q(p)), Q(cap)), K' = K + (1 - enforcement)(1 - K); capacity K grows while outlets are closed or a cap is in force",
    "[C] Urals discount", "parameters.oil.on", "us-russia-reset")]
[Headline("oil price cap", "Discount of Russia's crude in 2023", "discount:crude:RUS", HeadlineKind.Share, From = "2023-01",
    Until = "2023-12")]
public static class ShadowFleet
{
    /// <summary>Share of base exports closed at which a target begins to look for ships.</summary>
    private const double Felt = 0.05;

    /// <summary>Most that the haul takes from a quoted price.</summary>
    private const double MostHaul = 0.9;

    /// <summary>
    /// Capacity a month later as a share of base exports: it starts with the need and grows logistically while the need lasts.
    /// </summary>
    /// <param name="capacity">Capacity now; 0 before any need.</param>
    /// <param name="needed">Whether a cap is in force or outlets are closed.</param>
    /// <param name="parameters">The numbers.</param>
    public static double Step(double capacity, bool needed, OilParameters parameters)
    {
        if (!needed || !parameters.On) return capacity;
        if (capacity == 0) return parameters.ShadowStart;
        if (parameters.ShadowMost <= 0) return capacity;
        // From above its ceiling it shrinks, and no further than to the ceiling.
        var next = capacity + (parameters.ShadowGrowth * capacity * (1 - (capacity / parameters.ShadowMost)));
        return Math.Clamp(next, Math.Min(capacity, parameters.ShadowMost), Math.Max(capacity, parameters.ShadowMost));
    }

    /// <summary>Whether a target needs such ships.</summary>
    /// <param name="cap">Price cap in force, or 0.</param>
    /// <param name="closed">Share of its base exports that is closed.</param>
    public static bool IsNeeded(double cap, double closed) => cap > 0 || closed > Felt;

    /// <summary>Share of base exports that does not have to keep to the cap: what own ships carry, and what slips through.</summary>
    /// <param name="capacity">K, own ships.</param>
    /// <param name="enforcement">How firmly the cap is enforced on the rest, 0 to 1.</param>
    public static double Free(double capacity, double enforcement) => capacity + ((1 - enforcement) * Math.Max(0, 1 - capacity));

    /// <summary>
    /// What the longer haul takes from a price quoted at the port, as a share of the benchmark: the haul times the closed
    /// share of base exports over the ships there are. Much of it stays with shippers and traders of the exporter's own,
    /// so that the average price realised falls by less than the quote (Babina et al. 2023).
    /// </summary>
    /// <param name="closed">Closed share of base exports.</param>
    /// <param name="capacity">Ships, as a share of base exports; 0 before any need.</param>
    /// <param name="parameters">The numbers.</param>
    public static double Haul(double closed, double capacity, OilParameters parameters) =>
        parameters.On && capacity > 0 ? Math.Min(MostHaul, parameters.Haul * closed / capacity) : 0;

    /// <summary>Share of an exporter's base sales abroad that is closed.</summary>
    /// <param name="trade">Base flows of the good, n * n.</param>
    /// <param name="open">Open shares; 1 where not listed.</param>
    /// <param name="exporter">Its ordinal.</param>
    /// <param name="n">Number of economies.</param>
    public static double Closed(ReadOnlySpan<double> trade, PairValues open, int exporter, int n)
    {
        ArgumentNullException.ThrowIfNull(open);
        var (all, closed) = (0.0, 0.0);
        for (var j = 0; j < n; j++)
            if (j != exporter) all += trade[exporter * n + j];
        for (var c = 0; c < open.Cells.Length; c++)
        {
            var cell = open.Cells[c];
            if (cell / n == exporter && cell % n != exporter) closed += trade[cell] * (1 - Math.Min(1, open.Values[c]));
        }

        return all > 0 ? closed / all : 0;
    }
}
