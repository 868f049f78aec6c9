using NegotiationSim.Engine.History;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Runner.Terminal;
using Spectre.Console;

namespace NegotiationSim.Runner.Run;

/// <summary>What a person sees at the end of one run.</summary>
internal static class RunSummary
{
    private const int SparkWidth = 16;
    private const int UnitWidth = 20;

    public static void Write(RunSession session, RunEnd end, HeadlineTrack track, HistoryComparison history, bool quiet)
    {
        var screen = Screen.Output;
        var scenario = session.Plan.Scenario.Resolved;
        screen.WriteLine(Sentence(session, track));
        if (!quiet)
        {
            var narrow = screen.Profile.Width < 90;
            var table = narrow ? Screen.Table("", "Series", "First year", "Last year") : Screen.Table("", "Series", "Unit", "First year", "Last year", "Change", "Path");
            if (!narrow) table.Columns[1].Width = UnitWidth;
            for (var s = 0; s < track.Series.Length; s++)
            {
                var change = Change.Of(track.Values(s));
                var title = Markup.Escape(track.Series[s].Title);
                if (narrow) table.AddRow(title, TerminalNumber.Text(change.First), TerminalNumber.Text(change.Last));
                else table.AddRow(title, Markup.Escape(track.Series[s].Unit), TerminalNumber.Text(change.First), TerminalNumber.Text(change.Last), change.Percent, Sparkline.Of(track.Values(s), SparkWidth));
            }

            screen.Write(table);
            screen.WriteLine($"Means over twelve months. {scenario.Calendar.Name(0)} to {scenario.Calendar.Name(scenario.Months - 1)}, seed {session.Plan.Seed}.");
            HistoryText.Write(history, screen);
        }

        screen.WriteLine($"Digest {end.Digest.Hex}");
        screen.WriteLine($"Folder {session.Path}");
    }

    private static string Sentence(RunSession session, HeadlineTrack track)
    {
        var scenario = session.Plan.Scenario.Resolved;
        var span = $"{scenario.Calendar.Name(0)} to {scenario.Calendar.Name(scenario.Months - 1)}";
        if (track.Series.IsEmpty) return $"{scenario.Title}: {span}.";
        var first = track.Series[0];
        var change = Change.Of(track.Values(0));
        return $"{scenario.Title}: {first.Title} went from {TerminalNumber.Text(change.First)} to {TerminalNumber.Text(change.Last)} {first.Unit} between the first year and the last ({change.Percent}, {span}).";
    }
}
