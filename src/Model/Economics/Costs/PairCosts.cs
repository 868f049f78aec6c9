using System.Collections.Immutable;
using NegotiationSim.Model.Economics.Gates;
using NegotiationSim.Model.Economics.Payments;
using NegotiationSim.Model.Economics.Routing;
using NegotiationSim.Model.Economics.Substitution;
using NegotiationSim.Model.Market;
using NegotiationSim.Model.Measures;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Script.Parameters;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Economics.Costs;

/// <summary>
/// Works out terms of trade between pairs, from measures, corridors, banks and ships. Holds scratch memory only: what it returns is a
/// function of its arguments, in whatever order months and commodities are asked for.
/// </summary>
internal sealed class PairCosts
{
    /// <summary>What is bought of a pair's flow at least while buyers live on several stocks at once.</summary>
    private const double LeastBought = 0.1;

    private readonly ResolvedScenario scenario;
    private readonly int n;
    private readonly PairSet pairs;
    private readonly PracticeGates gates;
    private readonly CorridorPlanner planner;
    private readonly PartnerSearch search;
    private readonly double[] gate;
    private readonly List<RoutedPair> routed = [];

    /// <summary>Prepares for a scenario.</summary>
    public PairCosts(ResolvedScenario scenario)
    {
        this.scenario = scenario;
        n = scenario.World.EconomyCount;
        pairs = new PairSet(scenario.World.TraderCount);
        gates = new PracticeGates(scenario.World.TraderCount);
        search = new PartnerSearch(scenario);
        planner = new CorridorPlanner(scenario, search);
        gate = new double[scenario.World.PairCount];
    }

    /// <summary>Works out what all commodities of a month have in common.</summary>
    /// <param name="state">Economies of the month.</param>
    /// <param name="effects">What the measures in force do.</param>
    /// <param name="before">a by commodity one step before.</param>
    /// <param name="speeds">How fast practice follows the law in the step.</param>
    public MonthTerms Of(WorldState state, MeasureEffects effects, ReadOnlySpan<PairValues> before, GateParameters speeds)
    {
        var law = new PairLaw(scenario, effects, state.Economies);
        var open = ImmutableArray.CreateBuilder<PairValues>(before.Length);
        for (var k = 0; k < before.Length; k++) open.Add(gates.Move(before[k], law, k, speeds));
        var now = open.MoveToImmutable();
        pairs.MarkExceptZero(effects.Carriage.Cells);
        ImmutableArray<int> carried = [.. pairs.Collect()];
        for (var c = 0; c < gate.Length; c++)
            if (effects.Stockpiling(c)) pairs.Mark(c);
        ImmutableArray<int> stocking = [.. pairs.Collect()];
        return new MonthTerms(effects, law, [.. state.Economies.Select(e => e.Partners)], now,
            planner.Plan(state.Economies, effects, now.AsSpan()), new PaymentCosts(scenario, state, effects), stocking, carried);
    }

    /// <summary>Works out the terms of one commodity.</summary>
    public PairTerms Of(MonthTerms month, int commodity)
    {
        var open = month.Open[commodity];
        int[] cells = [.. Mark(month, commodity)];
        var terms = Base(month, commodity, cells);
        var (shares, detour) = (new double[cells.Length], new int[cells.Length]);
        Open(month, commodity, terms, shares, detour);
        if (!open.IsEmpty) HandOver(month, commodity, terms, shares, detour);
        routed.Clear();
        for (var at = 0; at < cells.Length; at++)
        {
            var (i, j) = (cells[at] / n, cells[at] % n);
            var margin = scenario.Parameters.Routing.Markup * shares[at];
            if (shares[at] > 0) routed.Add(new RoutedPair(cells[at], detour[at], shares[at], margin));
            terms.Gate[at] = gate[cells[at]];
            terms.Wedge[at] = i == j ? 1 : 1 + terms.Payments.Of(i, j) + terms.Payments.Of(j, i) + margin;
        }

        return terms with { Routed = [.. routed] };
    }

