using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NegotiationSim.Actors.Numerics;
using NegotiationSim.Model.Economics.Costs;
using NegotiationSim.Model.Market;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Economics.Settlement;

/// <summary>
/// Reads a cleared market into the month's books: flows by origin, flows as customs report them with hubs booked
/// twice, what importers' customs never see, and who earned tariffs, margins and surpluses.
/// </summary>
internal sealed class FlowBooks
{
    private readonly ResolvedScenario scenario;
    private readonly ArmingtonMarket[] bases;
    private readonly int n;
    private readonly double[] season;
    private readonly double[] kept;
    private readonly double[] bought;
    private readonly double[] power;
    private readonly double[] logWage;
    private readonly double[] received;
    private readonly double[] haunting;
    private readonly PairSet pairs;
    private readonly PairBuffer unseen = new();

    public FlowBooks(ResolvedScenario scenario)
    {
        bases = MarketBases.Of(scenario.World);
        this.scenario = scenario;
        n = scenario.World.EconomyCount;
        season = new double[n];
        kept = new double[n];
        bought = new double[n];
        power = new double[n];
        logWage = new double[n];
        received = new double[n];
        haunting = new double[scenario.World.PairCount];
        pairs = new PairSet(scenario.World.TraderCount);
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
    /// <param name="wage">w by economy; surpluses are in what they buy at home, dollars of the base year.</param>
    public void Begin(double[] wage)
    {
        Elementary.Log(wage, logWage);
        Array.Clear(Receipts);
        Array.Clear(Bills);
        Array.Clear(WedgeIncome);
        Array.Clear(TariffRevenue);
        Array.Clear(Consumption);
        Array.Clear(Production);
    }

    /// <summary>Reads a commodity.</summary>
    /// <param name="market">Its cleared market.</param>
    /// <param name="terms">The terms under which it cleared.</param>
    /// <param name="commodity">Its ordinal.</param>
    /// <param name="month">Months from the scenario's start.</param>
    public CommodityOutcome Read(MarketOutcome market, PairTerms terms, int commodity, int month)
    {
        var monthOfYear = scenario.Calendar.MonthOfYear(month) - 1;
        for (var i = 0; i < n; i++) season[i] = scenario.World.Seasonality[i][monthOfYear] / 12;
        var price = new double[n];
        Keep(market, price);
        var origin = GC.AllocateUninitializedArray<double>(n * n);
        ReadFlows(market, origin);
        Buyers(origin, commodity, monthOfYear);
        Earn(market, terms);
        Surpluses(market, price, commodity);
        var (reported, ghosts) = Book(origin, terms);
        return new CommodityOutcome(
            Freeze(origin), reported is null ? Freeze(origin) : Freeze(reported), ghosts,
            Freeze(price), [.. market.CompositePrice], 0, market.Iterations, market.Residual, []);
    }

    /// <summary>
    /// Takes tariffs, wedges and surpluses of a commodity without its flows: what a projection asks for. Bills are not filled.
    /// </summary>
    /// <param name="market">Its cleared market.</param>
    /// <param name="terms">The terms under which it cleared.</param>
    /// <param name="commodity">Its ordinal.</param>
    public void Tally(MarketOutcome market, PairTerms terms, int commodity)
    {
        Keep(market, received);
        Earn(market, terms);
        Surpluses(market, received, commodity);
    }

    /// <summary>What exporters are left with of their prices.</summary>
    private void Keep(MarketOutcome market, double[] price)
    {
        for (var i = 0; i < n; i++)
        {
            kept[i] = market.CappedShare[i] > 0 ? Kept(market, i) : 1;
            price[i] = market.Price[i] * kept[i];
        }
    }

    /// <summary>Flows of the month's season, and what importers pay exporters in a year without season.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadFlows(MarketOutcome market, double[] origin)
    {
        Array.Clear(bought);
        for (var i = 0; i < n; i++)
        {
            var values = market.Value.AsSpan(i * n, n);
            var flows = origin.AsSpan(i * n, n);
            var (keeps, seasonal) = (Vector256.Create(kept[i]), Vector256.Create(season[i]));
            for (var j = 0; j < n; j += 4)
            {
                var paid = Kernels.Load(values, j, 0) * keeps;
                Kernels.Store(paid * seasonal, flows, j);
                Kernels.Store(Kernels.Load(bought, j, 0) + paid, bought, j);
            }
        }
    }

    /// <summary>Puts the buyer's season of a good in place of its sellers'.</summary>
    private void Buyers(double[] origin, int commodity, int monthOfYear)
    {
        foreach (var bought in scenario.World.ImportSeasons)
        {
            if (bought.Commodity != commodity) continue;
            for (var i = 0; i < n; i++)
                if (i != bought.Importer && season[i] > 0)
                    origin[i * n + bought.Importer] *= bought.Factors[monthOfYear] / (12 * season[i]);
        }
    }

    private void Earn(MarketOutcome market, PairTerms terms)
    {
        for (var i = 0; i < n; i++)
        {
            var home = market.Value[i * n + i] * kept[i];
            // Who trades with nobody has what rounding leaves, on either side of zero.
            Receipts[i] += Math.Max(0, market.Receipts[i] - home) / 12;
            Bills[i] += Math.Max(0, bought[i] - home) / 12;
            TariffRevenue[i] += market.TariffRevenue[i] / 12;
        }

        // The partner's banks earn the friction.
        foreach (var i in terms.Payments.Costly)
        {
            for (var j = 0; j < n; j++)
            {
                if (i == j) continue;
                var friction = terms.Payments.Of(i, j) / 12;
                var (sold, sourced) = (market.Value[i * n + j] * friction, market.Value[j * n + i] * friction);
                Bills[j] += sold;
                WedgeIncome[j] += sold;
                Bills[i] += sourced;
                WedgeIncome[j] += sourced;
            }
        }

        PayHubs(market, terms);
    }

    private void PayHubs(MarketOutcome market, PairTerms terms)
    {
        var hubs = terms.Corridors.Hubs.AsSpan();
        foreach (var pair in terms.Routed)
        {
            var amount = market.Value[pair.Cell] / 12 * pair.Margin;
            if (amount <= 0) continue;
            Bills[pair.Cell % n] += amount;
            amount /= terms.Detours.Share(pair.Detour);
            var routes = terms.Detours.Routes(pair.Detour);
            for (var h = 0; h < routes.Length; h++) WedgeIncome[hubs[h]] += amount * routes[h];
        }
    }

    /// <summary>
    /// What is left to an exporter of its sales at the market price: a price cap takes the rest, spread over all of them.
    /// </summary>
    private double Kept(MarketOutcome market, int exporter)
    {
        var all = 0.0;
        for (var j = 0; j < n; j++) all += market.Value[exporter * n + j];
        return all > 0 ? market.Receipts[exporter] / all : 1;
    }

    private void Surpluses(MarketOutcome market, double[] received, int commodity)
    {
        var psi = scenario.World.Commodities[commodity].Psi;
        var eta = scenario.World.Commodities[commodity].Eta;
        var basis = bases[commodity];
        Elementary.Log(received, power);
        for (var i = 0; i < n; i++) power[i] = (power[i] - logWage[i]) * (1 + psi);
        Elementary.Exp(power, power);
        for (var i = 0; i < n; i++)
            if (basis.Sales[i] > 0) Production[i] += basis.Sales[i] * (power[i] - 1) / (1 + psi) / 12;

        var constant = Math.Abs(1 + eta) < 1e-12;
        Elementary.Log(market.CompositePrice, power);
        for (var i = 0; i < n; i++) power[i] -= logWage[i];
        if (!constant)
        {
            for (var i = 0; i < n; i++) power[i] *= 1 + eta;
            Elementary.Exp(power, power);
        }

        for (var i = 0; i < n; i++)
            if (basis.Expenditure[i] > 0) Consumption[i] -= basis.Expenditure[i] * (constant ? power[i] : (power[i] - 1) / (1 + eta)) / 12;
    }

    private (double[]? Reported, PairValues Unseen) Book(double[] origin, PairTerms terms)
    {
        double[]? reported = null;
        var hubs = terms.Corridors.Hubs.AsSpan();
        foreach (var pair in terms.Routed)
        {
            var around = origin[pair.Cell] * pair.Around;
            if (around == 0) continue;
            reported ??= (double[])origin.Clone();
            reported[pair.Cell] -= around;
            var (i, j) = (pair.Cell / n, pair.Cell % n);
            // Goods that are only said to go to the hub never reach its books, in or out.
            var ghosts = terms.Corridors.Sought[i] ? 0 : scenario.Parameters.Routing.Ghost;
            around /= terms.Detours.Share(pair.Detour);
            var routes = terms.Detours.Routes(pair.Detour);
            var from = reported.AsSpan(i * n, n);
            for (var h = 0; h < routes.Length; h++)
            {
                var k = hubs[h];
                var part = around * routes[h];
                from[k] += part;
                reported[k * n + j] += part;
                if (ghosts == 0 || part == 0 || !terms.Corridors.IsGhost[k]) continue;
                reported[k * n + j] -= ghosts * part;
                haunting[i * n + k] += ghosts * part;
                pairs.Mark(i * n + k);
            }
        }

        unseen.Clear();
        foreach (var cell in pairs.Collect())
        {
            unseen.Add(cell, haunting[cell]);
            haunting[cell] = 0;
        }

        return (reported, unseen.Freeze());
    }

    private static ImmutableArray<double> Freeze(double[] values) =>
        System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(values);
}
