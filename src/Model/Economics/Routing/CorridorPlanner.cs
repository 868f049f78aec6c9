using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NegotiationSim.Model.Economics.Gates;
using NegotiationSim.Model.Economics.Substitution;
using NegotiationSim.Model.Market;
using NegotiationSim.Model.Measures;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Economics.Routing;

/// <summary>
/// Plans a month's ways round closed pairs, over all goods: what exporters want of each corridor, what of it there is room for. A function
/// of the month's gates, measures and economies alone; scratch memory only.
/// </summary>
/// <remarks>
/// Two kinds of goods go round: what a closed pair may not sell directly, and what third suppliers sell instead of those closed before they
/// have a channel of their own. Both choose corridors alike.
/// </remarks>
internal sealed class CorridorPlanner
{
    private readonly ResolvedScenario scenario;
    private readonly CorridorNetwork network;
    private readonly PartnerSearch search;
    private readonly int n;
    private readonly PairSet pairs;
    private readonly double[] open;
    private readonly double[] handed;
    private readonly List<int> hubs = [];
    private readonly List<int> targets = [];
    private double[] pulls = [];
    private double[] pays = [];

    /// <summary>Prepares for a scenario.</summary>
    public CorridorPlanner(ResolvedScenario scenario, PartnerSearch search)
    {
        this.scenario = scenario;
        this.search = search;
        network = new CorridorNetwork(scenario);
        n = scenario.World.EconomyCount;
        pairs = new PairSet(scenario.World.TraderCount);
        open = [.. Enumerable.Repeat(1.0, scenario.World.PairCount)];
        handed = new double[n];
    }

    /// <summary>Plans a month.</summary>
    /// <param name="economies">How far corridors are built up, partners found, banks comply.</param>
    /// <param name="effects">What the measures in force do.</param>
    /// <param name="gates">a of the month by commodity; 1 where not listed.</param>
    public CorridorPlan Plan(ImmutableArray<EconomyState> economies, MeasureEffects effects, ReadOnlySpan<PairValues> gates)
    {
        var sought = new bool[n];
        hubs.Clear();
        targets.Clear();
        for (var i = 0; i < n; i++)
        {
            sought[i] = effects.IsPrincipal[i] || economies[i].Partners > 0;
            if (sought[i]) targets.Add(i);
            if (economies[i].Hub > 0) hubs.Add(i);
        }

        if (!scenario.Parameters.Routing.On || targets.Count == 0 || hubs.Count == 0 || gates.IsEmpty)
            return CorridorPlan.None(n, gates.Length);
        Weigh(economies, effects);
        var law = new PairLaw(scenario, effects, economies);
        var wanted = new double[2 * targets.Count * hubs.Count];
        var (cells, routes) = (new int[gates.Length][], new double[gates.Length][]);
        for (var k = 0; k < gates.Length; k++) (cells[k], routes[k]) = Draft(k, gates[k], law, economies, sought, wanted);
        var loads = Loads(economies, wanted);
        var goods = ImmutableArray.CreateBuilder<Detours>(gates.Length);
        for (var k = 0; k < gates.Length; k++)
        {
            for (var p = 0; p < cells[k].Length; p++)
            {
                var at = Lane(cells[k][p], sought) * hubs.Count;
                var row = routes[k].AsSpan(p * hubs.Count, hubs.Count);
                for (var h = 0; h < row.Length; h++) row[h] *= loads[at + h].Passing;
            }

            goods.Add(cells[k].Length == 0 ? Detours.None : new Detours(cells[k], routes[k], hubs.Count));
        }

        var plan = goods.MoveToImmutable();
        return new CorridorPlan([.. hubs], ImmutableCollectionsMarshal.AsImmutableArray(sought), Ghosts(effects),
            ImmutableCollectionsMarshal.AsImmutableArray(loads), plan, InputsRound(plan, gates));
    }

    /// <summary>How each target's corridors pull this month, both ways, and what of goods not controlled their banks pay for.</summary>
    private void Weigh(ImmutableArray<EconomyState> economies, MeasureEffects effects)
    {
        var count = hubs.Count;
        if (pulls.Length < 2 * targets.Count * count) pulls = new double[2 * targets.Count * count];
        if (pays.Length < count) pays = new double[count];
        for (var h = 0; h < count; h++)
        {
            var hub = economies[hubs[h]];
            pays[h] = 1 - (hub.Compliance * scenario.Parameters.Compliance.Reach);
            for (var s = 0; s < targets.Count; s++)
            {
                var full = CorridorNetwork.Serves(hubs[h], targets[s], effects) ? network.Pulls(targets[s])[hubs[h]] * hub.Hub : 0;
                pulls[2 * s * count + h] = full;
                pulls[(2 * s + 1) * count + h] = full * scenario.Parameters.Routing.Outbound;
            }
        }
    }

