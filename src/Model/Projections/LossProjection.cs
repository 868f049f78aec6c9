using System.Collections.Immutable;
using NegotiationSim.Actors.Numerics;
using NegotiationSim.Model.Economics.Payments;
using NegotiationSim.Model.Market;
using NegotiationSim.Model.Measures;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Projections;

/// <summary>
/// What a change of measures is expected to cost whom over the coming months: the market linearised pair by pair,
/// with elasticities that grow as trade reroutes. It is what an actor can work out before it decides; the market
/// itself clears only after.
/// </summary>
/// <remarks>
/// Importer: E [(1 - π c)^(1/(1-σ)) - 1]. Exporter: X c / (ψ + ε_h) with ε_h = 1 + (σ - 1)(1 - (1 - λ)^(h+1)), so that
/// damage decays as trade reroutes (van Bergeijk and van Marrewijk 1995). Closing works in full within months,
/// reopening slowly. Annual rates, million US dollars, discounted means over the horizon. In a customs union that acts as one,
/// goods and prices are one: what
/// one member bought is bought from the others, so that its users bear what users of all bear, by what they spend.
/// </remarks>
internal sealed class LossProjection : IProjection
{
    private readonly ResolvedScenario scenario;
    private readonly int n;
    private readonly ArmingtonMarket[] bases;
    private readonly MeasureEffects before;
    private readonly MeasureEffects after;
    private readonly ImmutableArray<ImmutableArray<int>> overlaps;
    private readonly int[] since;
    private readonly int[] sinceFirst;
    private readonly UnionMarkets unions;

    public LossProjection(ResolvedScenario scenario)
    {
        this.scenario = scenario;
        n = scenario.World.EconomyCount;
        bases = MarketBases.Of(scenario.World);
        unions = new UnionMarkets(scenario.World, bases);
        before = new MeasureEffects(scenario);
        after = new MeasureEffects(scenario);
        Weights = new ProjectionWeights(scenario);
        overlaps = [.. Enumerable.Range(0, scenario.Measures.Length).Select(
            m => Enumerable.Range(0, scenario.Measures.Length).Where(
            o => Overlap(scenario.Measures[m], scenario.Measures[o])).ToImmutableArray())];
        since = new int[scenario.World.PairCount];
        sinceFirst = new int[n];
        Welfare = new double[n];
        Producers = new double[n];
        ImportCost = new double[n];
    }

    /// <summary>Means over the horizon of what adjusts.</summary>
    public ProjectionWeights Weights { get; }

    public double[] Welfare { get; }

    public double[] Producers { get; }

    public double[] ImportCost { get; }

    /// <summary>
    /// Works out the change from measures as they are to measures as they would be, between senders and targets of one measure.
    /// </summary>
    /// <param name="now">Measures as they are.</param>
    /// <param name="then">Measures as they would be.</param>
    /// <param name="ordinal">The measure that differs.</param>
    /// <param name="state">The world as it is.</param>
    /// <param name="age">Months since trade began to adjust to the measure.</param>
    public void Compare(ReadOnlySpan<MeasureState> now, ReadOnlySpan<MeasureState> then, int ordinal, WorldState state, int age)
    {
        var measure = scenario.Measures[ordinal];
        Clear();
        before.Update(now, LongAfter, overlaps[ordinal].AsSpan());
        after.Update(then, LongAfter, overlaps[ordinal].AsSpan());
        unions.Open(measure.Senders);
        foreach (var target in measure.Targets)
        {
            foreach (var sender in measure.Senders)
            {
                if (sender == target) continue;
                Pair(sender, target, age);
                Pair(target, sender, age);
            }

            Unions(target);

            Banks(target, measure.Senders, state);
            Assets(target, measure.Senders);
            Cap(target, now, then, state, age);
        }

        foreach (var sender in measure.Senders) OwnCurrency(sender, state);
    }

