using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Model.Market;

/// <summary>
/// One importer's purchases at given prices when some of its pairs have quotas: finds the composite price P at which
/// shares add up, with rents that hold the bound pairs at their quotas.
/// </summary>
/// <remarks>The sum of shares rises in P (unbound shares with exponent σ-1, bound ones with (1-σ)η/σ), so the root is
/// single: Newton steps inside a bracket.</remarks>
internal static class QuotaColumn
{
    private const int Steps = 300;

    /// <summary>Solves for ln P.</summary>
    /// <param name="logWeight">ln of K p^(1-σ) by exporter of the pairs with a quota.</param>
    /// <param name="logUnitCost">ln of T' times p times the cap's shadow by exporter: spending over quantity, before the quota's
    /// rent.</param>
    /// <param name="logQuota">ln of the quota, by exporter.</param>
    /// <param name="pairs">How many pairs have a quota.</param>
    /// <param name="free">Sum of K p^(1-σ) over the pairs without a quota.</param>
    /// <param name="sigma">σ.</param>
    /// <param name="onePlusEta">1 + η.</param>
    /// <param name="logSpending">ln of spending at P = 1.</param>
    /// <param name="logRent">Result: ln of the rent factor by exporter, 0 where the quota does not bind.</param>
    /// <returns>ln P.</returns>
    public static double Solve(
        double[] logWeight, double[] logUnitCost, double[] logQuota, int pairs, double free,
        double sigma, double onePlusEta, double logSpending, double[] logRent)
    {
        var sum = free;
        for (var k = 0; k < pairs; k++) sum += Elementary.Exp(logWeight[k]);
        var low = Elementary.Log(sum) / (1.0 - sigma);
        var high = double.PositiveInfinity;
        var y = low;
        for (var step = 0; step < Steps; step++)
        {
            var (shares, slope) = Shares(y);
            var gap = Elementary.Log(shares);
            if (gap < 0.0) low = y;
            else high = y;
            var next = y - gap * shares / slope;
            if (!(next > low && next < high)) next = double.IsPositiveInfinity(high) ? low + 1.0 : 0.5 * (low + high);
            if (Math.Abs(next - y) <= 1e-15 * Math.Max(1.0, Math.Abs(y)) || gap == 0.0) break;
            y = next;
        }

        return y;

        (double Shares, double Slope) Shares(double logPrice)
        {
            var shares = free * Elementary.Exp((sigma - 1.0) * logPrice);
            var slope = (sigma - 1.0) * shares;
            for (var k = 0; k < pairs; k++)
            {
                var logShare = logWeight[k] + (sigma - 1.0) * logPrice;
                var excess = logShare + logSpending + onePlusEta * logPrice - logUnitCost[k] - logQuota[k];
                logRent[k] = Math.Max(0.0, excess / sigma);
                var share = Elementary.Exp(logShare + (1.0 - sigma) * logRent[k]);
                shares += share;
                slope += share * (excess > 0.0 ? (1.0 - sigma) * (onePlusEta - 1.0) / sigma : sigma - 1.0);
            }

            return (shares, slope);
        }
    }
}
