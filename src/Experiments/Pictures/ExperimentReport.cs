using System.Globalization;
using System.Xml.Linq;
using NegotiationSim.Experiments.Analysis;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Results.Report;
using static NegotiationSim.Results.Report.Markup;

namespace NegotiationSim.Experiments.Pictures;

/// <summary>
/// One self-contained HTML page about an experiment: response curves with bands, what matters, the box of scenario
/// discovery; no script. A table of the same figures stands under every picture, and a dot leads to its command.
/// </summary>
public static class ExperimentReport
{
    /// <summary>More outcomes than this make no page that anybody reads.</summary>
    public const int MostOutcomes = 6;

    /// <summary>The page.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="table">Its outcomes; at least one point.</param>
    /// <param name="outcome">Position of the outcome to show; null for those that vary most.</param>
    /// <param name="interest">Which outcomes scenario discovery looks for; default the highest quarter of each.</param>
    public static string Write(Experiment experiment, SweepTable table, int? outcome = null, Interest? interest = null)
    {
        int[] chosen = outcome is { } one ? [one] : [.. Enumerable.Range(0, table.Series.Length).Where(s => Variation(table, s) > 0)
            .OrderByDescending(s => Variation(table, s)).Take(MostOutcomes)];
        var analyses = chosen.Select(s => (Analysis: OutcomeAnalysis.Of(experiment, table, s, interest), Series: s)).ToArray();
        var drawn = new DrawnPoints(experiment, table);
        return Page.Write(experiment.Title + " – experiment", Style(), Html("main",
            Head(experiment, table, outcome is null ? analyses.Length : table.Series.Length),
            analyses.Length == 0 ? Html("p", "No outcome differs between the points.")
                : Section("matrix", "What matters for what", [SensitivityMatrix.Draw(experiment, table, analyses)]),
            analyses.Select((a, n) => Section("outcome-" + n.ToString(CultureInfo.InvariantCulture), a.Analysis.Id,
                Outcome(experiment, table, a.Analysis, a.Series, drawn))),
            Section("commands", "Run a point again", drawn.List())));
    }

    private static IEnumerable<XElement> Outcome(Experiment experiment, SweepTable table, OutcomeAnalysis outcome, int series,
        DrawnPoints drawn)
    {
        if (!experiment.Outcomes.IsEmpty) yield return Html("p", $"{experiment.Says(outcome.Id)}, {outcome.Unit}.");
        yield return SensitivityBars.Draw(experiment, table, outcome, series);
        yield return Html("h3", "Response curves");
        yield return Html("div", Class("grid"), experiment.Factors.Select((_, f) =>
            ResponseCurve.Draw(experiment, table, outcome, series, f, drawn)));
        if (outcome.Box is not null) yield return Html("h3", "Scenario discovery");
        foreach (var element in BoxPicture.Draw(experiment, table, outcome, series, drawn)) yield return element;
    }

    private static XElement Head(Experiment experiment, SweepTable table, int outcomes) => Html("header",
        Html("h1", experiment.Title),
        Html("p", string.Create(CultureInfo.InvariantCulture,
            $"Scenario {experiment.Scenario}, {Name(experiment.Kind)} design, {table.Coverage} with ") +
            string.Create(CultureInfo.InvariantCulture, $"{experiment.Replicates} run{(experiment.Replicates > 1 ? "s" : "")} each, ") +
            string.Create(CultureInfo.InvariantCulture, $"seed {experiment.Seed}.")
                + (experiment.Outcomes.IsEmpty ? " Outcomes are means over the last year." : "")
            + (outcomes < table.Series.Length
                ? $" Shown are the {outcomes} of {table.Series.Length} outcomes that vary most between points." : "")),
        Html("p", Class("legend"),
            "Dots: means of a point's runs. Dashed: median over runs of all points nearby; bands hold 50 and 80 % of them."));

    private static XElement Section(string id, string title, IEnumerable<XElement> content) =>
        Html("section", At("id", id), Html("h2", title), content);

    private static string Name(DesignKind kind) => kind == DesignKind.LatinHypercube ? "Latin hypercube" : kind.ToString();

    private static string Style()
    {
        using var stream = typeof(ExperimentReport).Assembly
            .GetManifestResourceStream("NegotiationSim.Experiments.Pictures.experiment.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    // Range between points against the size of the outcome; what hovers around nothing is judged by its range.
    private static double Variation(SweepTable table, int series)
    {
        var values = table.Means(series);
        var size = values.Average(Math.Abs);
        return size > 0 && values.All(double.IsFinite) ? (values.Max() - values.Min()) / size : 0;
    }
}
