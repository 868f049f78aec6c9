using System.Collections.Immutable;
using NegotiationSim.Model.Market;
using NegotiationSim.Model.Measures;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Projections;

/// <summary>
/// What a change of measures brings whom over the coming months, by clearing the markets themselves under both: for the
/// options that matter, where <see cref="LossProjection"/> screens.
/// </summary>
/// <remarks>
/// From the state as it is, with the month's own rules for gates, hubs, payments, caps and sourcing, at a few months ahead
/// (<see cref="ProjectionMonth"/>) with speeds compounded over the months between, and only for the commodities that the change
/// touches. Incomes, reserves and world demand stay as they are: what an actor can foresee is what its measure does to trade.
/// Surpluses are the month's own: ΔPS = Y(p^(1+ψ) - 1)/(1 + ψ), ΔCS = -E(P^(1+η) - 1)/(1 + η), tariffs, wedges, yield of assets.
/// A comparison costs some forty times a screening (docs/developers/benchmarks.md). Several of one state share the markets under the
/// measures as they are. Scratch memory; not for two threads.
/// </remarks>
internal sealed class MarketProjection : IProjection
{
    private readonly ResolvedScenario scenario;
    private readonly MarketPath standing;
    private readonly MarketPath changed;
    private readonly MarketClearing clearing;
    private readonly MeasureEffects before;
    private readonly MeasureEffects after;
    private readonly List<int> touched = [];
    private readonly int n;

    /// <summary>Prepares for the measures of a scenario.</summary>
    public MarketProjection(ResolvedScenario scenario)
    {
        this.scenario = scenario;
        n = scenario.World.EconomyCount;
        (before, after) = (new MeasureEffects(scenario), new MeasureEffects(scenario));
        clearing = new MarketClearing(scenario);
        (standing, changed) = (new MarketPath(scenario, clearing), new MarketPath(scenario, clearing));
        (Welfare, Producers, ImportCost) = (new double[n], new double[n], new double[n]);
    }

    public double[] Welfare { get; }

    public double[] Producers { get; }

    public double[] ImportCost { get; }

    /// <summary>Markets cleared so far: the cost of being exact, to be reported apart.</summary>
    public long Clearings => standing.Clearings + changed.Clearings;

    /// <summary>Works out the change from measures as they are to measures as they would be.</summary>
    /// <param name="state">The world as it is.</param>
    /// <param name="now">Measures to compare with, mostly those of the state.</param>
    /// <param name="then">Measures as they would be.</param>
    /// <returns>False where a market has no solution on the way: then nothing is known beyond the screening.</returns>
    public bool Compare(WorldState state, ImmutableArray<MeasureState> now, ImmutableArray<MeasureState> then) =>
        Compare(state with { Measures = now }, state with { Measures = then });

    /// <summary>Works out the change from one world to another that differs in measures, in what is open in practice, or in both.</summary>
    /// <param name="without">The world to compare with.</param>
    /// <param name="with">The world as it would be.</param>
    /// <returns>False where a market has no solution on the way: then nothing is known beyond the screening.</returns>
    public bool Compare(WorldState without, WorldState with)
    {
        var (now, then) = (without.Measures, with.Measures);
        Array.Clear(Welfare);
        Array.Clear(Producers);
        Array.Clear(ImportCost);
        var corridors = without.Credit?.Works != with.Credit?.Works || without.Politics?.Projects != with.Politics?.Projects;
        if (now == then && without.Commodities == with.Commodities && !corridors) return true;
        Touch(without, now, then);
        if (corridors)
        {
            touched.Clear();
            touched.AddRange(Enumerable.Range(0, without.Commodities.Length));
        }

        for (var k = 0; k < without.Commodities.Length; k++)
            if (without.Commodities[k].Open != with.Commodities[k].Open && !touched.Contains(k)) touched.Add(k);
        touched.Sort();
        try
        {
            standing.Follow(without, now, touched, true);
            changed.Follow(with, then, touched, false);
        }
        catch (MarketException)
        {
            standing.Forget();
            return false;
        }

        foreach (var k in touched)
        {
            standing.Add(k, -1, Welfare, Producers, ImportCost);
            changed.Add(k, 1, Welfare, Producers, ImportCost);
        }

        Assets();
        return true;
    }

