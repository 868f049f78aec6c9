using NegotiationSim.Model.Compliance;
using NegotiationSim.Model.Measures;
using NegotiationSim.Model.Payments;
using NegotiationSim.Model.Routing;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Trade;

namespace NegotiationSim.Model.Month;

/// <summary>Gates, wedges and melting costs of every pair in one month, from measures, hubs, banks and ships.</summary>
internal sealed class PairCosts
{
    private readonly ResolvedScenario scenario;
    private readonly int n;
    private readonly HubNetwork hubs;
    private readonly double[] friction;
    private readonly double[] reach;
    private readonly double[] capacity;
    private readonly bool[] ghostHub;
    private readonly double[] legal;
    private readonly double[] gate;
    private readonly double[] wedge;
    private readonly double[] iceberg;
    private readonly double[] tariff;
    private bool[] targets = [];
    private bool anyFriction;
    private bool anyCarriage;
    private bool anyCompliance;

    public PairCosts(ResolvedScenario scenario)
    {
        this.scenario = scenario;
        n = scenario.World.EconomyCount;
        hubs = new HubNetwork(scenario);
        friction = new double[n];
        reach = new double[n];
        capacity = new double[n];
        ghostHub = new bool[n];
        legal = new double[n * n];
        gate = new double[n * n];
        wedge = new double[n * n];
        iceberg = new double[n * n];
        tariff = new double[n * n];
        AllOpen = new double[n * n];
        Array.Fill(AllOpen, 1.0);
        Direct = new double[n * n];
        HubMargin = new double[n * n];
    }

    public double[] AllOpen { get; }

    /// <summary>Share of each pair's flow that goes directly, of the commodity last applied; 1 where nothing goes through hubs.</summary>
    public double[] Direct { get; }

    /// <summary>Hub margin in each pair's wedge, of the commodity last applied, ad valorem.</summary>
    public double[] HubMargin { get; }

    /// <summary>The payment friction that trading with this economy costs, ad valorem; its partner's banks earn it.</summary>
    public double Friction(int i) => friction[i];

    /// <summary>Whether an economy is a principal target of the measures in force.</summary>
    public bool IsTarget(int i) => targets[i];

    /// <summary>Whether an economy is in a customs union with a target, so that goods said to go there need not arrive.</summary>
    public bool IsGhostHub(int k) => ghostHub[k];

    private bool SharesACustomsUnionWithATarget(int k)
    {
        foreach (var bloc in scenario.World.Blocs)
        {
            if (!bloc.CustomsUnion || !bloc.Has(k)) continue;
            foreach (var member in bloc.Members)
                if (targets[member]) return true;
        }

        return false;
    }

    /// <summary>The route parts of a pair, for booking.</summary>
    public ReadOnlySpan<double> Routes(int i, int j, int commodity, double[] open, bool outbound, out double sum)
    {
        sum = hubs.Sum(i, j, outbound, commodity, open, capacity, reach);
        return hubs.Routes;
    }

    /// <summary>Takes this month's stocks and measures.</summary>
    public void Update(WorldState state, MeasureEffects effects)
    {
        anyFriction = anyCarriage = anyCompliance = false;
        for (var i = 0; i < n; i++)
        {
            var economy = state.Economies[i];
            friction[i] = PaymentFriction.Cost(effects.Listed[i], effects.OwnCurrency[i], economy.Alternative, scenario.Parameters.Payments);
            anyFriction |= friction[i] != 0;
            reach[i] = economy.Compliance * scenario.Parameters.Compliance.Reach;
            anyCompliance |= reach[i] != 0;
            capacity[i] = economy.Hub;
        }

        foreach (var cost in effects.Carriage) anyCarriage |= cost != 0;
        targets = effects.IsPrincipal;
        for (var k = 0; k < n; k++) ghostHub[k] = SharesACustomsUnionWithATarget(k);
    }

