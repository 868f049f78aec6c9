using System.Collections.Immutable;
using System.Text.Json;
using NegotiationSim.Experiments.Comparisons;
using NegotiationSim.Experiments.Ensembles;
using NegotiationSim.Results;
using NegotiationSim.Results.Folder;
using NegotiationSim.Results.Store;
using NegotiationSim.Runner.Terminal;
using Spectre.Console;

namespace NegotiationSim.Runner.Compare;

/// <summary>Shows what a run has more than another.</summary>
internal static class DifferenceTable
{
    /// <summary>Differences of two run folders.</summary>
    /// <exception cref="ResultsException">One of them cannot be used, or they have no complete replicate in common.</exception>
    public static ImmutableArray<SeriesDifference> Read(string a, string b)
    {
        using var left = RunStore.OpenToRead(RunFolder.StoreOf(a));
        using var right = RunStore.OpenToRead(RunFolder.StoreOf(b));
        var found = PairedDifferences.Of(left, First(left, a), right, First(right, b));
        return found.IsEmpty ? throw new ResultsException(b, $"It has no complete replicate or no headline series in common with {a}.")
            : found;
    }

    public static void Write(
        ImmutableArray<SeriesDifference> differences, string a, string b, bool isPaired, ImmutableDictionary<string, string> titles)
    {
        var (screen, replicates) = (Screen.Output, differences[0].Replicates);
        var (banded, unit) = (replicates > 1, "");
        var table = banded
            ? Screen.Table("", "Series", "Base", "Variant", "Difference", "50 % band", "80 % band")
            : Screen.Table("", "Series", "Base", "Variant", "Difference", "");
        foreach (var difference in differences)
        {
            var (of, d) = (difference.Base.Median, difference.LastYear);
            if (difference.Unit != unit) table.AddRow([$"[bold]{Markup.Escape(unit = difference.Unit)}[/]",
                .. Enumerable.Repeat("", table.Columns.Count - 1)]);
            var cells = new List<string>
            {
                Markup.Escape(titles.GetValueOrDefault(difference.Id, difference.Id)), TerminalNumber.Text(of),
                    TerminalNumber.Text(difference.Variant.Median), Signed(d.Median),
            };
            if (banded) cells.AddRange([Range(d.Low50, d.High50), Range(d.Low80, d.High80)]);
            else cells.Add(of == 0 ? "" : TerminalNumber.Percent(d.Median / Math.Abs(of)));
            table.AddRow([.. cells]);
        }

        screen.WriteLine($"Base {a}, variant {b}; means over the last year{(banded ? $", medians over {replicates} replicates {(isPaired ? "with the same luck" : "of different luck")}" : "")}.");
        screen.Show(table);
    }

    public static void Write(Utf8JsonWriter json, ImmutableArray<SeriesDifference> differences)
    {
        json.WriteStartArray("differences");
        foreach (var difference in differences)
        {
            json.WriteStartObject();
            json.WriteString("id", difference.Id);
            json.WriteString("unit", difference.Unit);
            json.WriteNumber("replicates", difference.Replicates);
            json.WriteNumber("base", difference.Base.Median);
            json.WriteNumber("variant", difference.Variant.Median);
            Write(json, "lastYear", difference.LastYear);
            json.WriteStartArray("byMonth");
            foreach (var band in difference.ByMonth) json.WriteNumberValue(band.Median);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A figure with its sign; what is rounding alone is 0.</summary>
    public static string Signed(double value) => TerminalNumber.Text(value) is var text && text != "0" && value > 0 ? "+" + text : text;

    private static void Write(Utf8JsonWriter json, string name, Band band)
    {
        json.WriteStartObject(name);
        json.WriteNumber("low80", band.Low80);
        json.WriteNumber("low50", band.Low50);
        json.WriteNumber("median", band.Median);
        json.WriteNumber("high50", band.High50);
        json.WriteNumber("high80", band.High80);
        json.WriteEndObject();
    }

    private static long First(RunStore store, string path) =>
        store.Runs() is [var first, ..] ? first.Run : throw new ResultsException(path, "Nothing is recorded in it yet.");

    private static string Range(double low, double high) => Signed(low) + " to " + Signed(high);
}
