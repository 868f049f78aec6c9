using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Model.Market;

/// <summary>Turns the solution of a month into prices, flows and incomes.</summary>
internal static class ReadOut
{
    /// <summary>Fills <paramref name="outcome"/> from the equations as they stand at <paramref name="x"/>.</summary>
    public static void Fill(
        MarketOutcome outcome, ArmingtonMarket market, MarketConditions conditions, MonthEquations equations, PairWeights weights,
            double[] x)
    {
        var n = market.Count;
        Array.Clear(outcome.TariffRevenue);
        Array.Clear(outcome.WedgeIncome);
        Array.Clear(outcome.Rent);
        Elementary.Exp(equations.Demand.LogPrice.AsSpan(0, n), outcome.CompositePrice);
        Elementary.Exp(x.AsSpan(0, n), outcome.Price);
        for (var j = 0; j < n; j++)
        {
            var hasSource = equations.Sources[j] > 0.0;
            outcome.Spending[j] = hasSource && equations.Demand.Spends(j) ? equations.Demand.Spending[j] : 0.0;
            if (market.Expenditure[j] == 0.0) outcome.CompositePrice[j] = 1.0;
            else if (!hasSource) outcome.CompositePrice[j] = double.PositiveInfinity;
            outcome.Quantity[j] = equations.Active[j] ? equations.Supply.LogQuantity(j, x[j]) : 0.0;
        }

        Elementary.Exp(outcome.Quantity, outcome.Quantity);

        for (var i = 0; i < n; i++) FillExporter(i, outcome, market, equations, x[i]);
        EarnWedges(conditions.WedgeRecipient, outcome, weights);
    }

    // Wedges were counted as revenue: they go to whoever earns them.
    private static void EarnWedges(int[]? recipient, MarketOutcome outcome, PairWeights weights)
    {
        var cells = weights.Apart;
        var wedges = weights.Wedges;
        for (var k = 0; k < cells.Length; k++)
        {
            if (wedges[k] == 1.0) continue;
            var earned = (wedges[k] - 1.0) * outcome.Value[cells[k]];
            var importer = weights.Importers[k];
            outcome.TariffRevenue[importer] -= earned;
            outcome.WedgeIncome[recipient is null ? importer : recipient[cells[k]]] += earned;
        }
    }

    private static void FillExporter(
        int i, MarketOutcome outcome, ArmingtonMarket market, MonthEquations equations, double x)
    {
        var n = market.Count;
        var active = equations.Active[i];
        var sold = market.Sales[i] > 0.0;
        if (!active) outcome.Price[i] = outcome.Quantity[i] = sold ? 0.0 : 1.0;
        outcome.CappedShare[i] = active ? equations.Supply.CappedShare(i, x) : 0.0;
        // Per unit of value at the market price: what the buyer keeps of goods that sell at the cap.
        var rent = active ? 1.0 - equations.Supply.KeptShare(i, x) : 0.0;
        var value = outcome.Value.AsSpan(i * n, n);
        if (!active)
        {
            value.Clear();
            outcome.Receipts[i] = 0.0;
            return;
        }

        Flows(i, value, outcome, equations, market.Stride);
        if (rent > 0.0)
            for (var j = 0; j < n; j++) outcome.Rent[j] += rent * value[j];
        outcome.Receipts[i] = equations.Received[i] * (1.0 - rent);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Flows(int i, Span<double> value, MarketOutcome outcome, MonthEquations equations, int stride)
    {
        var factor = Vector256.Create(equations.SourcingFactor[i]);
        var revenue = outcome.TariffRevenue.AsSpan();
        for (var j = 0; j < value.Length; j += 4)
        {
            var price = factor * Vector256.Create<double>(equations.PaidPerWeight, j);
            var flow = Vector256.Create<double>(equations.Paid, i * stride + j) * price;
            Kernels.Store(flow, value, j);
            // What the buyer pays in all, less what reaches the exporter.
            var spent = Vector256.Create<double>(equations.Sourcing, i * stride + j) * price;
            Kernels.Store(Kernels.Load(revenue, j, 0.0) + (spent - flow), revenue, j);
        }
    }
}