    /// <summary>The legal share with what complying banks refuse: controlled goods on their way from third states to a target.</summary>
    public double[]? Legal(int commodity, MeasureEffects effects)
    {
        var law = effects.Legal(commodity);
        if (!anyCompliance || !scenario.World.Commodities[commodity].Controlled) return law;
        (law ?? AllOpen).CopyTo(legal, 0);
        for (var t = 0; t < n; t++)
        {
            if (!targets[t]) continue;
            for (var k = 0; k < n; k++)
                if (!effects.IsSender[(k * n) + t]) legal[(k * n) + t] *= 1 - reach[k];
        }

        return legal;
    }

    /// <summary>Writes gates, wedges, melting costs and tariffs of a commodity into <paramref name="conditions"/>; what is as in the base is left out.</summary>
    public void Apply(MarketConditions conditions, int commodity, double[]? open, MeasureEffects effects)
    {
        conditions.Gate = open is null ? null : gate;
        conditions.Iceberg = anyCarriage ? iceberg : null;
        conditions.Tariff = effects.Tariff(commodity) is null ? null : tariff;
        var markedDown = false;
        if (open is not null) markedDown = ApplyGate(commodity, open, effects);
        else if (anyFriction) Array.Clear(HubMargin);
        var needsWedge = anyFriction || (open is not null && scenario.Parameters.Routing is { On: true, Markup: > 0 }) || markedDown;
        conditions.Wedge = needsWedge ? wedge : null;
        if (needsWedge) ApplyWedge(commodity, open);
        if (anyCarriage)
            for (var c = 0; c < iceberg.Length; c++) iceberg[c] = 1 + effects.Carriage[c];
        if (conditions.Tariff is null) return;
        var basic = scenario.World.Tariff(commodity);
        var added = effects.Tariff(commodity)!;
        for (var c = 0; c < tariff.Length; c++) tariff[c] = basic[c] + added[c];
    }

    private bool ApplyGate(int commodity, double[] open, MeasureEffects effects)
    {
        var parameters = scenario.Parameters;
        var anyClosed = false;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                var c = (i * n) + j;
                var a = open[c];
                gate[c] = a;
                Direct[c] = 1;
                HubMargin[c] = 0;
                if (effects.Stockpiling(c)) gate[c] *= 1 + parameters.Gates.Stockpiling;
                if (a == 1) continue;
                anyClosed = true;
                if (!parameters.Routing.On || i == j || !(targets[i] || targets[j])) continue;
                var around = (1 - a) * hubs.Sum(i, j, targets[i], commodity, open, capacity, reach);
                if (around <= 0) continue;
                gate[c] += around;
                Direct[c] = 1 - (around / gate[c]);
                HubMargin[c] = parameters.Routing.Markup * (1 - Direct[c]);
            }
        }

        return anyClosed && parameters.Oil is { On: true, MarkDown: > 0 };
    }

    private void ApplyWedge(int commodity, double[]? open)
    {
        for (var i = 0; i < n; i++)
        {
            var shunned = open is not null && IsShunned(commodity, i, open);
            for (var j = 0; j < n; j++)
            {
                var c = (i * n) + j;
                wedge[c] = i == j ? 1 : 1 + friction[i] + friction[j] + (open is null ? 0 : HubMargin[c]) + MarkDown(shunned);
            }
        }
    }

    /// <summary>The mark-down that remaining buyers of a benchmark good ask from a target others shun, ad valorem.</summary>
    public double MarkDown(bool shunned) => shunned ? scenario.Parameters.Oil.MarkDown : 0;

    /// <summary>
    /// Whether so many shun a benchmark good of this target that the others can ask a discount: a tenth of its base
    /// exports is closed. One small buyer who stays away gives nobody bargaining power.
    /// </summary>
    public bool IsShunned(int commodity, int exporter, double[] open)
    {
        if (!targets[exporter] || !scenario.Parameters.Oil.On || !IsBenchmark(commodity)) return false;
        var exports = scenario.World.Trade(commodity).Slice(exporter * n, n);
        var (all, closed) = (0.0, 0.0);
        for (var j = 0; j < n; j++)
        {
            if (j == exporter) continue;
            all += exports[j];
            closed += exports[j] * (1 - open[(exporter * n) + j]);
        }

        return closed > 0.1 * all;
    }

    private bool IsBenchmark(int commodity)
    {
        foreach (var benchmark in scenario.Benchmarks)
            if (benchmark.Commodity == commodity) return true;
        return false;
    }
}
