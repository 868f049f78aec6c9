using System.Collections.Immutable;
using NegotiationSim.Experiments.Designs;

namespace NegotiationSim.Experiments.Analysis;

/// <summary>Lays analyses out as long, tidy tables.</summary>
public static class AnalysisTables
{
    /// <summary>The tables that have rows.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="table">Its outcomes.</param>
    /// <param name="outcomes">The outcomes that were analysed.</param>
    public static ImmutableArray<AnalysisTable> Of(Experiment experiment, SweepTable table, IReadOnlyList<OutcomeAnalysis> outcomes)
    {
        var paths = experiment.Factors.Select(f => f.Path).ToArray();
        AnalysisTable[] all =
        [
            Table(
                "points", outcomes,
                ["point", .. paths, "replicates", "mean", "mean_low", "mean_high", "q10", "q25", "median", "q75", "q90"],
                o => o.Points.Select((p, i) => Row(
                [
                    table.Points[i].Number, .. paths.Select((_, f) => table.Points[i].Value(f)), p.Replicates, .. Ends(p.Mean),
                    p.Band.Low80, p.Band.Low50, p.Band.Median, p.Band.High50, p.Band.High80,
                ]))),
            Table(
                "differences", outcomes, ["point", "base", "pairs", "difference", "low", "high", "share_greater"],
                o => o.Differences.Select((d, i) =>
                    Row([table.Points[i].Number, table.Points[0].Number, d.Pairs, .. Ends(d.Difference), d.Greater]))),
            Table(
                "sobol", outcomes, ["group", "first", "first_low", "first_high", "total", "total_low", "total_high"],
                o => o.Indices.Select(i => Row([i.Group, .. Ends(i.First), .. Ends(i.Total)]))),
            Table(
                "morris", outcomes, ["group", "mu", "mu_star", "mu_star_low", "mu_star_high", "sigma"],
                o => o.Effects.Select(e => Row([e.Group, e.Mean, .. Ends(e.MeanSize), e.Spread]))),
            Table(
                "box", outcomes, ["interest", "factor", "low", "high", "words", "quasi_p", "density", "coverage", "mass"],
                o => o.Box is not { } box ? [] : box.Limits.Select(l => Row(
                [
                    o.Interest!.ToString(), paths[l.Factor], l.Low, l.High,
                    l.Inside(FactorValues.Words(experiment, table, l.Factor)), l.Chance, box.Density, box.Coverage, box.Mass,
                ]))),
            Table(
                "precision", outcomes, ["replicates", "mean_half_width", "median_half_width", "tail_half_width"],
                o => o.Precision.Select(p => Row([p.Replicates, p.Mean, p.Median, p.Tail]))),
        ];
        return [.. all.Where(t => !t.Rows.IsEmpty)];
    }

    /// <summary>A row a point: its number, its settings, and the mean of every outcome over its replicates.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="table">Its outcomes.</param>
    public static AnalysisTable Whole(Experiment experiment, SweepTable table) => new(
        "means", ["point", .. experiment.Factors.Select(f => f.Path), .. table.Series.Select(s => s.Id)],
        [
            .. table.Points.Select((p, i) =>
                Row([p.Number, .. experiment.Factors.Select((_, f) => p.Value(f)), .. table.Outcomes[i].Select(o => (object)o)])),
        ]);

    private static AnalysisTable Table(string name, IReadOnlyList<OutcomeAnalysis> outcomes, string[] columns,
        Func<OutcomeAnalysis, IEnumerable<ImmutableArray<object>>> rows) =>
        new(name, ["outcome", "unit", .. columns], [.. outcomes.SelectMany(o => rows(o).Select(row => Row([o.Id, o.Unit, .. row])))]);

    private static ImmutableArray<object> Row(object[] cells) => [.. cells];

    private static object[] Ends(Interval interval) => [interval.Estimate, interval.Low, interval.High];
}
