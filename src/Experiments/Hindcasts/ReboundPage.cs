using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Model.Script;
using NegotiationSim.Scenarios.History;

namespace NegotiationSim.Experiments.Hindcasts;

/// <summary>
/// <c>docs/model/rebound.md</c>: what US imports from Russia do in spring 2025, by good, and how much of it comes from prices, from
/// tariffs on
/// competitors and from purchases ahead of them. Written by <c>negsim hindcast --update</c>.
/// </summary>
public static class ReboundPage
{
    /// <summary>File name of the page, below <c>docs/model</c>.</summary>
    public const string FileName = "rebound.md";

    private const string Tariffs = "us-tariffs-2025", Without = "us-russia-reset";

    private static readonly ImmutableArray<string> Goods = ["fertilizer", "platinum-metals", "nuclear-fuel", "wood", "chemicals", "steel"];

    /// <summary>The page.</summary>
    /// <param name="library">Behaviours, worlds, scenarios.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="Model.State.RunException">A run failed.</exception>
    public static string Text(Library library, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(library);
        var plain = library.Plan(Without, [], 1);
        var held = Run(Held(plain), cancellation);
        var priced = Run(plain, cancellation);
        var taxed = Run(library.Plan(Tariffs, ["parameters.gates.ahead=0"], 1), cancellation);
        var ahead = Run(library.Plan(Tariffs, [], 1), cancellation);
        var text = new StringBuilder("""
            # The rebound of spring 2025

            Made by `negsim hindcast --update`; do not edit. US imports from Russia, million US dollars a month, one run with central parameters.
            No figure of US trade in 2024 or 2025 is fitted: the tariffs are dated public acts (`us-tariffs-2025`), prices are the recorded ones, and how much
            buyers buy ahead (`parameters.gates.ahead`) is assumed. Late 2024 is the mean of October to December, spring 2025 that of March to May.

            ## By good

            | good | late 2024 | February 2025 | March 2025 | spring 2025 | spring against late 2024 | March against February |
            |---|---:|---:|---:|---:|---|---|

            """);
        foreach (var good in Goods.Append("all goods").Select((name, s) => (name, s)))
        {
            var (late, spring) = (Late(ahead[good.s]), Spring(ahead[good.s]));
            text.Append(Invariant($"| {good.name} | {late:0.0} | {ahead[good.s][49]:0.0} | {ahead[good.s][50]:0.0} | {spring:0.0} | {Change(late, spring)} | "))
                .Append(Change(ahead[good.s][49], ahead[good.s][50])).Append(" |\n");
        }

        text.Append("""

            ## From what

            The change from late 2024 to spring 2025, taken apart by running without each part in turn. Seasons and adaptation: prices held from
            January 2025 on at their means of late 2024. Prices: the recorded ones instead. Tariffs: those on competitors, and what they spared.
            Purchases ahead: of what was announced for all in February, and living on the stock from April on.

            | good | seasons and adaptation | recorded prices | tariffs on competitors | purchases ahead | easing, firms | all |
            |---|---:|---:|---:|---:|---:|---:|

            """);
        foreach (var good in Goods.Append("all goods").Select((name, s) => (name, s)))
        {
            double Move(double[][] run) => Spring(run[good.s]) - Late(run[good.s]);
            text.Append(Invariant($"| {good.name} | {Move(held):+0.0;-0.0;0} | {Move(priced) - Move(held):+0.0;-0.0;0} | "))
                .Append(Invariant($"{Move(taxed) - Move(priced):+0.0;-0.0;0} | {Move(ahead) - Move(taxed):+0.0;-0.0;0} | 0 | "))
                .Append(Invariant($"{Move(ahead):+0.0;-0.0;0} |\n"));
        }

        return text.Append("""

            ## Against the record

            The US Census Bureau has imports of 523.5 in March 2025, of them fertilizer 219 and platinum metals 87.5, and trade both ways of 389.4
            in February and 573.4 in March. Imports of the whole of 2024 were 3,000: 250 a month.

            - The record doubles; the model rises from February to March in the goods named and misses the rebound against late 2024. Tariffs on
              competitors push the right way for fertilizer, platinum metals, wood and nuclear fuel, but by little.
            - Easing and firms are nil: no measure of the record was eased by spring 2025, and nobody had returned.
            - Fertilizer has the season of US purchases before planting, as read from 2022; other goods have one season an exporter, from totals.
              Nuclear fuel follows the spot price of uranium by 0.4; what enrichment cost is not recorded month by month.
            - What is missing: the level of US fertilizer imports (Russia's 1.4 billion dollars of 2023 were 15 per cent of them as recorded, 1.1
              billion are 16 per cent here); single ships, which make a month of nuclear fuel 114 or 3 million.
            - Canada and Mexico: shares of trade outside their agreement are assumed (a half). Of fertilizer 0.6 is taken to be nitrogen and phosphate, which
              paid from 5 April to November 2025; potash did not.

            """).ToString();
    }

    /// <summary>The plan with every recorded price from 2025 on held at its mean of the three months before.</summary>
    private static RunPlan Held(RunPlan plan)
    {
        var resolved = plan.Scenario.Resolved;
        var from = resolved.Calendar.MonthOf(2025, 1);
        ImmutableArray<Benchmark> held =
        [
            .. resolved.Benchmarks.Select(b => b.Prices.Length <= from ? b : b with
            {
                Prices =
                [
                    .. b.Prices.Select((p, month) => month < from ? p
                        : (b.Prices[from - 3] + b.Prices[from - 2] + b.Prices[from - 1]) / 3),
                ],
            }),
        ];
        return plan with { Scenario = plan.Scenario with { Resolved = resolved with { Benchmarks = held } } };
    }

    /// <summary>US imports from Russia of each good and of all, by month.</summary>
    private static double[][] Run(RunPlan plan, CancellationToken cancellation)
    {
        var world = plan.Scenario.Resolved.World;
        int Ordinal(string id) => Enumerable.Range(0, world.EconomyCount).First(i => world.Economies[i].Id == id);
        HistorySeries Series(string id, ImmutableArray<int> commodities) => new(id, id, "million US dollars", "", HistoryQuantity.Flow,
            FlowView.Origin, [Ordinal("RUS")], [Ordinal("USA")], commodities, 0, []);
        ImmutableArray<HistorySeries> series =
        [
            .. Goods.Select(g => Series(g, [world.CommodityOrdinal(g)])),
            Series("all", [.. Enumerable.Range(0, world.CommodityCount)]),
        ];
        return HindcastRun.Go(plan with { Scenario = plan.Scenario with { History = series } }, 1, 1, (_, _) => { }, cancellation)[0];
    }

    private static double Late(double[] months) => (months[45] + months[46] + months[47]) / 3;

    private static double Spring(double[] months) => (months[50] + months[51] + months[52]) / 3;

    private static string Change(double before, double after) => before <= 0 ? "none before"
        : (after >= before ? "up " : "down ") + Invariant($"{100 * Math.Abs((after / before) - 1):0} %");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
