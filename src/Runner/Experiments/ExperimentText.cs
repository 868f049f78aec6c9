using System.Globalization;
using NegotiationSim.Experiments.Analysis;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Experiments.Sweeps;
using NegotiationSim.Results.Store;
using NegotiationSim.Runner.Run;
using NegotiationSim.Runner.Terminal;
using Spectre.Console;

namespace NegotiationSim.Runner.Experiments;

/// <summary>Shows experiments: plan, status, effects.</summary>
internal static class ExperimentText
{
    public static void WritePlan(Experiment experiment, bool asJson)
    {
        var points = Design.Points(experiment);
        if (asJson)
        {
            RunJson.WriteObject(Console.Out, json =>
            {
                json.WriteString("experiment", experiment.Name);
                json.WriteNumber("runs", points.Length * experiment.Replicates);
                json.WriteStartArray("points");
                foreach (var point in points)
                {
                    json.WriteStartObject();
                    json.WriteNumber("number", point.Number);
                    for (var f = 0; f < experiment.Factors.Length; f++) json.WriteString(experiment.Factors[f].Path, point.Value(f));
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
            return;
        }

        var table = Screen.Table("", ["Point", .. experiment.Factors.Select(f => f.Path)]);
        foreach (var point in points.Take(200)) table.AddRow(
            [point.Name, .. experiment.Factors.Select((_, f) => Markup.Escape(Shortened(point.Value(f))))]);
        Screen.Output.WriteLine(
            $"{experiment.Title} {points.Length} points, {experiment.Replicates} run{(experiment.Replicates > 1 ? "s" : "")} each.");
        Screen.Output.Show(table);
        if (points.Length > 200) Screen.Output.WriteLine($"{points.Length - 200} more points; --json lists all.");
    }

    public static void WriteCost(SweepCost cost, int jobs, bool asJson)
    {
        if (asJson)
        {
            RunJson.WriteObject(Console.Out, json =>
            {
                json.WriteNumber("runs", cost.Runs);
                json.WriteNumber("months", cost.Months);
                json.WriteNumber("seconds", cost.Seconds(jobs));
                json.WriteNumber("memoryBytes", cost.Memory(jobs));
                json.WriteNumber("journalBytes", cost.Journal);
                json.WriteNumber("parquetBytes", cost.Parquet);
            });
            return;
        }

        var time = TimeSpan.FromSeconds(Math.Ceiling(cost.Seconds(jobs)));
        Console.Out.WriteLine(FormattableString.Invariant($"{cost.Runs:N0} runs of {cost.Months} months, judged by two of them:"));
        Console.Out.WriteLine(FormattableString.Invariant($"time    {time} with --jobs {jobs}, {cost.SecondsOfARun:0.00} s a run"));
        Console.Out.WriteLine("memory  " + Bytes(cost.Memory(jobs)));
        Console.Out.WriteLine(FormattableString.Invariant(
            $"disk    {Bytes(cost.Disk)}: journal {Bytes(cost.Journal)}, Parquet {Bytes(cost.Parquet)}, {cost.Parquet / 1000 / cost.Runs:0.0} kB a run"));
    }

    private static string Bytes(double bytes) => bytes < 1e9 ? FormattableString.Invariant($"{bytes / 1e6:0.0} MB")
        : FormattableString.Invariant($"{bytes / 1e9:0.0} GB");

    public static void WriteStatus(Experiment experiment, RunStore store, bool asJson)
    {
        var runs = store.Runs();
        var points = Design.Points(experiment).Length;
        var (total, done) = (points * experiment.Replicates, runs.Sum(r => store.CompleteReplicates(r.Run).Length));
        var (complete, failed) = (runs.Count(r => r.Status == RunStatus.Done
            && store.CompleteReplicates(r.Run).Length >= experiment.Replicates), runs.Where(r => r.Status == RunStatus.Failed).ToArray());
        if (asJson)
        {
            RunJson.WriteObject(Console.Out, json =>
            {
                json.WriteNumber("points", points);
                json.WriteNumber("pointsComplete", complete);
                json.WriteNumber("runs", total);
                json.WriteNumber("runsComplete", done);
                json.WriteNumber("pointsFailed", failed.Length);
            });
            return;
        }

        Console.Out.WriteLine($"{experiment.Title} {complete} of {points} points complete, {done} of {total} runs.");
        foreach (var run in failed) Console.Out.WriteLine($"{run.Header.Name} failed: {run.Message}");
    }

    public static void WriteEffects(Experiment experiment, SweepTable table, bool asJson)
    {
        var effects = FactorEffect.Of(experiment, table);
        if (asJson)
        {
            RunJson.WriteObject(Console.Out, json =>
            {
                json.WriteNumber("points", table.Points.Length);
                json.WriteNumber("pointsOfDesign", table.Designed);
                json.WriteStartArray("effects");
                foreach (var effect in effects)
                {
                    json.WriteStartObject();
                    json.WriteString("factor", effect.Factor);
                    json.WriteString("series", effect.Series);
                    if (double.IsFinite(effect.Rank)) json.WriteNumber("rankCorrelation", effect.Rank);
                    json.WriteStartObject("levels");
                    foreach (var (level, mean) in effect.Levels) json.WriteNumber(level, mean);
                    json.WriteEndObject();
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
            return;
        }

        var lines = Screen.Table("", ["Series", "Lowest", "Highest", .. experiment.Factors.Select(f => f.Path)]);
        for (var s = 0; s < table.Series.Length; s++)
        {
            var column = table.Means(s);
            var own = effects.Where(e => e.Series == table.Series[s].Id).Select(e => Markup.Escape(Effect(e)));
            lines.AddRow([Markup.Escape(table.Series[s].Id), TerminalNumber.Text(column.Min()), TerminalNumber.Text(column.Max()), .. own]);
        }

        Screen.Output.WriteLine($"{experiment.Title} {table.Coverage}.{(experiment.Outcomes.IsEmpty ? " Outcomes are means over the last year." : "")} Each point counts with the mean over its runs. Under each factor the rank correlation, or the mean at each level.");
        Screen.Output.Show(lines);
    }

    private static string Effect(FactorEffect effect) => effect.Levels.IsEmpty
        ? double.IsFinite(effect.Rank) ? effect.Rank.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture) : ""
        : string.Join("; ", effect.Levels.Select(l => l.Level + ": " + TerminalNumber.Text(l.Mean)));

    private static string Shortened(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("G6", CultureInfo.InvariantCulture) : value;
}
