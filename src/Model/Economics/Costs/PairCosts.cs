using NegotiationSim.Model.Economics.Payments;
using NegotiationSim.Model.Economics.Routing;
using NegotiationSim.Model.Economics.Substitution;
using NegotiationSim.Model.Market;
using NegotiationSim.Model.Measures;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Economics.Costs;

/// <summary>
/// Gates, wedges and melting costs of one commodity's pairs in one month, from measures, hubs, banks and ships. Most
/// pairs are as in the base; the others are listed and only they are worked out.
/// </summary>
internal sealed class PairCosts
{
    /// <summary>What is bought of a pair's flow at least while buyers live on several stocks at once.</summary>
    private const double LeastBought = 0.1;

    private readonly ResolvedScenario scenario;
    private readonly int n;
    private readonly HubNetwork hubs;
    private readonly PairSet pairs;
    private readonly PaymentCosts payments;
    private readonly double[] reach;
    private readonly double[] capacity;
    private readonly bool[] ghostHub;
    private readonly double[] gate, wedge, iceberg, tariff;
    private readonly int[] apart;
    private readonly double[] partners;
    private readonly PartnerSearch search;
    private readonly List<int> searching = [];
    private readonly List<int> stocking = [];
    private readonly List<int> carried = [];
    private readonly List<RoutedPair> routed = [];
    private double[] routes = [];
    private MeasureEffects effects;
    private bool anyCompliance;

    public PairCosts(ResolvedScenario scenario, MeasureEffects none)
    {
        this.scenario = scenario;
        effects = none;
        n = scenario.World.EconomyCount;
        hubs = new HubNetwork(scenario);
        pairs = new PairSet(scenario.World.TraderCount);
        var cells = scenario.World.PairCount;
        payments = new PaymentCosts(scenario, none);
        (reach, capacity, partners) = (new double[n], new double[n], new double[n]);
        ghostHub = new bool[n];
        (gate, wedge, iceberg, tariff) = (new double[cells], new double[cells], new double[cells], new double[cells]);
        apart = new int[cells];
        search = new PartnerSearch(scenario);
    }

    /// <summary>Pairs of the commodity last applied whose goods go through hubs, ascending.</summary>
    public List<RoutedPair> Routed => routed;

    /// <summary>Economies that trading with costs something, ascending.</summary>
    public List<int> Costly => payments.Costly;

    /// <summary>Ordinals of the hubs, ascending.</summary>
    public ReadOnlySpan<int> Hubs => hubs.Hubs;

    /// <summary>The weights of the routes of a routed pair, by position in <see cref="Hubs"/>.</summary>
    public ReadOnlySpan<double> Routes(int position) => routes.AsSpan(position * hubs.Hubs.Length, hubs.Hubs.Length);

    /// <summary>
    /// The payment friction between a costly economy and a partner for the commodity last applied, ad valorem; the partner's banks earn it.
    /// </summary>
    public double Friction(int economy, int partner) => payments.Of(economy, partner);

    /// <summary>Whether an economy is a principal target of the measures in force.</summary>
    public bool IsTarget(int i) => effects.IsPrincipal[i];

    /// <summary>
    /// Whether ways around closed pairs lead to an economy: a principal target, or one whose measures have gone while its pairs still
    /// reopen.
    /// </summary>
    private bool IsSought(int i) => IsTarget(i) || partners[i] > 0;

    /// <summary>Whether an economy is in a customs union with a target, so that goods said to go there need not arrive.</summary>
    public bool IsGhostHub(int k) => ghostHub[k];

    /// <summary>Takes this month's stocks and measures.</summary>
    public void Update(WorldState state, MeasureEffects now)
    {
        effects = now;
        anyCompliance = false;
        payments.Take(state, now);
        searching.Clear();
        for (var i = 0; i < n; i++)
        {
            var economy = state.Economies[i];
            reach[i] = economy.Compliance * scenario.Parameters.Compliance.Reach;
            anyCompliance |= reach[i] != 0;
            capacity[i] = economy.Hub;
            partners[i] = economy.Partners;
            if (economy.Partners > 0) searching.Add(i);
        }

        hubs.Take(capacity, reach);
        for (var k = 0; k < n; k++) ghostHub[k] = SharesACustomsUnionWithATarget(k);
        pairs.MarkExceptZero(now.Carriage.Cells);
        Keep(carried);
        for (var c = 0; c < apart.Length; c++)
            if (now.Stockpiling(c)) pairs.Mark(c);
        Keep(stocking);
    }

