using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using NegotiationSim.Experiments.Analysis;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Experiments.Ensembles;
using NegotiationSim.Results.Report;
using static NegotiationSim.Results.Report.Markup;

namespace NegotiationSim.Experiments.Pictures;

/// <summary>How an outcome follows one factor, whatever the others are: a dot a point, and over all runs the median
/// and the bands that hold 50 and 80 % of them.</summary>
internal static class ResponseCurve
{
    private const int MostBins = 12, LeastInBin = 10;

    public static XElement Draw(Experiment experiment, SweepTable table, OutcomeAnalysis outcome, int series, int factor, DrawnPoints drawn)
    {
        var x = outcome.Settings.Select(s => s[factor]).ToArray();
        var means = table.Means(series);
        var bins = Bins(x, table, series);
        var everything = means.Concat(bins.SelectMany(b => new[] { b.Band.Low80, b.Band.High80 })).ToArray();
        var across = FactorAxis.Of(experiment, table, factor, x);
        var frame = new PlotFrame(across, FactorAxis.Even(outcome.Unit, everything.Min(), everything.Max()));
        var dots = drawn.Positions.Select(p => drawn.Link(p,
            Svg("circle", At("cx", frame.X(x[p])), At("cy", frame.Y(means[p])), At("r", 3.2), Class("dot"),
                drawn.Title(p, means[p], outcome.Unit))));
        return Html("figure",
            Html("figcaption", Html("strong", outcome.Id), " over ", experiment.Factors[factor].Path,
                Html("span", Class("unit"), " " + outcome.Unit)),
            Picture(PlotFrame.Width, PlotFrame.Height, outcome.Id + " over " + across.Name + "; the figures are in the table below.",
                Area(frame, bins, b => b.Low80, b => b.High80, "band80"), Area(frame, bins, b => b.Low50, b => b.High50, "band50"),
                frame.Axes(), dots,
                Svg("path", At("d", Path(bins.Select(b => (frame.X(b.X), frame.Y(b.Band.Median))))), Class("line median"))),
            Folded("Figures: " + outcome.Id + " over " + experiment.Factors[factor].Path, Table(
                outcome.Id + ", " + outcome.Unit, [across.Name, "10 %", "25 %", "median", "75 %", "90 %"],
                bins.Select(b => new[] { b.X, b.Band.Low80, b.Band.Low50, b.Band.Median, b.Band.High50, b.Band.High80 }
                    .Select(ReportNumber.Of)))));
    }

    // A bin a level where there are few; else as many points in each.
    private static ImmutableArray<(double X, Band Band)> Bins(double[] x, SweepTable table, int series)
    {
        var order = Enumerable.Range(0, x.Length).OrderBy(p => x[p]).ThenBy(p => p).ToArray();
        var levels = x.Distinct().Count();
        var count = Math.Clamp(x.Length / LeastInBin, 1, MostBins);
        var bins = levels <= MostBins ? order.GroupBy(p => x[p]).Select(g => g.ToArray())
            : Enumerable.Range(0, count).Select(b => order[(b * x.Length / count)..((b + 1) * x.Length / count)]);
        return [.. bins.Select(points => (points.Average(p => x[p]), Band.Of(points.SelectMany(p => table.Values[p][series]).ToArray())))];
    }

    private static XElement Area(PlotFrame frame, ImmutableArray<(double X, Band Band)> bins,
        Func<Band, double> low, Func<Band, double> high, string className) =>
        Svg("path", At("d", Path(bins.Select(b => (frame.X(b.X), frame.Y(high(b.Band))))
            .Concat(bins.Reverse().Select(b => (frame.X(b.X), frame.Y(low(b.Band)))))) + "Z"), Class(className));

    private static string Path(IEnumerable<(double X, double Y)> places)
    {
        var path = new StringBuilder();
        foreach (var (x, y) in places) path.Append(path.Length == 0 ? 'M' : 'L').Append(Coordinate(x)).Append(' ').Append(Coordinate(y));
        return path.ToString();
    }
}
