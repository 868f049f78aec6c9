using System.Xml.Linq;
using NegotiationSim.Experiments.Analysis;
using NegotiationSim.Experiments.Analysis.Discovery;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Results.Report;
using static NegotiationSim.Results.Report.Markup;

namespace NegotiationSim.Experiments.Pictures;

/// <summary>The box of scenario discovery, seen over the two factors that limit it most: filled dots are the points of interest.</summary>
internal static class BoxPicture
{
    // A word holds the place around it.
    private const double HalfWord = 0.4;

    public static IEnumerable<XElement> Draw(Experiment experiment, SweepTable table, OutcomeAnalysis outcome, int series,
        DrawnPoints drawn)
    {
        if (outcome.Box is not { Limits.IsEmpty: false } box || outcome.Interest is not { } interest) yield break;
        yield return Html("p",
            $"Where is {outcome.Id} {interest} {outcome.Unit}? In the box below {ReportNumber.PerCent(100 * box.Density)} of the points are; " +
            $"it holds {ReportNumber.PerCent(100 * box.Coverage)} of all of them, and {ReportNumber.PerCent(100 * box.Mass)} of all points.");
        yield return Table("Limits of the box for " + outcome.Id, ["factor", "from", "to", "as pure by chance"],
            box.Limits.Select(l => Limit(experiment, table, l)));
        var first = box.Limits[0].Factor;
        var free = Enumerable.Range(0, experiment.Factors.Length).FirstOrDefault(f => f != first, -1);
        if ((box.Limits.Length > 1 ? box.Limits[1].Factor : free) is var second and >= 0)
            yield return Html("div", Class("grid"), Plot(experiment, table, outcome, series, drawn, first, second));
    }

    private static XElement Plot(Experiment experiment, SweepTable table, OutcomeAnalysis outcome, int series, DrawnPoints drawn,
        int first, int second)
    {
        var (x, y, means) = (outcome.Settings.Select(s => s[first]).ToArray(), outcome.Settings.Select(s => s[second]).ToArray(),
            table.Means(series));
        var (across, up) = (FactorAxis.Of(experiment, table, first, x), FactorAxis.Of(experiment, table, second, y));
        var frame = new PlotFrame(across, up);
        bool IsWords(int factor) => FactorValues.Words(experiment, table, factor).Length > 0;
        var dots = drawn.Positions.Select(p => drawn.Link(p, Svg("circle", At("cx", frame.X(x[p])), At("cy", frame.Y(y[p])), At("r", 3.2),
            Class(outcome.Interest!.Holds(means[p]) ? "dot inside" : "dot"), drawn.Title(p, means[p], outcome.Unit))));
        var (left, right) = Ends(outcome.Box!, first, x, IsWords(first));
        var (low, high) = Ends(outcome.Box!, second, y, IsWords(second));
        return Html("figure",
            Html("figcaption", Html("strong", "The box for " + outcome.Id),
                Html("span", Class("unit"), " up: " + up.Name + "; filled: " + outcome.Id + " " + outcome.Interest)),
            Picture(PlotFrame.Width, PlotFrame.Height, "The box for " + outcome.Id + " over " + across.Name + " and " + up.Name
                + "; its limits are in the table above.",
                frame.Axes(), Box(frame.X(left), frame.Y(high), frame.X(right) - frame.X(left), frame.Y(low) - frame.Y(high),
                    "box"), dots));
    }

    private static (double Low, double High) Ends(ScenarioBox box, int factor, double[] values, bool isWords)
    {
        var limit = box.Limits.FirstOrDefault(l => l.Factor == factor);
        var (low, high) = (Math.Max(limit?.Low ?? double.NegativeInfinity, values.Min()),
            Math.Min(limit?.High ?? double.PositiveInfinity, values.Max()));
        return isWords ? (low - HalfWord, high + HalfWord) : (low, high);
    }

    private static string[] Limit(Experiment experiment, SweepTable table, BoxLimit limit)
    {
        var words = limit.Inside(FactorValues.Words(experiment, table, limit.Factor));
        static string End(double value) => double.IsFinite(value) ? ReportNumber.Of(value) : "";
        return
        [
            experiment.Factors[limit.Factor].Path, words.Length > 0 ? words : End(limit.Low), words.Length > 0 ? "" : End(limit.High),
            limit.Chance < 0.001 ? "under 0.001" : ReportNumber.Of(limit.Chance),
        ];
    }
}
