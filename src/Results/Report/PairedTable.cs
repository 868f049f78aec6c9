using System.Xml.Linq;
using static NegotiationSim.Results.Report.Markup;

namespace NegotiationSim.Results.Report;

/// <summary>What later runs of a report have more than the first, replicate by replicate with the same luck, over the last year.</summary>
internal static class PairedTable
{
    private const int Window = 12;

    /// <summary>The table; null where no series and no replicate is in both.</summary>
    public static XElement? Draw(RunFigures[] runs)
    {
        var rows = new List<string[]>();
        foreach (var variant in runs.Skip(1))
        {
            foreach (var series in runs[0].Series)
            {
                if (variant.Series.FirstOrDefault(s => s.Id == series.Id && s.Unit == series.Unit) is not { } other) continue;
                var pairs = series.Replicates.Zip(other.Replicates, (a, b) => (Base: Last(a), Difference: Last(b) - Last(a))).Where(
                    p => double.IsFinite(p.Difference)).ToList();
                if (pairs.Count == 0) continue;
                var differences = new SeriesFigures(series.Id, series.Unit, [0], [.. pairs.Select(p => new[] { p.Difference })]);
                var of = new SeriesFigures(series.Id, series.Unit, [0], [.. pairs.Select(p => new[] { p.Base })]).Quantile(0.5)[0];
                var middle = differences.Quantile(0.5)[0];
                rows.Add([
                    $"{runs[0].TitleOf(series.Id)}, {series.Unit}", variant.Name, ReportNumber.Of(of), ReportNumber.Of(middle),
                        ReportNumber.Change(of, of + middle),
                    differences.HasBand
                        ? $"{ReportNumber.Of(differences.Quantile(0.1)[0])} to {ReportNumber.Of(differences.Quantile(0.9)[0])}"
                        : $"{pairs.Count} pair{(pairs.Count > 1 ? "s" : "")}",
                ]);
            }
        }

        return rows.Count == 0 ? null : Wide("What differs", Table($"Means of the last year: what {(runs.Length > 2 ? "each run has" : runs[1].Name + " has")} more than {runs[0].Name}, with the same luck",
            ["series", "run", "in " + runs[0].Name, "difference", "change", "80 % of pairs"], rows));
    }

    private static double Last(double[] values) => values[^Math.Min(Window, values.Length)..].Average();
}
