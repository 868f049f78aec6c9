using System.Collections.Immutable;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Ensembles;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;

namespace NegotiationSim.Experiments.Episodes;

/// <summary>
/// Who lost what when Russia was sanctioned in 2014 and answered with an embargo on food: two years with the measures
/// of that time against two years without (after Crozet and Hinz 2020, "Friendly fire").
/// </summary>
/// <remarks>Rates are assumed: banks that counted for 15 % were cut off from long loans, a tenth of controlled goods was refused.</remarks>
public static class FriendlyFire
{
    /// <summary>The world it is measured in.</summary>
    public const string World = "core-2021";

    private const string Source =
        "Crozet and Hinz 2020: 53 billion dollars lost by Russia and 42 by the senders in 2014-15, mostly in goods not embargoed";

    private const string Text = """
        {
          "id": "sanctions-of-2014", "title": "Sanctions of 2014", "world": "core-2021", "start": "2021-01", "months": 24, "mode": "MODE",
          "actors": {"default": {"behaviour": "bystander"}},
          "measures": [
            {"id": "banks", "title": "Long loans to Russian banks end", "senders": ["G7-coalition"], "targets": ["RUS"], "decider": "USA", "instrument": "bank-cut-off", "rate": 0.15,
              "form": "executive-act", "from": "2021-01", "gsdbType": "financial", "objective": "territorial_conflict", "source": "Directive 1 under Executive Order 13662; Council Regulation 833/2014; rate assumed"},
            {"id": "controls", "title": "Dual-use goods and oil equipment", "senders": ["G7-coalition"], "targets": ["RUS"], "decider": "USA", "instrument": "export-control", "goods": {"dual-use-electronics": 0.1, "machinery": 0.02},
              "form": "executive-act", "from": "2021-01", "gsdbType": "arms", "objective": "territorial_conflict", "source": "Council Regulation 833/2014; scope assumed"},
            {"id": "food", "title": "Russia's embargo on food", "senders": ["RUS"], "targets": ["G7-coalition"], "instrument": "import-ban", "goods": {"other-food": 0.5, "fish": 0.8},
              "form": "executive-act", "enforcement": 0.9, "from": "2021-01", "gsdbType": "trade", "objective": "other", "source": "Government resolution 778 of 7 August 2014; scope assumed"}
          ]
        }
        """;

    /// <summary>Senders' lost exports for each dollar of Russia's, and the part of them in goods that were not embargoed.</summary>
    /// <exception cref="RunException">A run failed.</exception>
    public static ImmutableArray<StylisedFact> Measure(Library library, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(library);
        var (with, without) = (Run(library, "scripted", cancellation), Run(library, "none", cancellation));
        var lost = without.Exports.Zip(with.Exports, (a, b) => a - b).ToArray();
        var suffered = without.Imports - with.Imports;
        var open = with.Open.Select((share, k) => share * lost[k]).Sum();
        return
        [
            new("friendly-fire", "Senders' exports lost in 2014-15 for each dollar Russia lost", "dollars", 42 / 53.0,
                suffered > 0 ? lost.Sum() / suffered : double.NaN, "2 runs", Source),
            new("friendly-fire-not-embargoed", "Of senders' losses, in goods not embargoed: at least", "per cent", 50,
                lost.Sum() > 0 ? 100 * open / lost.Sum() : double.NaN, "2 runs", Source) { AtLeast = true },
        ];
    }

    private static Tally Run(Library library, string mode, CancellationToken cancellation)
    {
        var loaded = library.FromText(Text.Replace("MODE", mode, StringComparison.Ordinal), "sanctions-of-2014");
        var world = library.World(World);
        var tally = new Tally(world.EconomyCount, world.EconomyOrdinal("RUS"), world.FindBloc("G7-coalition")!.Members,
            [.. world.Commodities.Select(c => c.Id is "other-food" or "fish" or "dual-use-electronics" ? 0.0 : 1)]);
        Ensemble.One(new RunPlan(loaded, 1, library.Behaviours), 0, tally, cancellation);
        return tally;
    }

    private sealed class Tally(int n, int target, ImmutableArray<int> senders, double[] open) : IRunRecorder
    {
        /// <summary>Senders' exports to the target by commodity, million dollars over the run.</summary>
        public double[] Exports { get; } = new double[open.Length];

        /// <summary>1 for a commodity of which nothing much is embargoed or controlled, else 0.</summary>
        public double[] Open { get; } = open;

        /// <summary>Senders' imports from the target, million dollars over the run.</summary>
        public double Imports { get; private set; }

        public ValueTask RecordAsync(MonthRecord month, CancellationToken cancellation)
        {
            for (var k = 0; k < Exports.Length; k++)
            {
                foreach (var s in senders)
                {
                    Exports[k] += month.Trade.Commodities[k].Origin[s * n + target];
                    Imports += month.Trade.Commodities[k].Origin[target * n + s];
                }
            }

            return ValueTask.CompletedTask;
        }
    }
}
