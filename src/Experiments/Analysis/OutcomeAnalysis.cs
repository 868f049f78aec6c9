using System.Collections.Immutable;
using NegotiationSim.Experiments.Analysis.Discovery;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Experiments.Sampling;

namespace NegotiationSim.Experiments.Analysis;

/// <summary>All that an experiment says about one outcome; parts its design does not serve are empty.</summary>
/// <param name="Id">Id of the series.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Points">A summary a complete point, in order.</param>
public sealed record OutcomeAnalysis(string Id, string Unit, ImmutableArray<PointSummary> Points)
{
    /// <summary>With fewer points a box is as good as any other.</summary>
    public const int LeastPointsForBox = 40;

    /// <summary>Number of the point that differences are taken from.</summary>
    public const int Base = 0;

    /// <summary>Each point less <see cref="Base"/>, replicate by replicate: of designs of chosen points that have replicates; empty while
    /// that point is not complete.</summary>
    public ImmutableArray<PairedDifference> Differences { get; init; } = [];

    /// <summary>Sobol's indices of the mean over replicates: of a Saltelli design.</summary>
    public ImmutableArray<SobolIndex> Indices { get; init; } = [];

    /// <summary>Elementary effects on the mean over replicates: of a Morris design.</summary>
    public ImmutableArray<MorrisEffect> Effects { get; init; } = [];

    /// <summary>Which mean outcomes of points scenario discovery looked for; null where there are too few points, or all or
    /// none of them are of interest.</summary>
    public Interest? Interest { get; init; }

    /// <summary>The box found; null without <see cref="Interest"/>.</summary>
    public ScenarioBox? Box { get; init; }

    /// <summary>Values of the factors by point as the box counts them: numbers, or the place among a factor's levels from 0.</summary>
    public double[][] Settings { get; init; } = [];

    /// <summary>What numbers of replicates show, at the point whose replicates differ most; empty where they all agree
    /// and one is enough.</summary>
    public ImmutableArray<Precision> Precision { get; init; } = [];

    /// <summary>Analyses one series.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="table">Its outcomes; at least one point.</param>
    /// <param name="series">Which series, an index into the table's.</param>
    /// <param name="interest">Which outcomes scenario discovery looks for; default the highest quarter.</param>
    public static OutcomeAnalysis Of(Experiment experiment, SweepTable table, int series, Interest? interest = null)
    {
        ImmutableArray<PointSummary> points = [.. table.Values.Select(p => PointSummary.Of(p[series]))];
        var settings = FactorValues.Of(experiment, table);
        var means = table.Means(series);
        interest ??= Interest.HighestQuarter(means);
        var judged = means.Select(interest.Holds).ToArray();
        var hasBox = points.Length >= LeastPointsForBox && judged.Distinct().Count() == 2;
        var widest = table.Values.MaxBy(p => p[series].Max() - p[series].Min())!;
        return new OutcomeAnalysis(table.Series[series].Id, table.Series[series].Unit, points)
        {
            Differences = experiment.Kind is DesignKind.Factorial or DesignKind.Zip or DesignKind.Table && experiment.Replicates > 1
                && table.Points[0].Number == Base
                ? [.. table.Values.Select(p => PairedDifference.Of(table.Values[0][series], p[series]))] : [],
            Indices = experiment.Kind == DesignKind.Saltelli ? IndicesOf(experiment, table, series) : [],
            Effects = experiment.Kind == DesignKind.Morris ? EffectsOf(experiment, table, series) : [],
            Interest = hasBox ? interest : null,
            Box = hasBox ? PatientRuleInduction.Find(settings, judged).Box : null,
            Settings = settings,
            Precision = widest[series].Max() > widest[series].Min() ? Analysis.Precision.Of(widest[series]) : [],
        };
    }

    private static ImmutableArray<SobolIndex> IndicesOf(Experiment experiment, SweepTable table, int series)
    {
        var groups = FactorGroups.Of(experiment.Varied);
        var (_, outcomes) = WholeBlocks(table, series, groups.Names.Length + 2);
        return outcomes.Length == 0 ? [] : SobolIndices.Of(groups.Names, outcomes, experiment.Draws("analysis"));
    }

    private static ImmutableArray<MorrisEffect> EffectsOf(Experiment experiment, SweepTable table, int series)
    {
        var groups = FactorGroups.Of(experiment.Varied);
        var (numbers, outcomes) = WholeBlocks(table, series, groups.Names.Length + 1);
        if (outcomes.Length == 0) return [];
        var factors = experiment.Varied;
        var shares = new MorrisDesign(experiment.Points).Shares(factors, experiment.Draws("design"));
        double[][] places = [.. numbers.Select(n => shares[n].Select((s, f) => factors[f].Distribution.Place(s)).ToArray())];
        return MorrisEffects.Of(groups, places, outcomes, experiment.Draws("analysis"));
    }

    // Rows of a sensitivity design count only where all their points are complete.
    private static (int[] Numbers, double[] Outcomes) WholeBlocks(SweepTable table, int series, int width)
    {
        var means = table.Means(series);
        var whole = Enumerable.Range(0, table.Points.Length).GroupBy(p => table.Points[p].Number / width).Where(g => g.Count() == width)
            .SelectMany(g => g).ToArray();
        return ([.. whole.Select(p => table.Points[p].Number)], [.. whole.Select(p => means[p])]);
    }
}
