using NegotiationSim.Engine.History;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Runner.Terminal;
using Spectre.Console;

namespace NegotiationSim.Runner.Run;

/// <summary>What a person sees at the end of one run: the question, what the run answers, then at most a screen of figures.</summary>
internal static class RunSummary
{
    private const int SparkWidth = 12;

    public static void Write(RunSession session, RunEnd end, HeadlineTrack track, HistoryComparison history, QuestionFigure? question,
        RunRequest request)
    {
        var screen = Screen.Output;
        var scenario = session.Plan.Scenario.Resolved;
        screen.WriteLine(scenario.Title);
        if (scenario.Question.Length > 0 && !request.Quiet) screen.WriteLine(scenario.Question);
        foreach (var sentence in RunAnswer.Of(session, track, question, request.All).Take(request.Quiet ? 1 : int.MaxValue)) screen.WriteLine("  " + sentence);
        if (!request.Quiet)
        {
            var table = Screen.Table("", "Series", "First year", "Last year", "Change", "Path");
            var shown = 0;
            foreach (var group in SeriesGroup.Of(track.Series, request.All))
            {
                var unit = "";
                foreach (var s in group.Series)
                {
                    var (series, change) = (track.Series[s], Change.Of(track.Values(s)));
                    if (series.Unit != unit) table.AddRow($"[bold]{Markup.Escape(unit = series.Unit)}[/]", "", "", "", "");
                    table.AddRow(Markup.Escape(series.Title), TerminalNumber.Text(change.First), TerminalNumber.Text(change.Last),
                        change.Percent, Sparkline.Of(track.Values(s), SparkWidth));
                    shown++;
                }
            }

            screen.Show(table);
            screen.WriteLine($"Means over twelve months, {scenario.Calendar.Name(0)} to {scenario.Calendar.Name(scenario.Months - 1)}, seed {session.Plan.Seed}. Path: from zero to the series' own highest.");
            if (shown < track.Series.Length) screen.WriteLine(
                $"{track.Series.Length - shown} more series: negsim run ... --all, or negsim report {session.Path}");
            if (request.All) HistoryText.Write(history, screen);
            else HistoryText.WriteShort(history, screen);
        }

        // Not through the screen: it would break them in a narrow terminal.
        Console.Out.WriteLine($"Digest {end.Digest.Hex}");
        Console.Out.WriteLine($"Folder {session.Path}");
    }
}
