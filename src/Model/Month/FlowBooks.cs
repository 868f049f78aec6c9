using System.Collections.Immutable;
using NegotiationSim.Actors.Numerics;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Trade;

namespace NegotiationSim.Model.Month;

/// <summary>
/// Reads a cleared market into the month's books: flows by origin, flows as customs report them with hubs booked
/// twice, what importers' customs never see, and who earned tariffs, margins and surpluses.
/// </summary>
internal sealed class FlowBooks
{
    private readonly ResolvedScenario scenario;
    private readonly PairCosts costs;
    private readonly int n;
    private readonly double[] season;
    private readonly double[] kept;

    public FlowBooks(ResolvedScenario scenario, PairCosts costs)
    {
        this.scenario = scenario;
        this.costs = costs;
        n = scenario.World.EconomyCount;
        season = new double[n];
        kept = new double[n];
        Receipts = new double[n];
        Bills = new double[n];
        WedgeIncome = new double[n];
        TariffRevenue = new double[n];
        Consumption = new double[n];
        Production = new double[n];
    }

    /// <summary>Export receipts of the month, not seasonal, million US dollars.</summary>
    public double[] Receipts { get; }

    /// <summary>Import bill of the month at the border, wedges included, not seasonal, million US dollars.</summary>
    public double[] Bills { get; }

    public double[] WedgeIncome { get; }

    public double[] TariffRevenue { get; }

    public double[] Consumption { get; }

    public double[] Production { get; }

    /// <summary>Starts a month.</summary>
    public void Begin()
    {
        Array.Clear(Receipts);
        Array.Clear(Bills);
        Array.Clear(WedgeIncome);
        Array.Clear(TariffRevenue);
        Array.Clear(Consumption);
        Array.Clear(Production);
    }

    /// <summary>Reads one commodity.</summary>
    public CommodityOutcome Read(MarketOutcome market, int commodity, double[]? open, int month)
    {
        var world = scenario.World;
        var monthOfYear = scenario.Calendar.MonthOfYear(month) - 1;
        for (var i = 0; i < n; i++)
        {
            season[i] = world.Seasonality[i][monthOfYear] / 12;
            kept[i] = Kept(market, i);
        }

        var origin = new double[n * n];
        for (var i = 0; i < n; i++)
            for (var j = 0; j < n; j++) origin[(i * n) + j] = market.Value[(i * n) + j] * kept[i] * season[i];
        Earn(market, commodity, open);
        var price = new double[n];
        for (var i = 0; i < n; i++) price[i] = market.Price[i] * kept[i];
        Surpluses(market, price, commodity);
        var (reported, unseen) = Book(origin, commodity, open);
        return new CommodityOutcome(
            Freeze(origin), reported is null ? Freeze(origin) : Freeze(reported), unseen is null ? [] : Freeze(unseen),
            Freeze(price), [.. market.CompositePrice], 0, market.Iterations, market.Residual);
    }

    private void Earn(MarketOutcome market, int commodity, double[]? open)
    {
        for (var i = 0; i < n; i++)
        {
            var markDown = open is null ? 0 : costs.MarkDown(costs.IsShunned(commodity, i, open));
            var own = costs.Friction(i);
            var values = market.Value.AsSpan(i * n, n);
            for (var j = 0; j < values.Length; j++)
            {
                if (i == j) continue;
                var value = values[j] / 12;
                var partners = costs.Friction(j);
                var margin = open is null ? 0 : costs.HubMargin[(i * n) + j];
                Receipts[i] += value * kept[i];
                Bills[j] += value * (kept[i] + own + partners + margin);
                // The partner's banks earn the friction; the buyer keeps the mark-down.
                WedgeIncome[j] += value * (own + markDown);
                WedgeIncome[i] += value * partners;
                if (margin > 0 && value > 0) PayHubs(i, j, commodity, open!, value * margin);
            }
        }

        for (var j = 0; j < n; j++) TariffRevenue[j] += market.TariffRevenue[j] / 12;
    }

    private void PayHubs(int i, int j, int commodity, double[] open, double amount)
    {
        var routes = costs.Routes(i, j, commodity, open, costs.IsTarget(i), out var sum);
        for (var k = 0; k < n; k++)
            if (routes[k] > 0) WedgeIncome[k] += amount * routes[k] / sum;
    }

    /// <summary>What is left to an exporter of its sales at the market price: a price cap takes the rest, spread over all of them.</summary>
    private double Kept(MarketOutcome market, int exporter)
    {
        var all = 0.0;
        for (var j = 0; j < n; j++) all += market.Value[(exporter * n) + j];
        return all > 0 ? market.Receipts[exporter] / all : 1;
    }

    private void Surpluses(MarketOutcome market, double[] received, int commodity)
    {
        var world = scenario.World;
        var psi = world.Commodities[commodity].Psi;
        var eta = world.Commodities[commodity].Eta;
        var basis = MarketBases.Of(world)[commodity];
        for (var i = 0; i < n; i++)
        {
            if (basis.Sales[i] > 0) Production[i] += basis.Sales[i] * (Power(received[i], 1 + psi) - 1) / (1 + psi) / 12;
            if (basis.Expenditure[i] <= 0) continue;
            var price = market.CompositePrice[i];
            var loss = Math.Abs(1 + eta) < 1e-12 ? Elementary.Log(price) : (Power(price, 1 + eta) - 1) / (1 + eta);
            Consumption[i] -= basis.Expenditure[i] * loss / 12;
        }
    }

    private (double[]? Reported, double[]? Unseen) Book(double[] origin, int commodity, double[]? open)
    {
        if (open is null || !scenario.Parameters.Routing.On) return (null, null);
        double[]? reported = null;
        double[]? unseen = null;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                var c = (i * n) + j;
                if (costs.Direct[c] == 1 || origin[c] == 0) continue;
                reported ??= (double[])origin.Clone();
                var routes = costs.Routes(i, j, commodity, open, costs.IsTarget(i), out var sum);
                var around = origin[c] * (1 - costs.Direct[c]);
                reported[c] -= around;
                for (var k = 0; k < n; k++)
                {
                    if (routes[k] == 0) continue;
                    var part = around * routes[k] / sum;
                    reported[(i * n) + k] += part;
                    // Goods that are only said to go to the hub never reach its books, in or out.
                    var ghost = costs.IsGhostHub(k) && !costs.IsTarget(i) ? scenario.Parameters.Routing.Ghost * part : 0;
                    reported[(k * n) + j] += part - ghost;
                    if (ghost == 0) continue;
                    unseen ??= new double[n * n];
                    unseen[(i * n) + k] += ghost;
                }
            }
        }

        return (reported, unseen);
    }

    private static double Power(double x, double exponent) => x <= 0 ? 0 : Elementary.Exp(exponent * Elementary.Log(x));

    private static ImmutableArray<double> Freeze(double[] values) => System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(values);
}
