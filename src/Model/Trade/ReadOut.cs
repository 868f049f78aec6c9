using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Model.Trade;

/// <summary>Turns the solution of a month into prices, flows and incomes.</summary>
internal static class ReadOut
{
    /// <summary>Fills <paramref name="outcome"/> from the equations as they stand at <paramref name="x"/>.</summary>
    public static void Fill(
        MarketOutcome outcome, ArmingtonMarket market, MarketConditions conditions, MonthEquations equations, MarketCosts costs, double[] x)
    {
        var n = market.Count;
        Array.Clear(outcome.TariffRevenue);
        Array.Clear(outcome.WedgeIncome);
        Array.Clear(outcome.Rent);
        for (var j = 0; j < n; j++)
        {
            var hasSource = equations.Sources[j] > 0.0;
            outcome.Spending[j] = hasSource && equations.Demand.Spends(j) ? equations.Demand.Spending[j] : 0.0;
            outcome.CompositePrice[j] = market.Expenditure[j] == 0.0 ? 1.0
                : hasSource ? Elementary.Exp(equations.Demand.LogPrice[j]) : double.PositiveInfinity;
        }

        for (var i = 0; i < n; i++) FillExporter(i, outcome, market, conditions, equations, costs, x[i]);
    }

    private static void FillExporter(
        int i, MarketOutcome outcome, ArmingtonMarket market, MarketConditions conditions, MonthEquations equations, MarketCosts costs, double x)
    {
        var n = market.Count;
        var active = equations.IsActive(i);
        var sold = market.Sales[i] > 0.0;
        outcome.Price[i] = active ? Elementary.Exp(x) : sold ? 0.0 : 1.0;
        outcome.Quantity[i] = active ? Elementary.Exp(equations.Supply.LogQuantity(i, x)) : sold ? 0.0 : 1.0;
        var capped = active ? equations.Supply.CappedShare(i, x) : 0.0;
        outcome.CappedShare[i] = capped;
        // Per unit of value at the market price: what the buyer keeps of goods that sell at the cap.
        var rent = capped > 0.0 ? capped * (1.0 - conditions.Supply![i]!.Cap / outcome.Price[i]) : 0.0;
        var value = outcome.Value.AsSpan(i * n, n);
        if (!active)
        {
            value.Clear();
            outcome.Receipts[i] = 0.0;
            return;
        }

        var wedges = conditions.Wedge is { } w ? w.AsSpan(i * n, n) : default;
        Flows(i, value, wedges, outcome, equations, costs, market.Stride);
        if (rent > 0.0)
            for (var j = 0; j < n; j++) outcome.Rent[j] += rent * value[j];
        for (var j = 0; j < wedges.Length; j++)
            if (wedges[j] != 1.0) outcome.WedgeIncome[conditions.WedgeRecipient is { } to ? to[i * n + j] : j] += (wedges[j] - 1.0) * value[j];
        outcome.Receipts[i] = equations.Received[i] * (1.0 - rent);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Flows(
        int i, Span<double> value, ReadOnlySpan<double> wedges, MarketOutcome outcome, MonthEquations equations, MarketCosts costs, int stride)
    {
        var factor = Vector256.Create(equations.SourcingFactor[i]);
        var revenue = outcome.TariffRevenue.AsSpan();
        for (var j = 0; j < value.Length; j += 4)
        {
            var flow = Vector256.Create<double>(equations.Paid, i * stride + j) * factor * Vector256.Create<double>(equations.PaidPerWeight, j);
            Kernels.Store(flow, value, j);
            if (!costs.HasLevels) continue;
            var wedge = wedges.Length > 0 ? Kernels.Load(wedges, j, 1.0) : Vector256<double>.One;
            // What the buyer pays in all, less what reaches the exporter and the wedges: kernels still at hand.
            var spent = Vector256.Create<double>(equations.Sourcing, i * stride + j) * factor * Vector256.Create<double>(equations.PaidPerWeight, j);
            Kernels.Store(Kernels.Load(revenue, j, 0.0) + (spent - wedge * flow), revenue, j);
        }
    }
}