    /// <summary>Marks the pairs of a commodity that are not fully open by law, or that complying banks keep away from.</summary>
    public void MarkClosed(int commodity, PairSet closed)
    {
        if (effects.Legal(commodity) is { } law) closed.MarkExceptOne(law);
        if (!anyCompliance || !scenario.World.Commodities[commodity].Controlled) return;
        for (var t = 0; t < n; t++)
            if (IsTarget(t)) closed.MarkColumn(t);
    }

    /// <summary>The legal share with what complying banks refuse: controlled goods on their way from third states to a target.</summary>
    public double Legal(int commodity, int cell)
    {
        var law = effects.Legal(commodity) is { } legal ? legal[cell] : 1;
        return IsTarget(cell % n) && !effects.IsSender[cell] && scenario.World.Commodities[commodity].Controlled
            ? law * (1 - reach[cell / n]) : law;
    }

    /// <summary>Writes gates, wedges, melting costs and tariffs of a commodity into <paramref name="conditions"/>.</summary>
    /// <param name="conditions">Receives them.</param>
    /// <param name="commodity">Ordinal of the commodity.</param>
    /// <param name="gates">The commodity's gates.</param>
    public void Apply(MarketConditions conditions, int commodity, PracticeGates gates)
    {
        var anyClosed = gates.Closed.Length > 0;
        Mark(commodity, gates, anyClosed);
        var cells = pairs.Collect();
        cells.CopyTo(apart);
        (conditions.Apart, conditions.ApartCount) = (apart, cells.Length);
        (conditions.Gate, conditions.Wedge, conditions.Iceberg, conditions.Tariff) = (gate, wedge, iceberg, tariff);
        routed.Clear();
        payments.Price(commodity);
        var basic = scenario.World.Tariff(commodity);
        var freight = scenario.World.Commodities[commodity].Freight;
        var added = effects.Tariff(commodity);
        var ahead = effects.Ahead(commodity);
        foreach (var c in cells)
        {
            var (i, j) = (c / n, c % n);
            gate[c] = gates.Open[c];
            if (anyClosed && effects.Stockpiling(c)) gate[c] *= 1 + scenario.Parameters.Gates.Stockpiling;
            if (ahead is not null) gate[c] *= Math.Max(LeastBought, 1 + ahead[c]);
            var margin = gates.Open[c] == 1 || i == j ? 0 : Route(c, i, j, commodity, gates.Open);
            wedge[c] = i == j ? 1 : 1 + payments.Of(i, j) + payments.Of(j, i) + margin;
            iceberg[c] = 1 + (effects.Carriage[c] * freight);
            tariff[c] = basic[c] + (added is null ? 0 : added[c]);
        }

        if (!anyClosed) return;
        foreach (var i in searching) search.Widen(gate, commodity, i, partners[i], effects.IsSender.Cells);
    }

    private void Mark(int commodity, PracticeGates gates, bool anyClosed)
    {
        pairs.Mark(gates.Closed);
        if (anyClosed) pairs.Mark(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(stocking));
        pairs.Mark(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(carried));
        if (effects.Tariff(commodity) is { } added) pairs.MarkExceptZero(added);
        if (effects.Ahead(commodity) is { } ahead) pairs.MarkExceptZero(ahead);
        foreach (var i in payments.Costly)
        {
            pairs.MarkRow(i);
            pairs.MarkColumn(i);
        }

        if (!anyClosed) return;
        foreach (var i in searching)
        {
            pairs.MarkRow(i);
            pairs.MarkColumn(i);
        }
    }

    /// <summary>Opens the ways around a closed pair; returns the hubs' margin in its wedge.</summary>
    private double Route(int c, int i, int j, int commodity, double[] open)
    {
        if (!scenario.Parameters.Routing.On || !(IsSought(i) || IsSought(j))) return 0;
        var at = routed.Count * hubs.Hubs.Length;
        if (routes.Length < at + hubs.Hubs.Length) Array.Resize(ref routes, Math.Max(2 * routes.Length, at + 16 * hubs.Hubs.Length));
        var sum = hubs.Sum(i, j, IsSought(i), commodity, open, routes.AsSpan(at, hubs.Hubs.Length));
        var around = (1 - open[c]) * sum;
        if (around <= 0) return 0;
        gate[c] += around;
        var share = around / gate[c];
        var margin = scenario.Parameters.Routing.Markup * share;
        routed.Add(new RoutedPair(c, share, margin, sum));
        return margin;
    }

    private bool SharesACustomsUnionWithATarget(int k)
    {
        foreach (var bloc in scenario.World.Blocs)
        {
            if (!bloc.CustomsUnion || !bloc.Has(k)) continue;
            foreach (var member in bloc.Members)
                if (IsTarget(member)) return true;
        }

        return false;
    }

    private void Keep(List<int> list)
    {
        list.Clear();
        list.AddRange(pairs.Collect());
    }
}
