using System.Xml.Linq;
using static NegotiationSim.Results.Report.Markup;

namespace NegotiationSim.Results.Report;

/// <summary>
/// One self-contained HTML page about one run or a few: no script, no outside request; it opens from disk and
/// prints. A table of the same figures stands under every chart.
/// </summary>
public static class HtmlReport
{
    /// <summary>More runs than this cannot be told apart on one chart.</summary>
    public const int MostRuns = 4;

    /// <summary>The page.</summary>
    /// <param name="sources">The runs, the first of them in full; one to <see cref="MostRuns"/>.</param>
    /// <exception cref="ResultsException">A store is damaged, or a run has no complete month.</exception>
    public static string Write(IReadOnlyList<ReportSource> sources)
    {
        if (sources.Count is < 1 or > MostRuns) throw new ArgumentException($"A report is about 1 to {MostRuns} runs.", nameof(sources));
        RunFigures[] runs = [.. sources.Select(s => new RunFigures(s))];
        var first = runs[0];
        return Page.Write(
            first.Run.Title + " – report", "", Rerouting.Hatching(),
                Html("main", Head(runs), Sections(runs).Select(s => Section(s.Id, s.Title, s.Content)), Foot(first)));
    }

    private static IEnumerable<(string Id, string Title, IEnumerable<XElement> Content)> Sections(RunFigures[] runs)
    {
        var first = runs[0];
        var charts = new SeriesCharts(runs);
        yield return ("summary", "In short", runs.SelectMany(
            r => new[] { runs.Length > 1 ? Html("h3", r.Name) : null, new Summary(r).Draw() }).OfType<XElement>());
        if (charts.Any("flow:") || charts.Any("model:")) yield return ("trade", "Trade paths", charts.Trade());
        if (charts.Any("discount:") || charts.Any("price:")) yield return ("oil", "Prices and discounts", charts.Prices());
        if (runs.Length > 1 && PairedTable.Draw(runs) is { } paired) yield return ("differences", "What differs", [paired]);
        if (charts.BuyersPrices().ToList() is { Count: > 0 } prices) yield return ("prices", "What buyers pay", [Html("p", "Price indices of what an economy buys, home goods and imports together, tariffs in; goods whose prices moved most."), Html("div", Class("grid"), prices)]);
        if (WhyTable.Draw(first) is { } why) yield return ("why", "Why: what was decided and on what grounds", [why]);
        if (TalksTable.Draw(first) is { } talks) yield return ("talks", "Talks", [talks]);
        if (first.Notes.Decided is not null) yield return ("decided", "What was decided", DecidedTables.Draw(first));
        if (!first.Measures.IsEmpty) yield return ("timeline", "Sanctions timeline",
            runs.SelectMany(r => new[] { runs.Length > 1 ? Html("h3", r.Name) : null, new Timeline(r).Draw() }).OfType<XElement>());
        if (first.Target is { } target && first.Years is [var before, .., var after]) yield return (
            "flows", "Flows before and after", [Html("div", Class("pair"), new Rerouting(first, target, before, after).Draw())]);
        if (charts.Any("income:")) yield return ("income", "Income", charts.Others());
        if (!first.Notes.History.IsEmpty) yield return ("history", "Model against history", runs.SelectMany(HistoryTable.Draw));
    }

    private static XElement Section(string id, string title, IEnumerable<XElement> content) =>
        Html("section", At("id", id), Html("h2", title), content);

    private static XElement Head(RunFigures[] runs)
    {
        var first = runs[0];
        return Html("header",
            Html("h1", first.Run.Title),
            first.Notes.Question.Length > 0 ? Html("p", Class("question"), first.Notes.Question) : null,
            Html("p", $"{ReportNumber.Month(first.Dates[0])} to {ReportNumber.Month(first.Dates[^1])}, {first.Dates.Length} months"
                + (first.Run.Header.Replicates > 1 ? $", {first.Run.Header.Replicates} runs with the same scenario and other luck" : "")
                + ". " +
                (runs.Length > 1 ? "Runs compared: " + string.Join("; ", runs.Select(r => r.Name)) + "." : "")),
            first.Notes.Lessons.IsEmpty ? null : Html("div", Class("notice"), Html("h2", "What to notice"),
                Html("ul", first.Notes.Lessons.Select(l => Html("li", l)))),
            Html("nav", At("aria-label", "Contents"), Html(
                "ul", Sections(runs).Select(s => Html("li", Html("a", At("href", "#" + s.Id), s.Title))))));
    }

    private static XElement Foot(RunFigures first) => Html("footer",
        Html("h2", "About this run"),
        Html("dl", first.Notes.Facts.SelectMany(f => new[] { Html("dt", f.Key), Html("dd", f.Value) })),
        Html("p", "A model is an argument, not a forecast: it shows what follows from its assumptions. Flows are in million US dollars of the month at world prices. " +
            "\"As reported\" means as exporters' customs see it: goods sent round through a third state are booked to that state and out of it again."));
}
