using System.Globalization;
using System.IO.Compression;
using CsvHelper;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Worlds.Import;

/// <summary>
/// Reads CEPII BACI and UN Comtrade files of one year row by row, never the whole file at once. Where Comtrade has a flow from both
/// sides, the exporter's report counts; the importer's is used for pairs of countries of which the exporter reports nothing, one by
/// one, also where a world joins several into one economy. Importers report c.i.f.: their own f.o.b. figure counts where the row has
/// one, else the report is divided by <see cref="CifOverFob"/>. Of Comtrade only totals over modes of
/// transport, customs procedures and second partners are read.
/// </summary>
/// <param name="index">The world's names.</param>
/// <param name="products">Product codes to commodities.</param>
/// <param name="countries">Country codes to economies.</param>
public sealed class TradeImporter(WorldIndex index, HsConcordance products, CountryCodes countries)
{
    /// <summary>
    /// C.i.f. over f.o.b. of reports without an f.o.b. figure, the same for all pairs: the factor with which the IMF makes an
    /// exporter's figure from its partner's (Direction of Trade Statistics Yearbook 2017).
    /// </summary>
    public const double CifOverFob = 1.06;

    private static readonly string[] BaciColumns = ["t", "i", "j", "k", "v"];
    private static readonly string[] OptionalColumns = ["reporterCode", "partnerCode", "partner2Code", "motCode", "customsCode", "refYear",
        "fobvalue", "freqCode", "period", "classificationCode"];
    private static readonly string[] ComtradeColumns = ["reporterISO", "flowCode", "partnerISO", "cmdCode", "primaryValue"];
    private readonly double[][] exported = Empty(index, products.Groups.Length);
    private readonly bool[] covered = new bool[index.N * index.N];
    private readonly Dictionary<(string Exporter, string Importer, int Cell, int Group), Mirror> mirrors = [];
    private readonly HashSet<(string Exporter, string Importer)> reports = [];
    private readonly SortedDictionary<string, double> leftOut = new(StringComparer.Ordinal);
    private readonly ComtradeScope scope = new();
    private readonly SortedSet<int> shortCodes = [];
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
            using var packed = InputFile.OpenRegular(file);
            using var stream = Unpacked(file, packed);
            using var reader = CsvReader.Create(stream, new CsvReaderOptions
            {
                Separator = ',',
                PoolStrings = true,
                TrackLineNumbers = true
            });
            var columns = Locate(reader, format == ImportFormat.Baci ? BaciColumns : ComtradeColumns, problems);
            var optional = OptionalColumns.Select(c => Array.IndexOf([.. reader.Headers], c)).ToArray();
            while (reader.Read())
            {
                rows++;
                cancellation.ThrowIfCancellationRequested();
                NoMoreFields(reader, problems);
                if (format == ImportFormat.Baci) BaciRow(reader, columns, problems);
                else ComtradeRow(reader, columns, optional, problems);
            }
        }
        catch (Exception fault) when (InputFile.IsOfFile(fault) || fault is CsvFormatException)
        {
            throw new InputException(file, 0, "", "The file cannot be read: " + fault.Message);
        }

        problems.ThrowIfAny();
        scope.Check(file, format == ImportFormat.Baci ? "t" : "refYear");
        if (used == 0 && shortCodes.Count > 0) throw new InputException(file, 0, "cmdCode",
            "The file has product codes of " + string.Join(" and ", shortCodes)
            + " digits only; six are needed (Harmonized System subheadings).");
        if (used == 0) throw new InputException(file, 0, "",
            "No row of this file is about the world's economies and commodities; is it the right layout?");
        return Merge();
    }

    private static int[] Locate(CsvReader reader, string[] columns, InputProblems problems)
    {
        string[] header = [.. reader.Headers];
        if (header is [var only] && only.Contains(';', StringComparison.Ordinal))
            problems.Add(1, "", "Columns are separated by semicolons here; write commas between them, and points in numbers.");
        if (header is [var tabbed] && tabbed.Contains('\t', StringComparison.Ordinal))
            problems.Add(1, "", "Columns are separated by tabs here; write commas between them, and points in numbers.");
        problems.ThrowIfAny();
        foreach (var column in columns.Where(c => !header.Contains(c)))
            problems.Add(1, column, "The column \"" + column + "\" is missing." + Suggestion.Sentence(column, header));
        problems.ThrowIfAny();
        return [.. columns.Select(c => Array.IndexOf(header, c))];
    }

    private void BaciRow(CsvReader reader, int[] columns, InputProblems problems)
    {
        var value = Value(reader, columns[4], problems) / 1000;
        scope.Note(Field(reader, columns[0]));
        var (exporter, importer) = (Field(reader, columns[1]), Field(reader, columns[2]));
        Book(new Party(exporter, exporter, countries.FindNumber(exporter)), new Party(importer, importer, countries.FindNumber(importer)),
            Field(reader, columns[3]), value, null);
    }

    private void ComtradeRow(CsvReader reader, int[] columns, int[] optional, InputProblems problems)
    {
        var value = Value(reader, columns[4], problems) / 1e6;
        string Text(int at) => optional[at] < 0 ? "" : Field(reader, optional[at]);
        // A breakdown stands beside its total: second partner, mode of transport, customs procedure.
        if (Text(2) is not ("" or "0") || Text(3) is not ("" or "0") || Text(4) is not ("" or "C00")) return;
        var code = Field(reader, columns[3]);
        // Levels have two, four and six digits; an odd number has lost its leading zero to a spreadsheet.
        if (code.Length is not (5 or 6))
        {
            if (code.All(char.IsAsciiDigit)) shortCodes.Add(code.Length + (code.Length % 2));
            return;
        }

        var reporter = Named(Text(0), Field(reader, columns[0]));
        var partner = Named(Text(1), Field(reader, columns[2]));
        // The world as partner is the sum of all others.
        if (partner.Code is "0" or "W00") return;
        scope.Note(reporter.Letters, Text(7), Text(8), Text(5), Text(9));
        switch (Field(reader, columns[1]))
        {
            case "X":
                reports.Add((reporter.Letters, partner.Letters));
                Book(reporter, partner, code, value, null);
                break;
            case "M":
                Book(partner, reporter, code, value, Fob(Text(6), value));
                break;
            // Re-exports and re-imports are part of X and M; other flows are no trade in goods across the border.
            case var flow:
                leftOut["flow " + flow] = leftOut.GetValueOrDefault("flow " + flow) + value;
                break;
        }
    }

    /// <summary>A country by its number where the file has it, since its letters are not always those of ISO.</summary>
    private Party Named(string number, string iso) =>
        number.Length > 0
            ? new Party(number, iso.Length > 0 ? iso : number, countries.FindNumber(number)) : new Party(iso, iso, countries.FindIso(iso));

    /// <summary>An importer's figure at the exporter's border, million US dollars.</summary>
    private static double Fob(string reported, double cif) =>
        double.TryParse(reported, NumberStyles.Float, CultureInfo.InvariantCulture, out var fob) && fob > 0 && double.IsFinite(fob)
            ? fob / 1e6 : cif / CifOverFob;

    /// <summary>Takes a row.</summary>
    /// <param name="exporter">Who sold.</param>
    /// <param name="importer">Who bought.</param>
    /// <param name="code">The product.</param>
    /// <param name="value">As reported, million US dollars.</param>
    /// <param name="mirror">The f.o.b. value where the importer reports; null where the exporter does.</param>
    private void Book(Party exporter, Party importer, string code, double value, double? mirror)
    {
        var group = products.Find(code);
        if (exporter.Economy < 0 || importer.Economy < 0 || group < 0 || exporter.Economy == importer.Economy)
        {
            skipped += value;
            var why = exporter.Economy < 0 ? "country " + exporter.Code : importer.Economy < 0 ? "country " + importer.Code
                : group < 0 ? "product " + code : "inside " + index.Economies.Names[exporter.Economy];
            leftOut[why] = leftOut.GetValueOrDefault(why) + value;
            return;
        }

        used++;
        var cell = exporter.Economy * index.N + importer.Economy;
        if (mirror is { } fob)
        {
            var flow = (exporter.Letters, importer.Letters, cell, group);
            var before = mirrors.GetValueOrDefault(flow);
            mirrors[flow] = new Mirror(before.Rows + 1, before.Cif + value, before.Fob + fob);
            return;
        }

        exported[group][cell] += value;
        covered[cell] = true;
    }

    /// <summary>What exporters report of a pair of countries counts; for the other pairs the importers' figures stand in.</summary>
    private ImportedTrade Merge()
    {
        var (cif, fob) = (0.0, 0.0);
        foreach (var ((exporter, importer, cell, group), value) in mirrors.OrderBy(m => m.Key))
        {
            if (reports.Contains((exporter, importer)))
            {
                used -= value.Rows;
                continue;
            }

            covered[cell] = true;
            exported[group][cell] += value.Fob;
            (cif, fob) = (cif + value.Cif, fob + value.Fob);
        }

        return new ImportedTrade(exported[..index.M], covered, rows, used, skipped)
        {
            Year = scope.Year,
            Shared = [.. Enumerable.Range(index.M, exported.Length - index.M).Select(g => (products.Groups[g], exported[g]))],
            MirrorsCif = cif,
            MirrorsFob = fob,
            LeftOut = [.. leftOut.OrderByDescending(l => l.Value).Select(l => (l.Key, l.Value))],
        };
    }

    private static Stream Unpacked(string file, Stream packed)
    {
        Span<byte> head = stackalloc byte[2];
        var length = packed.ReadAtLeast(head, 2, throwOnEndOfStream: false);
        packed.Position = 0;
        if (length == 2 && head[0] == 'P' && head[1] == 'K')
            throw new InputException(file, 0, "", "This is a zip; unpack it and name the table in it.");
        return length == 2 && head[0] == 0x1f && head[1] == 0x8b ? new GZipStream(packed, CompressionMode.Decompress) : packed;
    }

    private static string Field(CsvReader reader, int column) => column < reader.FieldCount ? reader.GetString(column).Trim() : "";

    /// <summary>A decimal comma that is not in quotes makes two fields of one number, and moves all after it.</summary>
    private static void NoMoreFields(CsvReader reader, InputProblems problems)
    {
        for (var at = reader.Headers.Count; at < reader.FieldCount; at++)
            if (Field(reader, at).Length > 0)
                problems.Add((int)reader.LineNumber, "", "The row has more fields than the header; write points in numbers, not commas.");
    }

    private static double Value(CsvReader reader, int column, InputProblems problems)
    {
        var text = Field(reader, column);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= 0
            && double.IsFinite(value)) return value;
        problems.Add((int)reader.LineNumber, reader.Headers[column], "Expected a value of 0 or more, found \"" + text + "\"."
            + (text.Contains(',', StringComparison.Ordinal) ? " Write points in numbers, not commas." : ""));
        return 0;
    }

    private static double[][] Empty(WorldIndex index, int groups)
    {
        var flows = new double[groups][];
        for (var k = 0; k < groups; k++) flows[k] = new double[index.N * index.N];
        return flows;
    }

    /// <summary>What importers report of a flow, million US dollars, with and without freight and insurance.</summary>
    private readonly record struct Mirror(long Rows, double Cif, double Fob);

    /// <summary>A country of the file, its letters where it has any (both sides of a pair have them), and its economy in the world, -1
    /// where it is in none.</summary>
    private readonly record struct Party(string Code, string Letters, int Economy);
}