    /// <summary>Works out what all measures together cost everyone, against none; each pair since its first measure.</summary>
    /// <param name="now">Measures as they are.</param>
    /// <param name="state">The world as it is.</param>
    public void Total(ReadOnlySpan<MeasureState> now, WorldState state)
    {
        Clear();
        unions.Open([]);
        before.Update([], LongAfter);
        after.Update(now, LongAfter);
        Array.Fill(since, int.MaxValue);
        Array.Fill(sinceFirst, int.MaxValue);
        for (var m = 0; m < now.Length; m++)
        {
            if (!now[m].InForce) continue;
            foreach (var s in scenario.Measures[m].Senders)
                foreach (var t in scenario.Measures[m].Targets)
                    Begin(s, t, now[m].Since);
        }

        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n && since.Length > 0; j++)
                if (i != j && since[i * n + j] != int.MaxValue) Pair(i, j, state.Month - since[i * n + j]);
            if (!after.IsTarget[i]) continue;
            var age = state.Month - sinceFirst[i];
            var senders = Senders(i);
            Banks(i, senders, state);
            Assets(i, senders);
            Cap(i, [], now, state, age);
        }
    }

    // Where nothing is traded no pair loses anything.
    private void Begin(int sender, int target, int month)
    {
        sinceFirst[target] = Math.Min(sinceFirst[target], month);
        if (since.Length == 0) return;
        foreach (var c in (ReadOnlySpan<int>)[sender * n + target, target * n + sender]) since[c] = Math.Min(since[c], month);
    }

    private ImmutableArray<int> Senders(int target)
    {
        var senders = ImmutableArray.CreateBuilder<int>();
        for (var s = 0; s < n; s++)
            if (after.IsSender[s * n + target]) senders.Add(s);
        return senders.ToImmutable();
    }

    private const int LongAfter = 1_000_000;

    /// <summary>
    /// Whether what one measure does depends on the other: they share a pair, or work on the same target's banks, reserves or prices.
    /// </summary>
    private static bool Overlap(Measure a, Measure b)
    {
        if (Meet(a.Targets, b.Targets) && (Meet(a.Senders, b.Senders)
            || (OnTarget(a.Instrument) && OnTarget(b.Instrument)))) return true;
        return Meet(a.Targets, b.Senders) && Meet(a.Senders, b.Targets);
    }

    // Every run asks for every pair of its measures.
    private static bool Meet(ImmutableArray<int> some, ImmutableArray<int> others)
    {
        foreach (var one in some)
            if (others.Contains(one)) return true;
        return false;
    }

    private static bool OnTarget(Instrument instrument) =>
        instrument
            is Instrument.BankCutOff or Instrument.AssetFreeze or Instrument.InvestmentBan or Instrument.PriceCap or Instrument.OwnCurrency;

    private void Clear()
    {
        Array.Clear(Welfare);
        Array.Clear(Producers);
        Array.Clear(ImportCost);
    }

    private void Pair(int i, int j, int age)
    {
        var c = i * n + j;
        var carriage = after.Carriage[c] - before.Carriage[c];
        for (var k = 0; k < bases.Length; k++)
        {
            var flow = bases[k].Trade[c];
            if (flow == 0) continue;
            var was = before.Legal(k) is { } b ? b[c] : 1;
            var will = after.Legal(k) is { } a ? a[c] : 1;
            if (was != will) Close(i, j, k, flow, was, will, age);
            if (carriage != 0)
            {
                var dearer = flow * will * carriage * scenario.World.Commodities[k].Freight;
                var borne = Weights.ExporterShare(k, age) * dearer;
                Producer(i, -borne);
                Consumer(j, -(dearer - borne));
            }

            var oldTariff = before.Tariff(k) is { } tb ? tb[c] : 0;
            var newTariff = after.Tariff(k) is { } ta ? ta[c] : 0;
            if (oldTariff != newTariff) Tariff(i, j, k, flow * will, oldTariff, newTariff, age);
        }
    }

    private void Close(int i, int j, int k, double flow, double was, double will, int age)
    {
        var speed = will < was ? Weights.Closing : Weights.Reopening;
        if (!unions.Add(j, k, flow * (1 - was), flow * (1 - will))) Users(
            j, k, bases[k].Share[i * n + j] * (1 - was), bases[k].Share[i * n + j] * (1 - will));
        Producer(i, -speed * flow * (was - will) * Weights.Supply(k, age));
    }

    /// <summary>What users of customs unions bear of what their members' pairs with an exporter stop.</summary>
    private void Unions(int exporter)
    {
        foreach (var (union, k, was, will) in unions.Take())
            foreach (var member in unions.Members(union))
                if (member != exporter) Users(member, k, was, will);
    }

    /// <summary>Users' loss where the share of what they spend that is stopped goes from one to another.</summary>
    private void Users(int j, int k, double was, double will)
    {
        var exponent = 1 / (1 - scenario.World.Commodities[k].Sigma);
        var speed = will > was ? Weights.Closing : Weights.Reopening;
        Consumer(j, -speed * bases[k].Expenditure[j] * (Power(1 - will, exponent) - Power(1 - was, exponent)));
    }

    private void Tariff(int i, int j, int k, double flow, double old, double now, int age)
    {
        var elasticity = Weights.Elasticity(k, age);
        var (oldShare, newShare) = (Elementary.Exp(-elasticity * old), Elementary.Exp(-elasticity * now));
        Welfare[j] += flow * (now * newShare - old * oldShare);
        Consumer(j, -flow * (oldShare - newShare) / elasticity);
        Producer(i, -flow * (oldShare - newShare) * Weights.Supply(k, age));
    }

    private void Banks(int target, ImmutableArray<int> senders, WorldState state)
    {
        var payments = scenario.Parameters.Payments;
        var economy = state.Economies[target];
        var alternative = Weights.Alternative(economy.Alternative);
        var friction = PaymentFriction.Cost(after.Listed[target], after.OwnCurrency[target], alternative, payments)
            - PaymentFriction.Cost(before.Listed[target], before.OwnCurrency[target], alternative, payments);
        if (friction == 0) return;
        Producer(target, -0.5 * friction * 12 * economy.Exports);
        Consumer(target, -0.5 * friction * 12 * economy.Imports);
        // Partners' banks earn the friction; half of it is their own customers'.
        foreach (var sender in senders)
            Welfare[sender] += 0.5 * friction * (scenario.World.PairTrade(sender, target) + scenario.World.PairTrade(target, sender))
                - (0.5 * friction * scenario.World.PairTrade(sender, target));
    }

    private void Assets(int target, ImmutableArray<int> senders)
    {
        var frozen = after.Frozen[target] - before.Frozen[target];
        var blocked = after.FinanceBlocked[target] - before.FinanceBlocked[target];
        if (frozen != 0)
        {
            var income = frozen * scenario.Parameters.Assets.Yield;
            Welfare[target] -= income;
            var holders = 0.0;
            foreach (var sender in senders) holders += scenario.World.Economies[sender].GdpMusd;
            foreach (var sender in senders) Welfare[sender] += holders > 0 ? income * scenario.World.Economies[sender].GdpMusd / holders
                : 0;
        }

        if (blocked != 0) Consumer(target, -blocked * Math.Max(0, scenario.World.Imports(target) - scenario.World.Exports(target)));
    }

    private void Cap(int target, ReadOnlySpan<MeasureState> standing, ReadOnlySpan<MeasureState> then, WorldState state, int age)
    {
        foreach (var benchmark in scenario.Benchmarks)
        {
            var old = before.Cap(benchmark.Commodity, target, standing);
            var now = after.Cap(benchmark.Commodity, target, then);
            if (old == now) continue;
            var price = state.Month < benchmark.Prices.Length && benchmark.Prices[state.Month] > 0 ? benchmark.Prices[state.Month]
                : benchmark.BasePrice;
            var lost = (now > 0 ? Math.Max(0, price - now) : 0) - (old > 0 ? Math.Max(0, price - old) : 0);
            var exports = bases[benchmark.Commodity].Sales[target] - bases[benchmark.Commodity].Trade[target * n + target];
            // Shadow shipping takes over as trade reroutes.
            Producer(target, -exports * lost / benchmark.BasePrice * Weights.Remaining(benchmark.Commodity, age));
        }
    }

    private void OwnCurrency(int sender, WorldState state)
    {
        var payments = scenario.Parameters.Payments;
        var alternative = state.Economies[sender].Alternative;
        var saved = PaymentFriction.Cost(before.Listed[sender], before.OwnCurrency[sender], alternative, payments)
            - PaymentFriction.Cost(after.Listed[sender], after.OwnCurrency[sender], alternative, payments);
        if (saved > 0) Welfare[sender] += 0.5 * saved * 12 * (state.Economies[sender].Exports + state.Economies[sender].Imports);
    }

    private void Producer(int i, double gain)
    {
        Producers[i] += gain;
        Welfare[i] += gain;
    }

    private void Consumer(int j, double gain)
    {
        ImportCost[j] -= gain;
        Welfare[j] += gain;
    }

    private static double Power(double x, double exponent) => Elementary.Exp(exponent * Elementary.Log(Math.Max(1e-6, x)));
}
