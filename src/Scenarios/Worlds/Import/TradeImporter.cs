using System.Globalization;
using CsvHelper;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Worlds.Import;

/// <summary>
/// Reads CEPII BACI and UN Comtrade files row by row, never the whole file at once. Where Comtrade has a flow from
/// both sides, the exporter's report counts; the importer's is used only for exporters that report nothing.
/// </summary>
/// <param name="index">The world's names.</param>
/// <param name="products">Product codes to commodities.</param>
/// <param name="countries">Country codes to economies.</param>
public sealed class TradeImporter(WorldIndex index, HsConcordance products, CountryCodes countries)
{
    private static readonly string[] BaciColumns = ["t", "i", "j", "k", "v"];
    private static readonly string[] ComtradeColumns = ["reporterISO", "flowCode", "partnerISO", "cmdCode", "primaryValue"];
    private readonly double[][] exported = Empty(index);
    private readonly double[][] mirrored = Empty(index);
    private readonly bool[] covered = new bool[index.N * index.N];
    private readonly bool[] mirrorCovered = new bool[index.N * index.N];
    private readonly bool[] reports = new bool[index.N];
    private long rows;
    private long used;
    private double skipped;

    /// <summary>Reads <paramref name="file"/>.</summary>
    /// <param name="file">The file.</param>
    /// <param name="format">Whose layout it has.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="InputException">It cannot be read, lacks a column, or has a value that is no number.</exception>
    public ImportedTrade Read(string file, ImportFormat format, CancellationToken cancellation = default)
    {
        var problems = new InputProblems(file);
        try
        {
            using var stream = InputFile.OpenRegular(file);
            using var reader = CsvReader.Create(stream, new CsvReaderOptions
            {
                Separator = ',',
                PoolStrings = true,
                TrackLineNumbers = true
            });
            var columns = Locate(reader, format == ImportFormat.Baci ? BaciColumns : ComtradeColumns, problems);
            while (reader.Read())
            {
                rows++;
                cancellation.ThrowIfCancellationRequested();
                if (format == ImportFormat.Baci) BaciRow(reader, columns, problems);
                else ComtradeRow(reader, columns, problems);
            }
        }
        catch (Exception fault) when (InputFile.IsOfFile(fault) || fault is CsvFormatException)
        {
            throw new InputException(file, 0, "", "The file cannot be read: " + fault.Message);
        }

        problems.ThrowIfAny();
        if (used == 0) throw new InputException(file, 0, "",
            "No row of this file is about the world's economies and commodities; is it the right layout?");
        return Merge();
    }

    private static int[] Locate(CsvReader reader, string[] columns, InputProblems problems)
    {
        string[] header = [.. reader.Headers];
        foreach (var column in columns.Where(c => !header.Contains(c)))
            problems.Add(1, column, "The column \"" + column + "\" is missing." + Suggestion.Sentence(column, header));
        problems.ThrowIfAny();
        return [.. columns.Select(c => Array.IndexOf(header, c))];
    }

    private void BaciRow(CsvReader reader, int[] columns, InputProblems problems)
    {
        var value = Value(reader, columns[4], problems) / 1000;
        Book(exported, covered, countries.FindNumber(Field(reader, columns[1])), countries.FindNumber(Field(reader, columns[2])),
            products.Find(Field(reader, columns[3])), value);
    }

    private void ComtradeRow(CsvReader reader, int[] columns, InputProblems problems)
    {
        var value = Value(reader, columns[4], problems) / 1e6;
        var code = Field(reader, columns[3]);
        if (code.Length != 6) return;
        var reporter = countries.FindIso(Field(reader, columns[0]));
        var partner = countries.FindIso(Field(reader, columns[2]));
        var product = products.Find(code);
        switch (Field(reader, columns[1]))
        {
            case "X":
                if (reporter >= 0) reports[reporter] = true;
                Book(exported, covered, reporter, partner, product, value);
                break;
            case "M":
                Book(mirrored, mirrorCovered, partner, reporter, product, value);
                break;
        }
    }

    private void Book(double[][] flows, bool[] pairs, int exporter, int importer, int commodity, double value)
    {
        if (exporter < 0 || importer < 0 || commodity < 0 || exporter == importer)
        {
            skipped += value;
            return;
        }

        flows[commodity][exporter * index.N + importer] += value;
        pairs[exporter * index.N + importer] = true;
        used++;
    }

    /// <summary>Exporters that report keep their own figures; for the others the importers' figures stand in.</summary>
    private ImportedTrade Merge()
    {
        for (var cell = 0; cell < covered.Length; cell++)
        {
            if (reports[cell / index.N] || !mirrorCovered[cell] || covered[cell]) continue;
            covered[cell] = true;
            for (var k = 0; k < index.M; k++) exported[k][cell] = mirrored[k][cell];
        }

        return new ImportedTrade(exported, covered, rows, used, skipped);
    }

    private static string Field(CsvReader reader, int column) => column < reader.FieldCount ? reader.GetString(column).Trim() : "";

    private static double Value(CsvReader reader, int column, InputProblems problems)
    {
        var text = Field(reader, column);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= 0
            && double.IsFinite(value)) return value;
        problems.Add((int)reader.LineNumber, reader.Headers[column], "Expected a value of 0 or more, found \"" + text + "\".");
        return 0;
    }

    private static double[][] Empty(WorldIndex index)
    {
        var flows = new double[index.M][];
        for (var k = 0; k < index.M; k++) flows[k] = new double[index.N * index.N];
        return flows;
    }
}
