using System.Globalization;
using NegotiationSim.Experiments.Analysis;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Runner.Terminal;
using Spectre.Console;

namespace NegotiationSim.Runner.Experiments;

/// <summary>Shows all that an experiment says about one outcome.</summary>
internal static class AnalysisText
{
    private const int MostPoints = 40;

    public static void Write(Experiment experiment, SweepTable table, OutcomeAnalysis outcome)
    {
        Say($"{experiment.Title} {outcome.Id}, {(outcome.Unit.Length > 0 ? outcome.Unit + ", " : "")}{experiment.Says(outcome.Id)}; {table.Coverage} of " +
            $"{experiment.Replicates} run{(experiment.Replicates > 1 ? "s" : "")}. " +
            (experiment.Replicates > 1 ? "Intervals hold the true figure in 95 of 100 studies." : "One run a point tells no interval."));
        if (experiment.Replicates > 1 && table.Points[0].Number != OutcomeAnalysis.Base
            && experiment.Kind is DesignKind.Factorial or DesignKind.Zip or DesignKind.Table)
            Say("Point 0, the base of differences, is not complete: none are shown.");
        WritePoints(experiment, table, outcome);
        WriteIndices(outcome);
        WriteEffects(outcome);
        WriteBox(experiment, table, outcome);
        WritePrecision(outcome);
    }

    private static void WritePoints(Experiment experiment, SweepTable table, OutcomeAnalysis outcome)
    {
        var (paired, repeated) = (!outcome.Differences.IsEmpty, experiment.Replicates > 1);
        if (paired) Say("The difference is what a point has more than point 0, replicate by replicate; greater: in how many of those that differ.");
        var lines = Screen.Table(
            "", ["Point", .. experiment.Factors.Select(f => f.Path), "Mean", .. repeated ? new[] { "Interval", "80 % of runs" } : [],
                .. paired ? new[] { "Difference", "Interval", "Greater" } : []]);
        for (var p = 0; p < Math.Min(MostPoints, outcome.Points.Length); p++)
        {
            var (point, summary) = (table.Points[p], outcome.Points[p]);
            string[] spread = repeated ? [Ends(summary.Mean),
                TerminalNumber.Text(summary.Band.Low80) + " to " + TerminalNumber.Text(summary.Band.High80)] : [];
            string[] difference = paired ? [TerminalNumber.Text(outcome.Differences[p].Difference.Estimate),
                Ends(outcome.Differences[p].Difference), PerCent(outcome.Differences[p].Greater)] : [];
            lines.AddRow([point.Name, .. experiment.Factors.Select((_, f) => Markup.Escape(Short(point.Value(f)))),
                TerminalNumber.Text(summary.Mean.Estimate), .. spread, .. difference]);
        }

        Screen.Output.Show(lines);
        if (outcome.Points.Length > MostPoints) Say($"{outcome.Points.Length - MostPoints} more points; --tables writes all.");
    }

    private static void WriteIndices(OutcomeAnalysis outcome)
    {
        if (outcome.Indices.IsEmpty) return;
        Say("Sobol's indices: shares of the variance of the means.");
        var lines = Screen.Table("", "Factor or group", "First", "Interval", "Total", "Interval");
        foreach (var index in outcome.Indices.OrderByDescending(i => i.Total.Estimate))
            lines.AddRow(Markup.Escape(index.Group), Share(index.First.Estimate), Shares(index.First), Share(index.Total.Estimate),
                Shares(index.Total));
        Screen.Output.Show(lines);
    }

    private static void WriteEffects(OutcomeAnalysis outcome)
    {
        if (outcome.Effects.IsEmpty) return;
        Say("Morris's elementary effects: what a factor's whole range would move (of levels: from the first to the last).");
        var lines = Screen.Table("", "Factor or group", "μ*", "Interval", "μ", "σ");
        foreach (var effect in outcome.Effects.OrderByDescending(e => e.MeanSize.Estimate))
            lines.AddRow(Markup.Escape(effect.Group), TerminalNumber.Text(effect.MeanSize.Estimate), Ends(effect.MeanSize),
                Number(effect.Mean),
                Number(effect.Spread));
        Screen.Output.Show(lines);
    }

    private static void WriteBox(Experiment experiment, SweepTable table, OutcomeAnalysis outcome)
    {
        if (outcome.Box is not { } box) return;
        if (box.Limits.IsEmpty)
        {
            Say($"Scenario discovery: no box is better than all points together for means {outcome.Interest}.");
            return;
        }

        Say($"Scenario discovery: in this box {PerCent(box.Density)} of the points have a mean {outcome.Interest} (density); " +
            $"it holds {PerCent(box.Coverage)} of all such points (coverage) and {PerCent(box.Mass)} of all points (mass).");
        var lines = Screen.Table("", "Factor", "From", "To", "As pure by chance");
        foreach (var limit in box.Limits)
        {
            var words = limit.Inside(FactorValues.Words(experiment, table, limit.Factor));
            lines.AddRow(Markup.Escape(experiment.Factors[limit.Factor].Path), words.Length > 0 ? Markup.Escape(words) : End(limit.Low),
                words.Length > 0 ? "" : End(limit.High), limit.Chance.ToString("0.###", CultureInfo.InvariantCulture));
        }

        Screen.Output.Show(lines);
    }

    private static void WritePrecision(OutcomeAnalysis outcome)
    {
        if (outcome.Precision.IsEmpty) return;
        Say("How exactly numbers of replicates show the point whose runs differ most: half of a 95 % interval.");
        var lines = Screen.Table("", "Replicates", "Mean", "Median", "10 % or 90 %");
        foreach (var precision in outcome.Precision)
            lines.AddRow(precision.Replicates.ToString("N0", CultureInfo.InvariantCulture), TerminalNumber.Text(precision.Mean),
                Number(precision.Median), Number(precision.Tail));
        Screen.Output.Show(lines);
    }

    private static void Say(string sentence) => Screen.Output.WriteLine(sentence);

    private static string End(double value) => !double.IsFinite(value) ? "" : value.ToString("G4", CultureInfo.InvariantCulture);

    private static string Ends(Interval interval) => TerminalNumber.Text(interval.Low) + " to " + TerminalNumber.Text(interval.High);

    private static string Shares(Interval interval) => Share(interval.Low) + " to " + Share(interval.High);

    private static string Share(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Number(double value) => double.IsNaN(value) ? "" : TerminalNumber.Text(value);

    private static string PerCent(double share) => double.IsNaN(share) ? "" : (100 * share).ToString("0", CultureInfo.InvariantCulture) + " %";

    private static string Short(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("G4", CultureInfo.InvariantCulture) : value;
}
