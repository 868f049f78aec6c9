using System.Collections.Immutable;
using NegotiationSim.Model.Measures;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Economics.Settlement;

/// <summary>Who looks for new partners: principal targets, and those that were and of whose pairs one is not yet open again.</summary>
/// <param name="n">Number of economies.</param>
internal sealed class SoughtPartners(int n)
{
    /// <summary>Open share from which an old partner counts as back.</summary>
    private const double NearlyOpen = 0.99;

    private readonly bool[] seeking = new bool[n];

    /// <summary>Whether each economy looks for partners this month; the array is used again the next.</summary>
    public bool[] By(ImmutableArray<EconomyState> economies, ImmutableArray<CommodityState> commodities, MeasureEffects effects)
    {
        effects.IsPrincipal.CopyTo(seeking, 0);
        for (var e = 0; e < n; e++)
            if (!seeking[e] && economies[e].Partners > 0) seeking[e] = IsMissed(e, commodities);
        return seeking;
    }

    private bool IsMissed(int economy, ImmutableArray<CommodityState> commodities)
    {
        foreach (var commodity in commodities)
        {
            for (var c = 0; c < commodity.Open.Cells.Length; c++)
            {
                var cell = commodity.Open.Cells[c];
                if ((cell / n == economy || cell % n == economy) && commodity.Open.Values[c] < NearlyOpen) return true;
            }
        }

        return false;
    }
}