    /// <summary>What a commodity's pairs want of every corridor, shares by pair and hub; adds it up in dollars.</summary>
    private (int[] Cells, double[] Routes) Draft(int commodity, PairValues gates, PairLaw law, ImmutableArray<EconomyState> economies,
        bool[] sought, double[] wanted)
    {
        if (gates.IsEmpty) return ([], []);
        for (var c = 0; c < gates.Cells.Length; c++) open[gates.Cells[c]] = gates.Values[c];
        var trade = scenario.World.Trade(commodity);
        foreach (var cell in gates.Cells)
            if (trade[cell] > 0 && cell / n != cell % n && (sought[cell / n] || sought[cell % n])) pairs.Mark(cell);
        foreach (var t in targets) HandOver(commodity, t, law, economies, sought);
        int[] cells = [.. pairs.Collect()];
        var routes = new double[cells.Length * hubs.Count];
        var controlled = scenario.World.Commodities[commodity].Controlled;
        for (var p = 0; p < cells.Length; p++)
        {
            var (i, j) = (cells[p] / n, cells[p] % n);
            var lane = Lane(cells[p], sought) * hubs.Count;
            var row = routes.AsSpan(p * hubs.Count, hubs.Count);
            var free = !sought[i] && !law.IsSender(cells[p]);
            Choose(i, j, pulls.AsSpan(lane, hubs.Count), network.Freight(cells[p], commodity), controlled && !sought[i],
                free ? scenario.Parameters.Routing.Free : 1, row);
            var a = open[cells[p]];
            var late = free ? handed[j] : 0;
            var goods = trade[cells[p]] / 12 * (1 - Math.Min(1, a) + (a * late));
            for (var h = 0; h < row.Length; h++) wanted[lane + h] += goods * row[h];
        }

        foreach (var cell in gates.Cells) open[cell] = 1;
        return (cells, routes);
    }

    /// <summary>Marks the pairs on which third suppliers take over what a target misses, and keeps how much they take over.</summary>
    private void HandOver(int commodity, int target, PairLaw law, ImmutableArray<EconomyState> economies, bool[] sought)
    {
        handed[target] = search.Suppliers(open, commodity, target, economies[target].Partners, law) - 1;
        if (handed[target] <= 0) return;
        var trade = scenario.World.Trade(commodity);
        for (var i = 0; i < n; i++)
        {
            var cell = i * n + target;
            if (i != target && !sought[i] && trade[cell] > 0 && !law.IsSender(cell) && !network.SharesACustomsUnion(i, target))
                pairs.Mark(cell);
        }
    }

    /// <summary>Shares of what cannot go directly that want each corridor: q_k / (1 + Σ q), 1 being those who do without.</summary>
    private void Choose(int i, int j, ReadOnlySpan<double> pull, ReadOnlySpan<double> melted, bool paid, double scale, Span<double> shares)
    {
        var outward = open.AsSpan(i * n, n);
        var sum = 1.0;
        for (var h = 0; h < shares.Length; h++)
        {
            var k = hubs[h];
            // Whether banks pay for controlled goods into the target is in the gate of the second leg.
            var q = k == i || k == j ? 0 : pull[h] * Math.Min(outward[k], open[k * n + j]) * melted[k] * (paid ? scale : scale * pays[h]);
            shares[h] = q;
            sum += q;
        }

        for (var h = 0; h < shares.Length; h++) shares[h] /= sum;
    }

    private CorridorLoad[] Loads(ImmutableArray<EconomyState> economies, double[] wanted)
    {
        var loads = new CorridorLoad[wanted.Length];
        for (var at = 0; at < loads.Length; at++)
        {
            var (lane, hub) = (at / hubs.Count, hubs[at % hubs.Count]);
            var room = scenario.Parameters.Routing.Room * network.Borders(targets[lane / 2])[hub] * economies[hub].Hub;
            loads[at] = new CorridorLoad(hub, targets[lane / 2], lane % 2 == 1, wanted[at], room);
        }

        return loads;
    }

    /// <summary>The lane of a pair: two a target, into it and out of it.</summary>
    private int Lane(int cell, bool[] sought) => sought[cell / n] ? (2 * targets.IndexOf(cell / n)) + 1 : 2 * targets.IndexOf(cell % n);

    private ImmutableArray<bool> Ghosts(MeasureEffects effects)
    {
        var ghosts = new bool[n];
        foreach (var k in hubs)
            foreach (var t in targets)
                ghosts[k] |= effects.IsPrincipal[t] && network.SharesACustomsUnion(k, t);
        return ImmutableCollectionsMarshal.AsImmutableArray(ghosts);
    }

    private ImmutableArray<double> InputsRound(ImmutableArray<Detours> plan, ReadOnlySpan<PairValues> gates)
    {
        var (round, closed) = (new double[n], new double[n]);
        for (var k = 0; k < plan.Length; k++)
        {
            if (!scenario.World.Commodities[k].Controlled) continue;
            var at = 0;
            for (var c = 0; c < gates[k].Cells.Length; c++)
            {
                var cell = gates[k].Cells[c];
                var lost = scenario.World.Trade(k)[cell] * (1 - Math.Min(1, gates[k].Values[c]));
                closed[cell % n] += lost;
                while (at < plan[k].Cells.Length && plan[k].Cells[at] < cell) at++;
                if (at < plan[k].Cells.Length && plan[k].Cells[at] == cell) round[cell % n] += lost * plan[k].Share(at);
            }
        }

        for (var i = 0; i < n; i++) round[i] = closed[i] > 0 ? round[i] / closed[i] : 0;
        return ImmutableCollectionsMarshal.AsImmutableArray(round);
    }
}