    private ReadOnlySpan<int> Mark(MonthTerms month, int commodity)
    {
        var open = month.Open[commodity];
        pairs.Mark(open.Cells.AsSpan());
        if (!open.IsEmpty) pairs.Mark(month.Stocking.AsSpan());
        pairs.Mark(month.Carried.AsSpan());
        if (month.Effects.Tariff(commodity) is { } added) pairs.MarkExceptZero(added);
        if (month.Effects.Ahead(commodity) is { } ahead) pairs.MarkExceptZero(ahead);
        foreach (var i in month.Payments.Costly) MarkCross(i);
        for (var i = 0; i < n && !open.IsEmpty; i++)
            if (month.Partners[i] > 0) MarkCross(i);
        return pairs.Collect();
    }

    private void MarkCross(int economy)
    {
        pairs.MarkRow(economy);
        pairs.MarkColumn(economy);
    }

    /// <summary>Tariffs, carriage and payments; room for the rest.</summary>
    private PairTerms Base(MonthTerms month, int commodity, int[] cells)
    {
        var terms = new PairTerms
        {
            Cells = cells,
            Gate = new double[cells.Length],
            Wedge = new double[cells.Length],
            Iceberg = new double[cells.Length],
            Tariff = new double[cells.Length],
            Open = month.Open[commodity],
            Routed = [],
            Detours = month.Corridors.Goods[commodity],
            Corridors = month.Corridors,
            Payments = month.Payments.Of(commodity),
        };
        var basic = scenario.World.Tariff(commodity);
        var freight = scenario.World.Commodities[commodity].Freight;
        var added = month.Effects.Tariff(commodity);
        for (var at = 0; at < cells.Length; at++)
        {
            terms.Iceberg[at] = 1 + (month.Effects.Carriage[cells[at]] * freight);
            terms.Tariff[at] = basic[cells[at]] + (added is null ? 0 : added[cells[at]]);
        }

        return terms;
    }

    /// <summary>Opens gates as far as practice, stocks and ways round do; notes which share of each pair's goods goes round.</summary>
    private void Open(MonthTerms month, int commodity, PairTerms terms, double[] shares, int[] detour)
    {
        var (open, ahead) = (terms.Open, month.Effects.Ahead(commodity));
        var (known, way) = (0, 0);
        for (var at = 0; at < terms.Cells.Length; at++)
        {
            var c = terms.Cells[at];
            var direct = known < open.Cells.Length && open.Cells[known] == c ? open.Values[known++] : 1;
            gate[c] = direct;
            if (!open.IsEmpty && month.Effects.Stockpiling(c)) gate[c] *= 1 + scenario.Parameters.Gates.Stockpiling;
            if (ahead is not null) gate[c] *= Math.Max(LeastBought, 1 + ahead[c]);
            detour[at] = -1;
            while (way < terms.Detours.Cells.Length && terms.Detours.Cells[way] < c) way++;
            if (way == terms.Detours.Cells.Length || terms.Detours.Cells[way] != c) continue;
            detour[at] = way;
            var around = (1 - Math.Min(1, direct)) * terms.Detours.Share(way);
            if (around <= 0) continue;
            gate[c] += around;
            shares[at] = around / gate[c];
        }
    }

    /// <summary>Widens gates of new partners, all by what the gates were before; new suppliers sell in part through corridors.</summary>
    private void HandOver(MonthTerms month, int commodity, PairTerms terms, double[] shares, int[] detour)
    {
        var found = new List<Handover>();
        for (var t = 0; t < n; t++)
            if (month.Partners[t] > 0) found.Add(search.Find(gate, commodity, t, month.Partners[t], month.Law));
        foreach (var handover in found)
        {
            for (var c = 0; c < handover.Buyers.Cells.Length; c++) gate[handover.Buyers.Cells[c]] *= handover.Buyers.Values[c];
            for (var at = 0; at < terms.Cells.Length; at++)
            {
                var c = terms.Cells[at];
                if (c % n != handover.Target || c / n == handover.Target || month.Law.IsSender(c)) continue;
                gate[c] *= handover.Suppliers;
                if (detour[at] < 0 || month.Corridors.Sought[c / n] || handover.Suppliers <= 1) continue;
                var late = 1 - (1 / handover.Suppliers);
                shares[at] = (shares[at] * (1 - late)) + (late * terms.Detours.Share(detour[at]));
            }
        }
    }
}
