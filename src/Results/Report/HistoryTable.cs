using System.Globalization;
using System.Xml.Linq;
using NegotiationSim.Results.History;
using static NegotiationSim.Results.Report.Markup;

namespace NegotiationSim.Results.Report;

/// <summary>The model against recorded history, with the errors of every series and every figure.</summary>
internal static class HistoryTable
{
    public static IEnumerable<XElement> Draw(RunFigures figures)
    {
        if (figures.History.IsEmpty)
        {
            yield return Html("p", "The scenario has no recorded history for these months.");
            yield break;
        }

        var split = figures.Notes.ForecastFrom is { } from && from > 0 && from < figures.Dates.Length ? from : (int?)null;
        yield return Html("p", "Symmetric error is 200 |model − recorded| ÷ (|model| + |recorded|): 0 % is a perfect match, 67 % a factor of two, 200 % the worst there is. Bias is the model's sum over the recorded one. ",
            split is { } m
                ? $"Figures up to {ReportNumber.Month(figures.Dates[m - 1])} are open to fitting (window); later ones are a forecast. "
                : "",
            figures.Notes.Fitted.IsEmpty ? "No parameter was fitted to any of them." : "");
        string[] head = split is null ? ["figures", "error", "bias", "correlation"]
            : ["figures, window", "error", "bias", "correlation", "figures, forecast", "error", "bias", "correlation"];
        yield return Wide("Model against history: " + figures.Name,
            Table("Model against history: " + figures.Name, ["series", "reporter", .. head],
            figures.History.Select(c => new[] { c.Series.Title, c.Series.Reporter }.Concat(
                split is { } at ? [.. Errors(c.Before(at)), .. Errors(c.From(at))] : Errors(c.All)))));
        yield return Folded("Every figure beside the model's",
            Table("Recorded figures and the model's", ["series", "period", "recorded", "model", "symmetric error", "source"],
            figures.History.SelectMany(c => c.Points.Select(
                p => new[] { $"{c.Series.Title} ({c.Series.Unit})", p.Point.Period, ReportNumber.Of(p.Point.Value),
                ReportNumber.Of(p.Model), ReportNumber.PerCent(p.SymmetricError), p.Point.Source }))));
        if (!figures.Notes.Fitted.IsEmpty) yield return Html(
            "div", Html("h3", "Fitted parameters"), Html("ul", figures.Notes.Fitted.Select(p => Html("li", p))));
    }

    private static string[] Errors(FitErrors? e) => e is null ? ["0", "–", "–", "–"] :
    [
        e.Points.ToString(CultureInfo.InvariantCulture), ReportNumber.PerCent(e.Symmetric),
            e.Bias is { } bias ? (bias > 0 ? "+" : "") + ReportNumber.PerCent(bias) : "–",
        e.Correlation is { } r ? r.ToString("0.00", CultureInfo.InvariantCulture).Replace('-', '−') : "–",
    ];
}
