using System.Globalization;
using System.Xml.Linq;
using NegotiationSim.Results.Decided;
using static NegotiationSim.Results.Report.Markup;

namespace NegotiationSim.Results.Report;

/// <summary>What actors decided over all replicates: who imposes, what stays exempt, when easing begins.</summary>
internal static class DecidedTables
{
    /// <summary>Deciders whose measures are listed one by one.</summary>
    private const int Listed = 3;

    public static IEnumerable<XElement> Draw(RunFigures figures)
    {
        var decided = figures.Notes.Decided!;
        yield return Html("p", $"Shares of {decided.Replicates} replicates. The occasion is {ReportNumber.Month(figures.Dates[decided.Occasion])}; history is the scenario's own dates of measures.");
        yield return Wide("Who imposes", Table("Who imposes, and when easing begins",
            ["decider", $"imposes within {DecidedFigures.Soon} months", "measures history has, imposed",
                "measures history has not, left out", "first easing: a tenth by", "half by", "history", "no easing"],
            decided.Deciders.Select(d => new[]
            {
                figures.NameOf(d.Actor), Share(d.Imposes), Share(d.Sensitivity), Share(d.Specificity), Month(figures, d.EasedBy(0.1)),
                    Month(figures, d.EasedBy(0.5)),
                Month(figures, d.RecordedEasing), Share(1 - ((double)d.FirstEasing.Length / d.Replicates)),
            })));
        foreach (var decider in decided.Deciders.Take(Listed))
        {
            yield return Folded("Measures of " + figures.NameOf(decider.Actor),
                Table("Measures of " + figures.NameOf(decider.Actor),
                ["measure", "instrument", $"within {DecidedFigures.Soon} months", "ever", "history"],
                decider.Measures.OrderByDescending(m => m.Ever).Select(
                    m => new[] { m.Title, m.Instrument.Replace('-', ' '), Share(m.Soon), Share(m.Ever),
                    m.Recorded is { } month && month >= 0 ? ReportNumber.Month(figures.Dates[month]) : m.Recorded is null ? "never"
                    : "before" })));
        }
    }

    private static string Month(RunFigures figures, int? month) => month is { } m && m < figures.Dates.Length
        ? ReportNumber.Month(figures.Dates[m]) : "–";

    private static string Share(double value) => double.IsNaN(value) ? "–"
        : (100 * value).ToString("0", CultureInfo.InvariantCulture) + "\u00a0%";
}
