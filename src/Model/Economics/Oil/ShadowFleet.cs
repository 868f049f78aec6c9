using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Economics.Oil;

/// <summary>Shipping and insurance outside the coalition, which carries a capped exporter's goods at any price.</summary>
[Mechanism("oil price cap", "Q = max(min(K, Q(p)), Q(cap)); shadow capacity K grows while a cap is in force", "[C] Urals discount", "parameters.oil.on", "us-russia-reset")]
public static class ShadowFleet
{
    /// <summary>Capacity a month later as a share of base exports: it starts with the cap and grows logistically while the cap lasts.</summary>
    /// <param name="capacity">Capacity now; 0 before any cap.</param>
    /// <param name="capped">Whether a cap is in force.</param>
    /// <param name="parameters">The numbers.</param>
    public static double Step(double capacity, bool capped, OilParameters parameters)
    {
        if (!capped || !parameters.On) return capacity;
        if (capacity == 0) return parameters.ShadowStart;
        if (parameters.ShadowMost <= 0) return capacity;
        // From above its ceiling it shrinks, and no further than to the ceiling.
        var next = capacity + (parameters.ShadowGrowth * capacity * (1 - (capacity / parameters.ShadowMost)));
        return Math.Clamp(next, Math.Min(capacity, parameters.ShadowMost), Math.Max(capacity, parameters.ShadowMost));
    }
}
