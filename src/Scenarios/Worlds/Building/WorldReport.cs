using System.Globalization;
using System.Text;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Worlds.Building;

/// <summary>The page that says how far a built world lies from what is published. The same build gives the same text.</summary>
public static class WorldReport
{
    /// <summary>Name of an optional file in the world's folder whose text ends the page.</summary>
    public const string NotesFile = "notes.md";

    /// <summary>Writes the page in Markdown.</summary>
    public static string Write(WorldBuild build)
    {
        var header = build.Header;
        var figures = new WorldFigures(build);
        var text = new StringBuilder();
        Line(text, $"# The world `{header.Id}`");
        Line(text, $"");
        Line(text, $"Written by `negsim world build {header.Id}`; do not edit. Money is million US dollars of {header.BaseYear}, flows at exporters' prices (f.o.b.).");
        Line(text, $"Errors are symmetric: 100 · |a − b| / ((a + b) / 2), so 0 is exact and 200 is all or nothing.");
        Line(text, $"");
        Line(text, $"{header.Economies.Length} economies, {header.Commodities.Length} commodities, {figures.Flows:N0} flows over a thousand dollars: {figures.Observed:N0} observed, {figures.Estimated:N0} estimated, {figures.Stylised:N0} stylised (home sales included). Trade between economies {figures.Trade / 1000:N0} billion dollars, home sales {figures.Home / 1000:N0} billion.");
        Totals(text, figures);
        Fit(text, figures);
        Pairs(text, figures);
        Known(text, figures);
        HomeShares(text, figures);
        var notes = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(header.File))!, NotesFile);
        if (File.Exists(notes)) text.Append('\n').Append(InputFile.ReadText(notes, JsonInput.LargestFile).ReplaceLineEndings("\n").TrimEnd()).Append('\n');
        return text.ToString();
    }

    private static void Totals(StringBuilder text, WorldFigures figures)
    {
        Heading(text, "Published totals", "Merchandise trade of each economy as published, beside the sum of its built flows. Built imports lack freight and insurance (published imports are c.i.f.), and every commodity's imports are brought to the value of its exports.");
        Line(text, $"| economies | exports published | built | median error | imports published | built | median error |");
        Line(text, $"|---|---:|---:|---:|---:|---:|---:|");
        foreach (var (name, exports, imports) in figures.Totals)
            Line(text, $"| {name} | {exports.Published:N0} | {exports.Built:N0} | {exports.MedianError:0.0} % | {imports.Published:N0} | {imports.Built:N0} | {imports.MedianError:0.0} % |");
        Worst(text, "Furthest totals:", figures.AllTotals.Worst(6));
    }

    private static void Fit(StringBuilder text, WorldFigures figures)
    {
        Heading(text, "Targets by economy and commodity", "The flows were fitted to exports and imports by commodity and to bilateral totals at once; the last step meets the bilateral totals. What remains:");
        Line(text, $"- exports by commodity: median error {figures.ExportFit.MedianError:0.000} % over {figures.ExportFit.Count:N0} targets above 1 million");
        Line(text, $"- imports by commodity: median error {figures.ImportFit.MedianError:0.000} % over {figures.ImportFit.Count:N0} targets above 1 million");
        Worst(text, "Furthest above 100 million:", figures.LargeFit.Worst(6));
    }

    private static void Pairs(StringBuilder text, WorldFigures figures)
    {
        Heading(text, "Pairs", "Bilateral totals as reported, beside the built ones. Only those marked as kept are constraints; the others give a pattern, mostly of 2019 and 2020, that the totals of the base year bend.");
        Line(text, $"| pairs | number | reported | built | median error | after common growth | correlation of logs |");
        Line(text, $"|---|---:|---:|---:|---:|---:|---:|");
        foreach (var (name, pairs) in figures.Pairs)
            if (pairs.Published <= 0) Line(text, $"| {name} | {pairs.Count:N0} | – | {pairs.Built:N0} | – | – | – |");
            else Line(text, $"| {name} | {pairs.Count:N0} | {pairs.Published:N0} | {pairs.Built:N0} | {pairs.MedianError:0.0} % | {pairs.MedianErrorAfterGrowth:0.0} % | {Correlation(pairs.LogCorrelation)} |");
        Worst(text, "Furthest pairs over 5 billion, reported or built:", figures.LargePairs.Worst(10));
        Heading(text, "Pairs kept as reported", "The largest, with the side whose report is used. One series never mixes reporters.");
        Line(text, $"| pair | reporter | reported | built |");
        Line(text, $"|---|---|---:|---:|");
        foreach (var (name, reporter, reported, built) in figures.KeptPairs(16))
            Line(text, $"| {name} | {reporter} | {reported:N1} | {built:N1} |");
        Heading(text, "Exports of blocs", "What a bloc's members export together to an economy outside it, as the bloc reports.");
        Line(text, $"{figures.Blocs.Count} totals, {figures.Blocs.Published:N0} reported, {figures.Blocs.Built:N0} built, median error {figures.Blocs.MedianError:0.00} %.");
        Worst(text, "Furthest:", figures.Blocs.Worst(4));
    }

    private static void Known(StringBuilder text, WorldFigures figures)
    {
        Heading(text, "Known cells", "Flows by commodity that are written over the fit.");
        Line(text, $"{figures.Cells.Count} cells, {figures.Cells.Published:N0} reported, {figures.Cells.Built:N0} built, largest error {figures.Cells.Worst(1).Select(c => Comparison.SymmetricError(c.Published, c.Built)).FirstOrDefault():0.000} %.");
    }

    private static void HomeShares(StringBuilder text, WorldFigures figures)
    {
        Heading(text, "Home shares", "Home sales over absorption. A share is published by sector and holds for each commodity in it unless the commodity's own trade says otherwise; where hardly anything is imported, home sales are set from production instead and no share is compared.");
        Line(text, $"| economies | cells with a share | mean share published | built | mean distance, points | correlation |");
        Line(text, $"|---|---:|---:|---:|---:|---:|");
        foreach (var home in figures.HomeShares)
            Line(text, $"| {home.Name} | {home.Count:N0} | {home.Published:0.000} | {home.Built:0.000} | {100 * home.Distance:0.00} | {Correlation(home.Correlation)} |");
    }

    private static void Worst(StringBuilder text, string title, IEnumerable<(string Name, double Published, double Built)> worst)
    {
        Line(text, $"");
        Line(text, $"{title}");
        Line(text, $"");
        foreach (var (name, published, built) in worst)
            Line(text, $"- {name}: {published:N1} published, {built:N1} built ({Comparison.SymmetricError(published, built):0.0} %)");
    }

    private static void Heading(StringBuilder text, string title, string lead)
    {
        Line(text, $"");
        Line(text, $"## {title}");
        Line(text, $"");
        Line(text, $"{lead}");
        Line(text, $"");
    }

    private static string Correlation(double value) =>
        double.IsNaN(value) ? "–" : value.ToString("0.000", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
