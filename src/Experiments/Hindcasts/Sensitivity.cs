using System.Collections.Immutable;
using NegotiationSim.Engine.History;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Analysis;
using NegotiationSim.Model.Script;
using NegotiationSim.Results.History;
using NegotiationSim.Scenarios.Files;

namespace NegotiationSim.Experiments.Hindcasts;

/// <summary>
/// What an uncertain parameter does to the model's figures and to its error, over replicates in which all of them differ.
/// </summary>
/// <param name="Parameter">The parameter and how far it is drawn.</param>
/// <param name="Strongest">Ids of the series it moves most, with Spearman's rank correlation, the strongest first; only those beyond
/// chance.</param>
/// <param name="Error">Rank correlation with the mean symmetric error over all figures after the base year: where it is far from 0, history
/// has something to say about the parameter.</param>
public sealed record Sensitivity(Uncertain Parameter, ImmutableArray<(string Series, double Rank)> Strongest, double Error)
{
    /// <summary>With fewer replicates a rank correlation says nothing.</summary>
    public const int LeastReplicates = 20;

    private const int Most = 3;

    /// <summary>Beyond this a rank correlation of independent quantities lies once in twenty times, for n replicates.</summary>
    public static double Chance(int n) => 1.96 / Math.Sqrt(n - 1);

    /// <summary>Every uncertain parameter of a scenario, in its order; empty with fewer than 20 replicates.</summary>
    /// <param name="plan">What was run.</param>
    /// <param name="values">The model's value by replicate, by position of the series, by month.</param>
    public static ImmutableArray<Sensitivity> Of(RunPlan plan, IReadOnlyList<double[][]> values)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(values);
        var (loaded, scenario) = (plan.Scenario, plan.Scenario.Resolved);
        if (values.Count < LeastReplicates) return [];
        var drawn = Enumerable.Range(0, values.Count).Select(r => ReplicateScenario.Of(scenario, plan.Identity(r)).Parameters).ToArray();
        var after = Math.Max(0, scenario.Calendar.MonthOf(scenario.World.BaseYear + 1, 1));
        var means = loaded.History.Select((_, s) => values.Select(
            v => v[s].Skip(after).Where(double.IsFinite).DefaultIfEmpty(0).Average()).ToArray()).ToArray();
        var recorded = RecordedHistory.Of(loaded);
        var errors = values.Select(v => MeanError(recorded, v, after)).ToArray();
        return
        [
            .. scenario.Uncertainty.Select(uncertain =>
            {
                var entry = ParameterTable.Find(uncertain.Path)!;
                var draws = drawn.Select(p => ParameterTable.Value(p, entry)).ToArray();
                var ranks = loaded.History.Select((h, s) => (h.Id, Rank: RankCorrelation.Of(draws, means[s])));
                var strongest = ranks.Where(r => Math.Abs(r.Rank) > Chance(values.Count)).OrderByDescending(r => Math.Abs(r.Rank)).Take(
                    Most);
                return new Sensitivity(uncertain, [.. strongest], RankCorrelation.Of(draws, errors));
            }),
        ];
    }

    private static double MeanError(ImmutableArray<RecordedSeries> recorded, double[][] months, int after)
    {
        var errors = recorded.SelectMany((series, s) => ComparedSeries.Of(series, months[s]).Points).Where(
            p => p.Point.From >= after).Select(p => p.SymmetricError).ToArray();
        return errors.Length > 0 ? errors.Average() : 0;
    }
}
