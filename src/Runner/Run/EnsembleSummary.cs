using System.Globalization;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Ensembles;
using NegotiationSim.Runner.Terminal;
using Spectre.Console;

namespace NegotiationSim.Runner.Run;

/// <summary>What a person sees at the end of an ensemble.</summary>
internal static class EnsembleSummary
{
    private const int SparkWidth = 16;

    public static void Write(RunSession session, EnsembleResult result, EnsembleTiming timing, bool quiet)
    {
        var screen = Screen.Output;
        var scenario = session.Plan.Scenario.Resolved;
        var last = scenario.Calendar.Name(scenario.Months - 1);
        screen.WriteLine($"{scenario.Title}: {result.Replicates} replicates, {scenario.Calendar.Name(0)} to {last}.");
        if (!quiet)
        {
            var narrow = screen.Profile.Width < 90;
            var table = narrow
                ? Screen.Table($"In {last}", "Series", "Median", "80 % band")
                : Screen.Table($"In {last}", "Series", "Unit", "Median", "50 % band", "80 % band", "Median path");
            for (var s = 0; s < result.Series.Length; s++)
            {
                var band = result.Bands[s][^1];
                var (title, wide) = (Markup.Escape(result.Series[s].Title), Range(band.Low80, band.High80));
                if (narrow) table.AddRow(title, TerminalNumber.Text(band.Median), wide);
                else table.AddRow(title, Markup.Escape(result.Series[s].Unit), TerminalNumber.Text(band.Median), Range(band.Low50, band.High50), wide, Sparkline.Of(result.Medians(s), SparkWidth));
            }

            screen.Write(table);
            if (session.Decided() is { } decided) DecidedText.Write(screen, decided, scenario.Calendar);
            screen.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{timing.Elapsed.TotalSeconds:N1} s on {timing.Workers} workers, {timing.Utilisation:P0} of their cores used; seed {session.Plan.Seed}."));
        }

        screen.WriteLine($"Digest {result.Digest.Hex}");
        screen.WriteLine($"Folder {session.Path}");
    }

    private static string Range(double low, double high) => TerminalNumber.Text(low) + " to " + TerminalNumber.Text(high);
}
