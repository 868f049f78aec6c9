using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Model.Equilibrium;

/// <summary>
/// The procedure of Anderson, Larch and Yotov (2018), "GEPPML: General equilibrium analysis with PPML", The World Economy 41, section 3,
/// with its own tolerance: what they publish for a one-sector endowment economy, kept apart from the exact equilibrium.
/// </summary>
/// <remarks>
/// It ends where prices still move by a thousandth, and lets spending differ from output (by 0.2 % in their example), so that its figures
/// are up to 0.05 percentage points from those of an equilibrium whose books balance. Of its two criteria the standard deviation is used;
/// the other, the largest change, depends on the reference country and ends their example at the same step.
/// </remarks>
internal sealed class GeppmlProcedure
{
    private const double Tolerance = 0.001;
    private const int MostSteps = 100;

    private readonly int n;
    private readonly double elasticity;
    private readonly double[] trade;
    private readonly double[] costs;
    private readonly double[] output;
    private readonly double[] spending;

    private GeppmlProcedure(InputOutputWorld world, TradePolicy policy)
    {
        n = world.RegionCount;
        elasticity = world.Elasticity[0];
        trade = [.. world.Trade[0]];
        costs = new double[n * n];
        for (var cell = 0; cell < n * n; cell++)
        {
            var factor = policy.Cost.IsDefault ? 1.0 : policy.Cost[0][cell];
            costs[cell] = double.IsPositiveInfinity(factor) ? 0.0 : trade[cell] * Elementary.Pow(factor, -elasticity);
        }

        (output, spending) = Margins(trade);
    }

    /// <summary>
    /// Change of real GDP by region as the procedure publishes it, a share; null where the world is not one sector made from labour without
    /// tariffs.
    /// </summary>
    internal static double[]? RealGdp(InputOutputWorld world, TradePolicy policy)
    {
        var isGravity = world.SectorCount == 1 && policy.Deficits == DeficitRule.IncomeShare
            && world.ValueAddedShare.All(share => share == 1.0)
            && world.Tariff[0].All(t => t == 1.0) && (policy.Tariff.IsDefault || policy.Tariff[0].All(t => t == 1.0));
        return isGravity ? new GeppmlProcedure(world, policy).Run() : null;
    }

    private double[] Run()
    {
        // The conditional step: outputs as they are, only multilateral resistance moves.
        var last = Estimate(trade) with { Made = output, Spent = spending, Reference = spending[0] };
        var price = Array.ConvertAll(last.Seller, FromEffect);
        var previous = new double[n];
        var (outward, inward) = (Fill(1.0), Fill(1.0));
        for (var step = 1; ; step++)
        {
            var moved = new double[n * n];
            for (var i = 0; i < n; i++)
                for (var j = 0; j < n; j++) moved[i * n + j] = last.Trade[i * n + j] * price[i] * price[j] / (outward[i] * inward[j]);
            var next = Estimate(moved);
            var deviation = Deviation(price, previous);
            previous = price;
            price = new double[n];
            for (var i = 0; i < n; i++)
            {
                price[i] = FromEffect(next.Seller[i] / last.Seller[i] / (next.Reference / last.Reference));
                outward[i] = next.Outward(i) / last.Outward(i);
                inward[i] = next.Inward(i) / last.Inward(i);
            }

            last = next;
            if (deviation <= Tolerance || step == MostSteps) return Read(last);
        }
    }

    private double[] Read(Step end)
    {
        var change = new double[n];
        for (var i = 0; i < n; i++)
        {
            var gate = FromEffect(end.Seller[i] / (end.Spent[0] / spending[0]));
            var index = FromEffect(end.Spent[i] / (end.Buyer[i] * end.Spent[0]) / (spending[i] / spending[0]));
            change[i] = gate / index - 1.0;
        }

        return change;
    }

    /// <summary>A price from an effect, which is its power -θ.</summary>
    private double FromEffect(double effect) => Elementary.Pow(effect, -1.0 / elasticity);

    /// <summary>
    /// PPML with exporter and importer effects alone: the table nearest the new costs that has the margins of <paramref name="flows"/>; the
    /// first importer's effect is 1.
    /// </summary>
    private Step Estimate(double[] flows)
    {
        var (made, bought) = Margins(flows);
        var (seller, buyer) = (Fill(1.0), Fill(1.0));
        for (var (round, moved) = (0, 1.0); moved > 1e-13 && round < 5000; round++)
        {
            moved = 0.0;
            for (var i = 0; i < n; i++)
            {
                var sum = 0.0;
                for (var j = 0; j < n; j++) sum += buyer[j] * costs[i * n + j];
                moved = Math.Max(moved, Math.Abs(made[i] / sum / seller[i] - 1.0));
                seller[i] = made[i] / sum;
            }

            for (var j = 0; j < n; j++)
            {
                var sum = 0.0;
                for (var i = 0; i < n; i++) sum += seller[i] * costs[i * n + j];
                buyer[j] = bought[j] / sum;
            }
        }

        var first = buyer[0];
        for (var i = 0; i < n; i++) (seller[i], buyer[i]) = (seller[i] * first, buyer[i] / first);
        var table = new double[n * n];
        for (var cell = 0; cell < n * n; cell++) table[cell] = seller[cell / n] * buyer[cell % n] * costs[cell];
        (made, bought) = Margins(table);
        var spent = new double[n];
        for (var i = 0; i < n; i++) spent[i] = made[i] * spending[i] / output[i];
        return new Step(seller, buyer, table, made, spent, bought[0]);
    }

    private (double[] Rows, double[] Columns) Margins(double[] table)
    {
        var (rows, columns) = (new double[n], new double[n]);
        for (var cell = 0; cell < n * n; cell++)
        {
            rows[cell / n] += table[cell];
            columns[cell % n] += table[cell];
        }

        return (rows, columns);
    }

    private double[] Fill(double value)
    {
        var values = new double[n];
        Array.Fill(values, value);
        return values;
    }

    private double Deviation(double[] price, double[] previous)
    {
        var (mean, squares) = (0.0, 0.0);
        for (var i = 0; i < n; i++) mean += (price[i] - previous[i]) / n;
        for (var i = 0; i < n; i++) squares += (price[i] - previous[i] - mean) * (price[i] - previous[i] - mean);
        return Math.Sqrt(squares / (n - 1));
    }

    /// <summary>One estimate: effects of sellers and buyers, predicted trade, output, spending, and what the first region buys.</summary>
    private sealed record Step(double[] Seller, double[] Buyer, double[] Trade, double[] Made, double[] Spent, double Reference)
    {
        /// <summary>Outward multilateral resistance, up to a constant.</summary>
        public double Outward(int i) => Made[i] / Seller[i];

        /// <summary>Inward multilateral resistance, up to a constant.</summary>
        public double Inward(int j) => Spent[j] / (Buyer[j] * Reference);
    }
}
