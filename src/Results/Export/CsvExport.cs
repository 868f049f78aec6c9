using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using NegotiationSim.Results.Store;
using NegotiationSim.Results.Tables;

namespace NegotiationSim.Results.Export;

/// <summary>
/// Writes tables as CSV (RFC 4180: comma, UTF-8, header) with their codebook. Numbers are written so that reading
/// them gives the same double again; an infinite one is <c>INF</c> or <c>-INF</c>.
/// </summary>
public static class CsvExport
{
    // What spreadsheets take as the beginning of a formula.
    private const string Formulas = "=+-@\t\r";

    /// <summary>Writes <paramref name="tables"/> of a store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="name">Name of the run, for the codebook.</param>
    /// <param name="folder">Where to; made if missing.</param>
    /// <param name="tables">Tables to write; those that are not exported as such are left out.</param>
    /// <param name="spreadsheetSafe">Whether texts that a spreadsheet would run as a formula get an apostrophe before them; default
    /// false.</param>
    /// <param name="cancellation">Stops it; nothing is left then.</param>
    /// <exception cref="ResultsException">A file exists already or cannot be written, or the store is damaged.</exception>
    public static ImmutableArray<ExportedTable> Write(
        RunStore store, string name, string folder, IEnumerable<Table> tables, bool spreadsheetSafe = false,
        CancellationToken cancellation = default)
    {
        ImmutableArray<Table> chosen = [.. tables.Where(t => t.IsExported)];
        return StagedExport.Write(folder, [.. chosen.Select(t => t.Name + ".csv"), Codebook.FileName], aside =>
        {
            ImmutableArray<ExportedTable> written = [.. chosen.Select(t => One(store, t, aside, spreadsheetSafe, cancellation))];
            File.WriteAllText(Path.Combine(aside, Codebook.FileName), Codebook.OfCsv(name, chosen));
            return written;
        });
    }

    private static ExportedTable One(RunStore store, Table table, string folder, bool spreadsheetSafe, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, table.Name + ".csv");
        long rows = 0;
        string Safe(object? cell) => cell is string { Length: > 0 } text && spreadsheetSafe && Formulas.Contains(text[0]) ? "'" + text
            : Field(cell);
        using (var csv = CsvWriter.ToFile(path, new CsvWriterOptions { NewLine = "\n" }, FileOptions.None))
        {
            foreach (var column in table.Readable) csv.WriteField(column.Name);
            csv.EndRecord();
            store.Read("SELECT " + string.Join(", ", table.Readable.Select(c => c.Name)) + " FROM " + table.Name + " ORDER BY "
                + string.Join(", ", table.Key), row =>
            {
                cancellation.ThrowIfCancellationRequested();
                for (var i = 0; i < row.FieldCount; i++) csv.WriteField(Safe(row.GetValue(i)));
                csv.EndRecord();
                rows++;
            });
            if (table == TradeTables.Flows) UnpackedFlows.Read(store, cells =>
            {
                foreach (var cell in cells) csv.WriteField(Safe(cell));
                csv.EndRecord();
                rows++;
            });
        }

        return new ExportedTable(table.Name, path, rows);
    }

    private static string Field(object? cell) => cell switch
    {
        null or DBNull => "",
        double number => Number(number),
        long whole => whole.ToString(CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };

    private static string Number(double number) =>
        double.IsPositiveInfinity(number) ? "INF" : double.IsNegativeInfinity(number) ? "-INF"
            : number.ToString("R", CultureInfo.InvariantCulture);
}
