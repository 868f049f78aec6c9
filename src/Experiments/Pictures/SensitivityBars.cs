using System.Xml.Linq;
using NegotiationSim.Experiments.Analysis;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Results.Report;
using static NegotiationSim.Results.Report.Markup;

namespace NegotiationSim.Experiments.Pictures;

/// <summary>What matters: a bar a factor with the interval of its estimate, the longest first.</summary>
internal static class SensitivityBars
{
    private const double Width = 360, Left = 16, Right = 344, Row = 42;

    public static XElement Draw(Experiment experiment, SweepTable table, OutcomeAnalysis outcome, int series)
    {
        var (measure, bars) = Sensitivities.Of(experiment, table, outcome, series);
        var (low, high) = (Math.Min(0, bars.Min(b => b.Value.Low)), Math.Max(0, bars.Max(b => b.Value.High)));
        var axis = FactorAxis.Even("", low, high);
        double X(double value) => Left + (axis.Share(value) * (Right - Left));
        var height = bars.Length * Row + 34;
        var drawn = bars.Select((bar, n) => new[]
        {
            Label(0, n * Row + 14, Short(bar.Name), "label"),
            Box(Math.Min(X(0), X(bar.Value.Estimate)), n * Row + 20, Math.Abs(X(bar.Value.Estimate) - X(0)), 14, bar.IsFirst
                ? "bar first" : "bar", bar.Name + ": " + Text(bar.Value)),
            Line(X(bar.Value.Low), n * Row + 27, X(bar.Value.High), n * Row + 27, "whisker"),
            Line(X(bar.Value.Low), n * Row + 22, X(bar.Value.Low), n * Row + 32, "whisker"),
            Line(X(bar.Value.High), n * Row + 22, X(bar.Value.High), n * Row + 32, "whisker"),
        });
        var grid = axis.Marks.Select(m => new[] { Line(X(m.At), 2, X(m.At), height - 26, m.At == 0 ? "zero" : "rule"),
            Label(X(m.At), height - 10, m.Text, "tick", "middle") });
        return Html("figure",
            Html("figcaption", Html("strong", "What matters for " + outcome.Id),
                Html("span", Class("unit"), " " + measure + (bars.Any(b => b.IsFirst) ? "; pale: first-order index" : "")
                    + "; lines: 95 % intervals")),
            Picture(Width, height, measure + " for " + outcome.Id + "; the figures are in the table below.", grid, drawn),
            Folded("Figures: what matters for " + outcome.Id, Table(measure, ["factor or group", "estimate", "low", "high"],
                bars.Select(b => new[] { b.Name, ReportNumber.Of(b.Value.Estimate), ReportNumber.Of(b.Value.Low),
                    ReportNumber.Of(b.Value.High) }))));
    }

    private static string Text(Interval value) =>
        $"{ReportNumber.Of(value.Estimate)}, {ReportNumber.Of(value.Low)} to {ReportNumber.Of(value.High)}";

    // The end of a path says more than its beginning.
    private static string Short(string name) => name.Length > 44 ? "…" + name[^43..] : name;
}
