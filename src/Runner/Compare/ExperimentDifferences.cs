using System.Text.Json;
using NegotiationSim.Experiments.Comparisons;
using NegotiationSim.Runner.Run;
using NegotiationSim.Runner.Terminal;
using NegotiationSim.Scenarios.Input;
using Spectre.Console;

namespace NegotiationSim.Runner.Compare;

/// <summary>Shows what one experiment has more than another, at all points both have.</summary>
internal static class ExperimentDifferences
{
    private const int MostLines = 40;

    /// <summary>Shows a line an outcome, then every point of one of them.</summary>
    /// <param name="compared">The two.</param>
    /// <param name="a">Folder of the base.</param>
    /// <param name="b">Folder of the variant.</param>
    /// <param name="outcome">Id of the outcome that is shown by points; null for the one that differs clearly at most points.</param>
    public static void Write(ComparedExperiments compared, string a, string b, string? outcome)
    {
        Say($"Base {a}, variant {b}; differences are variant less base.");
        Say(compared.Differences.IsEmpty ? "Inputs: all the same." : "Inputs that differ (base, now variant):");
        foreach (var difference in compared.Differences) Say("  " + difference);
        if (!compared.IsPaired) Say("Unpaired: the seeds differ, so runs had other luck. Intervals are Welch's and far wider than those of pairs.");
        foreach (var lone in compared.LoneOutcomes) Say("Not compared, " + lone + ".");
        WriteLone(compared);
        if (compared.Points.IsEmpty)
        {
            Say("No point has runs in both.");
            return;
        }

        var runs = compared.Points.Sum(p => p.Outcomes.IsEmpty ? 0 : p.Outcomes.Max(o => o.Runs));
        if (compared.IsPaired) Say($"{Count(compared.Points.Length, "point")} in both, {Count(runs, "pair")} of runs with the same luck; "
            + $"{compared.Points.Sum(p => p.Equal)} of the pairs are equal in every month.");
        else Say($"{Count(compared.Points.Length, "point")} in both.");
        if (compared.Outcomes.IsEmpty) return;
        WriteOutcomes(compared);
        WritePoints(compared, Chosen(compared, outcome));
        var first = compared.Points.Where(p => p.FirstEvent.Length > 0).ToArray();
        if (first.Length > 0) Say("First event that differs:");
        foreach (var point in first.Take(MostLines)) Say($"  {point.Base.Name}, {point.FirstEvent}");
        More(first.Length);
    }

