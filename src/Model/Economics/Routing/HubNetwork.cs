using NegotiationSim.Actors.Numerics;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Market;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Economics.Routing;

/// <summary>
/// Trade with a closed pair through one third state. The open share of a pair becomes
/// g = a + (1 - a) Σ_k h_k c_k^(1-σ): with a = 1 nothing goes through hubs, whatever their capacity.
/// </summary>
/// <remarks>
/// c_k is the longer way's freight, which melts; the intermediaries' markup is a wedge that hubs earn. A hub serves
/// a pair only as far as it is itself open to both ends and its banks do not comply with secondary sanctions.
/// </remarks>
[Mechanism("parallel imports, intermediaries", "hubs earn a markup on what goes through them", "[A]", "parameters.routing.on",
    "us-russia-reset")]
[Headline("parallel imports, intermediaries", "Exports of Europe and China to hubs in 2023, at least twice what they are without",
    "flow:EU+CHN:KAZ+KGZ+ARM+GEO+UZB", HeadlineKind.Quantity, From = "2023-01", Until = "2023-12", AtLeast = 1)]
public sealed class HubNetwork
{
    private readonly ResolvedScenario scenario;
    private readonly RoutingParameters parameters;
    private readonly int n;
    private readonly double[] weight;
    private readonly double[][]?[] freight;
    private readonly double[]?[] detours;
    private readonly int[] hubs;
    private readonly double[] capacities;
    private int hubCount;

    /// <summary>Prepares the hubs of a scenario.</summary>
    public HubNetwork(ResolvedScenario scenario)
    {
        this.scenario = scenario;
        parameters = scenario.Parameters.Routing;
        n = scenario.World.EconomyCount;
        weight = new double[n];
        detours = new double[]?[scenario.World.PairCount];
        hubs = new int[n];
        capacities = new double[n];
        freight = new double[scenario.World.CommodityCount][][];
    }

    /// <summary>Ordinals of the economies that serve as hubs this month, ascending.</summary>
    public ReadOnlySpan<int> Hubs => hubs.AsSpan(0, hubCount);

    /// <summary>
    /// Ceilings H_k that add up to the most all hubs reach: by the root of a state's base trade with the targets,
    /// falling with distance and larger inside a customs union with the target; senders and targets are no hubs.
    /// </summary>
    /// <remarks>[A] The root keeps the largest partner from being the only hub; half the weight is lost every 2,000 km.</remarks>
    public void Ceilings(ReadOnlySpan<bool> isTarget, ReadOnlySpan<bool> isSender, Span<double> ceilings)
    {
        var world = scenario.World;
        var total = 0.0;
        for (var k = 0; k < n; k++)
        {
            weight[k] = 0;
            if (isTarget[k]) continue;
            for (var t = 0; t < n; t++)
            {
                if (!isTarget[t]) continue;
                if (isSender[k * n + t])
                {
                    weight[k] = 0;
                    break;
                }

                var trade = 0.0;
                for (var c = 0; c < world.CommodityCount; c++) trade += world.Trade(c)[k * n + t] + world.Trade(c)[t * n + k];
                weight[k] += (SharesACustomsUnion(k, t) ? parameters.Union : 1) * Math.Sqrt(trade)
                    / (1 + (world.Distances[k * n + t] / parameters.Near));
            }

            total += weight[k];
        }

        for (var k = 0; k < n; k++) ceilings[k] = total > 0 && parameters.On ? parameters.Most * weight[k] / total : 0;
    }

    private bool SharesACustomsUnion(int k, int target)
    {
        foreach (var bloc in scenario.World.Blocs)
            if (bloc.CustomsUnion && bloc.Has(k) && bloc.Has(target)) return true;
        return false;
    }

    /// <summary>A hub's capacity a month later: it starts small when diversion begins and grows logistically towards its ceiling.</summary>
    public double Grow(double capacity, double ceiling)
    {
        if (!parameters.On || ceiling <= 0) return capacity;
        if (capacity == 0) return Math.Min(ceiling, parameters.Start * ceiling / parameters.Most);
        return Math.Max(capacity < ceiling ? capacity : ceiling,
            Math.Min(ceiling, capacity + (parameters.Growth * capacity * (1 - (capacity / ceiling)))));
    }

    /// <summary>Takes the month's hubs.</summary>
    /// <param name="capacity">h by economy.</param>
    /// <param name="reach">Share of a hub's business that its complying banks refuse, by economy.</param>
    public void Take(ReadOnlySpan<double> capacity, ReadOnlySpan<double> reach)
    {
        hubCount = 0;
        for (var k = 0; k < n; k++)
        {
            if (!(capacity[k] * (1 - reach[k]) > 0)) continue;
            hubs[hubCount] = k;
            capacities[hubCount++] = capacity[k] * (1 - reach[k]);
        }
    }

    /// <summary>Σ h_k c_k^(1-σ) for the pair i to j.</summary>
    /// <param name="i">Exporter.</param>
    /// <param name="j">Importer.</param>
    /// <param name="outbound">Whether the exporter is the target.</param>
    /// <param name="commodity">Ordinal of the commodity.</param>
    /// <param name="open">a of the commodity, n * n.</param>
    /// <param name="routes">Receives the parts of the sum, by position in <see cref="Hubs"/>.</param>
    public double Sum(int i, int j, bool outbound, int commodity, ReadOnlySpan<double> open, Span<double> routes)
    {
        var melted = (freight[commodity] ??= new double[n * n][])[i * n + j] ??= Freight(i * n + j, commodity);
        var scale = outbound ? parameters.Outbound : 1;
        var outward = open.Slice(i * n, n);
        var sum = 0.0;
        for (var h = 0; h < hubCount; h++)
        {
            var k = hubs[h];
            var (first, second) = (outward[k], open[k * n + j]);
            var through = scale * capacities[h] * (first < second ? first : second);
            if (k == i || k == j) through = 0;
            routes[h] = (through < 1 ? through : 1) * melted[k];
            sum += routes[h];
        }

        return sum;
    }

    /// <summary>c_k^(1-σ) of every hub for one pair.</summary>
    private double[] Freight(int pair, int commodity)
    {
        var longer = detours[pair] ??= Detours(pair / n, pair % n);
        var sigma = MarketBases.Sigma(scenario.World.Commodities[commodity], scenario.Parameters.Trade);
        var factors = new double[n];
        for (var k = 0; k < n; k++) factors[k] = (1 - sigma) * longer[k];
        Elementary.Exp(factors, factors);
        return factors;
    }

    /// <summary>ln c_k of every hub for one pair: freight grows with the doublings of the distance.</summary>
    private double[] Detours(int i, int j)
    {
        var distances = scenario.World.Distances;
        var direct = Math.Max(1, distances[i * n + j]);
        var ways = new double[n];
        for (var k = 0; k < n; k++) ways[k] = Math.Max(1, (distances[i * n + k] + distances[k * n + j]) / direct);
        Elementary.Log(ways, ways);
        for (var k = 0; k < n; k++) ways[k] = 1 + (parameters.Freight * ways[k] / Ln2);
        Elementary.Log(ways, ways);
        return ways;
    }

    private const double Ln2 = 0.693147180559945309417;
}