    /// <summary>Finds the commodities on whose markets the change has an effect; leaves both effects as of long after.</summary>
    private void Touch(WorldState state, ImmutableArray<MeasureState> now, ImmutableArray<MeasureState> then)
    {
        touched.Clear();
        var differs = new bool[scenario.World.CommodityCount];
        foreach (var month in (ReadOnlySpan<int>)[state.Month, LongAfter])
        {
            before.Update(now.AsSpan(), month);
            after.Update(then.AsSpan(), month);
            // Who is a target or a sender moves hubs, banks and new partners, which work on whatever is closed or controlled.
            var roles = !before.IsPrincipal.AsSpan().SequenceEqual(after.IsPrincipal)
                || !before.IsSender.SameAs(after.IsSender)
                || !before.Secondary.SameAs(after.Secondary);
            // What foreign capital and controlled inputs there are wears or restores capacity, and with it every market.
            var worn = scenario.Parameters.Capacity.On && (!before.FinanceBlocked.AsSpan().SequenceEqual(after.FinanceBlocked)
                || !before.Secondary.SameAs(after.Secondary)
                    || Enumerable.Range(0, differs.Length).Any(k => scenario.World.Commodities[k].Controlled
                    && Differ(before.Legal(k), after.Legal(k), 1)));
            // A border has room for so much of all goods: what one leaves or takes, the others have or miss.
            roles |= Enumerable.Range(0, differs.Length).Any(k => Differ(before.Legal(k), after.Legal(k), 1)) && Crowded(state);
            var all = worn || !before.Carriage.SameAs(after.Carriage)
                || !before.OwnCurrency.AsSpan().SequenceEqual(after.OwnCurrency);
            for (var k = 0; k < differs.Length; k++)
            {
                differs[k] |= all || Differ(before.Legal(k), after.Legal(k), 1) || Differ(before.Tariff(k), after.Tariff(k), 0) || Listed(k)
                    || (roles && (before.Legal(k) is not null || after.Legal(k) is not null || !state.Commodities[k].Open.IsEmpty
                        || scenario.World.Commodities[k].Controlled))
                    || (scenario.Benchmarks.Any(b => b.Commodity == k) && Capped(k, now, then));
            }
        }

        for (var k = 0; k < differs.Length; k++)
            if (differs[k]) touched.Add(k);
    }

    /// <summary>Whether the change leaves corridors another share of what goods want of them, by a hundredth or more.</summary>
    private bool Crowded(WorldState state)
    {
        var (one, other) = (clearing.Loads(state, before), clearing.Loads(state, after));
        if (one.Length != other.Length) return true;
        for (var at = 0; at < one.Length; at++)
            if (Math.Abs(one[at].Passing - other[at].Passing) >= Felt) return true;
        return false;
    }

    private bool Capped(int commodity, ImmutableArray<MeasureState> now, ImmutableArray<MeasureState> then)
    {
        for (var i = 0; i < n; i++)
            if (before.Cap(commodity, i, now.AsSpan()) != after.Cap(commodity, i, then.AsSpan())) return true;
        return false;
    }

    private bool Listed(int commodity)
    {
        for (var i = 0; i < n; i++)
            if (before.ListedFor(commodity, i) != after.ListedFor(commodity, i)) return true;
        return false;
    }

    private static bool Differ(double[]? a, double[]? b, double neutral)
    {
        if (a is not null && b is not null) return !a.AsSpan().SequenceEqual(b);
        return (a ?? b) is { } only && only.AsSpan().ContainsAnyExcept(neutral);
    }

    /// <summary>What is frozen yields its holders what it yielded its owner; whoever may not borrow imports less than it would.</summary>
    private void Assets()
    {
        for (var i = 0; i < n; i++)
        {
            var frozen = after.Frozen[i] - before.Frozen[i];
            if (frozen != 0)
            {
                Welfare[i] -= frozen * scenario.Parameters.Assets.Yield;
                for (var holder = 0; holder < n; holder++)
                    Welfare[holder] += (after.FrozenBy[holder * n + i] - before.FrozenBy[holder * n + i])
                        * scenario.Parameters.Assets.Yield;
            }

            var blocked = after.FinanceBlocked[i] - before.FinanceBlocked[i];
            if (blocked == 0) continue;
            var lost = blocked * Math.Max(0, scenario.World.Imports(i) - scenario.World.Exports(i));
            Welfare[i] -= lost;
            ImportCost[i] += lost;
        }
    }

    private const int LongAfter = 1_000_000;
    private const double Felt = 0.01;
}
