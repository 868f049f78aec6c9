using System.Globalization;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Ensembles;
using NegotiationSim.Runner.Terminal;
using Spectre.Console;
using ReportNumber = NegotiationSim.Results.Report.ReportNumber;

namespace NegotiationSim.Runner.Run;

/// <summary>What a person sees at the end of an ensemble.</summary>
internal static class EnsembleSummary
{
    private const int SparkWidth = 12;

    public static void Write(RunSession session, EnsembleResult result, EnsembleTiming timing, IReadOnlyList<QuestionFigure> questions,
        RunRequest request)
    {
        var screen = Screen.Output;
        var scenario = session.Plan.Scenario.Resolved;
        var last = scenario.Calendar.Name(scenario.Months - 1);
        screen.WriteLine($"{scenario.Title}: {result.Replicates} replicates, {scenario.Calendar.Name(0)} to {last}.");
        if (!request.Quiet)
        {
            if (scenario.Question.Length > 0) screen.WriteLine(scenario.Question);
            // Replicates that were stored before a resume kept their series, not this figure.
            if (questions.Count == result.Replicates && questions.Count > 0) screen.WriteLine("  " + QuestionFigure.Says(questions));
            else if (!result.Series.IsEmpty)
            {
                var (series, band) = (result.Series[0], result.Bands[0][^1]);
                screen.WriteLine($"  {series.Title} in {last}: {TerminalNumber.Text(band.Median)} {series.Unit} in the middle run, {Range(band.Low80, band.High80)} in eight of ten.");
            }

            var table = Screen.Table($"In {last}", "Series", "Median", "50 % band", "80 % band", "Median path");
            var shown = 0;
            foreach (var group in SeriesGroup.Of(result.Series, request.All))
            {
                var unit = "";
                foreach (var s in group.Series)
                {
                    var (series, band) = (result.Series[s], result.Bands[s][^1]);
                    if (series.Unit != unit) table.AddRow($"[bold]{Markup.Escape(unit = series.Unit)}[/]", "", "", "", "");
                    table.AddRow(
                        Markup.Escape(series.Title), TerminalNumber.Text(band.Median), Range(band.Low50, band.High50),
                            Range(band.Low80, band.High80), Sparkline.Of(result.Medians(s), SparkWidth));
                    shown++;
                }
            }

            screen.Show(table);
            screen.WriteLine("A band holds that share of the runs. Path: from zero to the series' own highest.");
            if (shown < result.Series.Length) screen.WriteLine(
                $"{result.Series.Length - shown} more series: --all, or negsim report {session.Path}");
            if (session.Decided() is { } decided) DecidedText.Write(screen, decided, scenario, request.All);
            DossierText.Write(screen, session.Dossiers());
            screen.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{timing.Elapsed.TotalSeconds:N1} s on {ReportNumber.Count(timing.Workers, "worker")}, {timing.Utilisation:P0} of {(timing.Workers == 1 ? "its core" : "their cores")} used; seed {session.Plan.Seed}."));
        }

        Console.Out.WriteLine($"Digest {result.Digest.Hex}");
        Console.Out.WriteLine($"Folder {session.Path}");
    }

    private static string Range(double low, double high) => TerminalNumber.Text(low) + " to " + TerminalNumber.Text(high);
}
