using NegotiationSim.Actors.Numerics;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Market;
using NegotiationSim.Model.Measures;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Economics.Routing;

/// <summary>
/// What the corridors of a world are like before anybody uses them: a corridor leads through one third state to or from one target, with
/// a border, perhaps a customs union, a length, and room of its own.
/// </summary>
/// <remarks>
/// A corridor's pull on what cannot go directly is most · union · sqrt(border / trade of the target) / (1 + distance / near), its room
/// room · border, where the border is what passed it in a month of the base year. Nobody's pull or room depends on another's: a state
/// that closes its corridor takes it away. The longer way's freight c melts; the intermediaries' markup is a wedge that they earn.
/// </remarks>
[Mechanism("parallel imports, intermediaries",
    "corridor k takes f_k q_k/(1 + Σ q) of what cannot go directly, q_k = pull_k c_k^(1-σ), f_k = min(1, room_k/wanted_k)", "[A]",
    "parameters.routing.on", "us-russia-reset")]
[Headline("parallel imports, intermediaries", "Exports of Europe and China to hubs in 2023, at least twice what they are without",
    "flow:EU+CHN:KAZ+KGZ+ARM+GEO+UZB", HeadlineKind.Quantity, From = "2023-01", Until = "2023-12", AtLeast = 1)]
internal sealed class CorridorNetwork
{
    private readonly ResolvedScenario scenario;
    private readonly RoutingParameters parameters;
    private readonly int n;
    private readonly double[]?[] pulls;
    private readonly double[]?[] borders;
    private readonly double[][]?[] freight;
    private readonly double[]?[] detours;

    /// <summary>Prepares the corridors of a scenario's world.</summary>
    public CorridorNetwork(ResolvedScenario scenario)
    {
        this.scenario = scenario;
        parameters = scenario.Parameters.Routing;
        n = scenario.World.EconomyCount;
        pulls = new double[]?[n];
        borders = new double[]?[n];
        detours = new double[]?[scenario.World.PairCount];
        freight = new double[scenario.World.CommodityCount][][];
    }

    /// <summary>
    /// What passed between each economy and a target in a month of the base year, both ways, million US dollars: as the world says of
    /// its border, else their trade with each other.
    /// </summary>
    public ReadOnlySpan<double> Borders(int target) => borders[target] ??= BordersOf(target);

    /// <summary>Each economy's pull as a corridor to a target once it is built up, n.</summary>
    public ReadOnlySpan<double> Pulls(int target) => pulls[target] ??= PullsOf(target);

    /// <summary>c_k^(1-σ) of every hub for one pair.</summary>
    public ReadOnlySpan<double> Freight(int pair, int commodity) =>
        (freight[commodity] ??= new double[n * n][])[pair] ??= FreightOf(pair, commodity);

    /// <summary>
    /// How far each economy is built up as a corridor in the end, 0 or 1: third states of any principal target are; its senders and other
    /// principal targets, who are watched, are not.
    /// </summary>
    public void Ceilings(MeasureEffects effects, Span<double> ceilings)
    {
        for (var k = 0; k < n; k++)
        {
            ceilings[k] = 0;
            for (var t = 0; t < n && parameters.On; t++)
                if (effects.IsPrincipal[t] && Serves(k, t, effects)) ceilings[k] = 1;
        }
    }

    /// <summary>Whether goods may go through an economy to or from a target.</summary>
    public static bool Serves(int hub, int target, MeasureEffects effects) => hub != target && !effects.IsPrincipal[hub]
        && !effects.IsSender[hub * effects.IsPrincipal.Length + target];

    /// <summary>
    /// How far a corridor is built up a month later: it starts small when diversion begins and grows logistically towards its ceiling.
    /// </summary>
    public double Grow(double built, double ceiling)
    {
        if (!parameters.On || ceiling <= 0) return built;
        if (built == 0) return parameters.Start * ceiling;
        return Math.Max(built < ceiling ? built : ceiling,
            Math.Min(ceiling, built + (parameters.Growth * built * (1 - (built / ceiling)))));
    }

    /// <summary>Whether goods between two cross no border that customs see.</summary>
    public bool SharesACustomsUnion(int one, int other)
    {
        foreach (var bloc in scenario.World.Blocs)
            if (bloc.CustomsUnion && bloc.Has(one) && bloc.Has(other)) return true;
        return false;
    }

    private double[] BordersOf(int target)
    {
        var world = scenario.World;
        var passed = new double[n];
        for (var k = 0; k < n; k++)
        {
            if (k == target) continue;
            passed[k] = world.Borders.IsEmpty ? 0 : world.Borders[k * n + target];
            if (passed[k] == 0) passed[k] = (world.PairTrade(k, target) + world.PairTrade(target, k)) / 12;
        }

        return passed;
    }

    /// <remarks>[A] The root keeps the largest partner from being the only hub; half the weight is lost every 2,000 km.</remarks>
    private double[] PullsOf(int target)
    {
        var world = scenario.World;
        var all = (world.Exports(target) + world.Imports(target)) / 12;
        var passed = Borders(target);
        var weights = new double[n];
        for (var k = 0; k < n && all > 0; k++)
            weights[k] = parameters.Most * (SharesACustomsUnion(k, target) ? parameters.Union : 1) * Math.Sqrt(passed[k] / all)
                / (1 + (world.Distances[k * n + target] / parameters.Near));
        return weights;
    }

    private double[] FreightOf(int pair, int commodity)
    {
        var longer = detours[pair] ??= Longer(pair / n, pair % n);
        var sigma = MarketBases.Sigma(scenario.World.Commodities[commodity], scenario.Parameters.Trade);
        var factors = new double[n];
        for (var k = 0; k < n; k++) factors[k] = (1 - sigma) * longer[k];
        Elementary.Exp(factors, factors);
        return factors;
    }

    /// <summary>ln c_k of every hub for one pair: freight grows with the doublings of the distance.</summary>
    private double[] Longer(int i, int j)
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