    /// <summary>Writes all of it.</summary>
    public static void Write(Utf8JsonWriter json, ComparedExperiments compared)
    {
        json.WriteBoolean("paired", compared.IsPaired);
        Texts(json, "inputs", compared.Differences);
        Texts(json, "notCompared", compared.LoneOutcomes);
        json.WriteStartArray("points");
        foreach (var point in compared.Points)
        {
            json.WriteStartObject();
            json.WriteNumber("base", point.Base.Number);
            json.WriteNumber("variant", point.Variant.Number);
            Texts(json, "settings", point.Base.Settings);
            json.WriteNumber("equal", point.Equal);
            json.WriteString("firstEvent", point.FirstEvent);
            json.WriteStartArray("outcomes");
            for (var o = 0; o < point.Outcomes.Length; o++) Write(json, compared.Outcomes[o], point.Outcomes[o]);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("lonePoints");
        foreach (var lone in compared.LonePoints)
        {
            json.WriteStartObject();
            json.WriteString("of", lone.IsOfBase ? "base" : "variant");
            json.WriteNumber("number", lone.Point.Number);
            Texts(json, "settings", lone.Point.Settings);
            json.WriteString("why", lone.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ComparedOutcome outcome, OutcomeDifference difference)
    {
        json.WriteStartObject();
        json.WriteString("id", outcome.Outcome.Id);
        json.WriteString("title", outcome.Says);
        json.WriteString("unit", outcome.Unit);
        json.WriteNumber("runs", difference.Runs);
        Number(json, "base", difference.Base);
        Number(json, "variant", difference.Variant);
        Number(json, "difference", difference.Difference.Estimate);
        Number(json, "low95", difference.Difference.Low);
        Number(json, "high95", difference.Difference.High);
        Number(json, "median", difference.Spread?.Median ?? double.NaN);
        Number(json, "low80", difference.Spread?.Low80 ?? double.NaN);
        Number(json, "high80", difference.Spread?.High80 ?? double.NaN);
        json.WriteEndObject();
    }

    private static void WriteLone(ComparedExperiments compared)
    {
        foreach (var lone in compared.LonePoints.Take(MostLines))
            Say($"Only in the {(lone.IsOfBase ? "base" : "variant")}: {lone.Point.Name} ({string.Join(", ", lone.Point.Settings)}), {lone.Why}.");
        More(compared.LonePoints.Length);
    }

    private static void WriteOutcomes(ComparedExperiments compared)
    {
        Say("Clear: at how many points the 95 % interval leaves out 0; by luck alone about one in twenty does.");
        var table = Screen.Table("", "Outcome", "Unit", "Least", "Greatest", "Clear");
        for (var o = 0; o < compared.Outcomes.Length; o++)
        {
            var known = compared.Points.Select(p => p.Outcomes[o]).Where(d => d.Runs > 0).ToArray();
            if (known.Length == 0) continue;
            table.AddRow(Markup.Escape(compared.Outcomes[o].Says), Markup.Escape(compared.Outcomes[o].Unit),
                DifferenceTable.Signed(known.Min(d => d.Difference.Estimate)),
                DifferenceTable.Signed(known.Max(d => d.Difference.Estimate)),
                known.All(d => double.IsNaN(d.Difference.Low)) ? "" : $"{known.Count(d => d.IsClear)} of {known.Length}");
        }

        Screen.Output.Show(table);
    }

    private static void WritePoints(ComparedExperiments compared, int outcome)
    {
        var shown = compared.Outcomes[outcome];
        Say($"{shown.Says}, {shown.Unit}; --outcome shows another one.");
        var factors = compared.Points[0].Base.Settings.Select(s => s.Split('=')[0]).ToArray();
        var isPaired = compared.IsPaired;
        var table = Screen.Table("", ["Point", .. factors.Select(f => f.Split('.')[^1]), "Base", "Variant", "Difference", "95 % interval",
            .. isPaired ? new[] { "Median", "80 % of pairs" } : []]);
        foreach (var point in compared.Points.Take(MostLines))
        {
            var d = point.Outcomes[outcome];
            table.AddRow([point.Base.Name, .. factors.Select((_, f) => Markup.Escape(point.Base.Value(f))), Text(d.Base), Text(d.Variant),
                Signed(d.Difference.Estimate), Range(d.Difference.Low, d.Difference.High),
                .. isPaired ? new[] { d.Spread is { } s ? Signed(s.Median) : "", d.Spread is { } spread && d.Runs > 1
                    ? Range(spread.Low80, spread.High80) : "" } : []]);
        }

        Screen.Output.Show(table);
        More(compared.Points.Length);
    }

    private static int Chosen(ComparedExperiments compared, string? outcome)
    {
        if (outcome is null) return Enumerable.Range(0, compared.Outcomes.Length).MaxBy(
            o => compared.Points.Count(p => p.Outcomes[o].IsClear));
        string[] ids = [.. compared.Outcomes.Select(o => o.Outcome.Id)];
        return Array.IndexOf(ids, outcome) is var at and >= 0 ? at : throw new InputException(
            "--outcome", 0, "", $"There is no outcome \"{outcome}\" in both.{Suggestion.Sentence(outcome, ids)}");
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, double value) =>
        RunJson.WriteNumber(json, name, double.IsFinite(value) ? value : null);

    private static void More(int all)
    {
        if (all > MostLines) Say($"{all - MostLines} more; --json has all.");
    }

    private static string Count(int n, string what) => $"{n} {what}{(n == 1 ? "" : "s")}";

    private static string Text(double value) => double.IsNaN(value) ? "" : TerminalNumber.Text(value);

    private static string Signed(double value) => double.IsNaN(value) ? "" : DifferenceTable.Signed(value);

    private static string Range(double low, double high) => double.IsNaN(low) ? "" : Signed(low) + " to " + Signed(high);

    private static void Say(string sentence) => Screen.Output.WriteLine(sentence);
}
