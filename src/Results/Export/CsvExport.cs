using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using Microsoft.Data.Sqlite;
using NegotiationSim.Results.Folder;
using NegotiationSim.Results.Recorder;
using NegotiationSim.Results.Store;
using NegotiationSim.Results.Tables;

namespace NegotiationSim.Results.Export;

/// <summary>
/// Writes tables as CSV (RFC 4180: comma, UTF-8, header) with their codebook. Numbers are written so that reading
/// them gives the same double again; an infinite one is <c>INF</c> or <c>-INF</c>.
/// </summary>
public static class CsvExport
{
    /// <summary>Writes <paramref name="tables"/> of a store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="name">Name of the run, for the codebook.</param>
    /// <param name="folder">Where to; made if missing.</param>
    /// <param name="tables">Tables to write; those that are not exported as such are left out.</param>
    /// <param name="cancellation">Stops it; tables written until then stay.</param>
    /// <exception cref="ResultsException">A file exists already or cannot be written, or the store is damaged.</exception>
    public static ImmutableArray<ExportedTable> Write(RunStore store, string name, string folder, IEnumerable<Table> tables, CancellationToken cancellation = default)
    {
        ImmutableArray<Table> chosen = [.. tables.Where(t => t.IsExported)];
        var written = ImmutableArray.CreateBuilder<ExportedTable>();
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var file in chosen.Select(t => t.Name + ".csv").Append(Codebook.FileName).Select(f => Path.Combine(folder, f)))
                if (File.Exists(file)) throw new ResultsException(file, "There is a file already; nothing is overwritten. Name another folder with --out.");
            foreach (var table in chosen) written.Add(One(store, table, folder, cancellation));
            Whole(Path.Combine(folder, Codebook.FileName), file => File.WriteAllText(file, Codebook.OfCsv(name, chosen)));
        }
        catch (Exception fault) when (FolderFaults.Is(fault))
        {
            throw FolderFaults.Explain(folder, fault);
        }

        return written.ToImmutable();
    }

    private static ExportedTable One(RunStore store, Table table, string folder, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, table.Name + ".csv");
        long rows = 0;
        Whole(path, file =>
        {
            using var csv = CsvWriter.ToFile(file, new CsvWriterOptions { NewLine = "\n" }, FileOptions.None);
            foreach (var column in table.Readable) csv.WriteField(column.Name);
            csv.EndRecord();
            store.Read("SELECT " + string.Join(", ", table.Readable.Select(c => c.Name)) + " FROM " + table.Name + " ORDER BY " + string.Join(", ", table.Key), row =>
            {
                cancellation.ThrowIfCancellationRequested();
                for (var i = 0; i < row.FieldCount; i++) csv.WriteField(Field(row, i));
                csv.EndRecord();
                rows++;
            });
            if (table == TradeTables.Flows) rows += Unpacked(store, csv, cancellation);
        });
        return new ExportedTable(table.Name, path, rows);
    }

    // A month kept with --keep all is expanded in the order of the table's own rows.
    private static long Unpacked(RunStore store, CsvWriter csv, CancellationToken cancellation)
    {
        long rows = 0;
        store.Read("SELECT run, replicate, month, data FROM flows_packed ORDER BY run, replicate, month", row =>
        {
            cancellation.ThrowIfCancellationRequested();
            var flows = PackedFlows.Unpack(row.GetFieldValue<byte[]>(3));
            var n = flows.Economies.Length;
            foreach (var i in Sorted(flows.Economies))
                foreach (var j in Sorted(flows.Economies))
                    foreach (var k in Sorted(flows.Commodities))
                    {
                        var (cell, flow) = ((i * n) + j, flows.Flows[k]);
                        if (flow.Origin[cell] == 0 && flow.Reported[cell] == 0) continue;
                        for (var c = 0; c < 3; c++) csv.WriteField(row.GetInt64(c).ToString(CultureInfo.InvariantCulture));
                        csv.WriteField(flows.Economies[i]);
                        csv.WriteField(flows.Economies[j]);
                        csv.WriteField(flows.Commodities[k]);
                        csv.WriteField(Number(flow.Origin[cell]));
                        csv.WriteField(Number(flow.Reported[cell]));
                        csv.WriteField(Number(flow.Unseen.Of(cell, 0)));
                        csv.EndRecord();
                        rows++;
                    }
        });
        return rows;
    }

    private static IEnumerable<int> Sorted(ImmutableArray<string> ids) => Enumerable.Range(0, ids.Length).OrderBy(i => ids[i], StringComparer.Ordinal);

    private static string Field(SqliteDataReader row, int i) => row.IsDBNull(i) ? "" : row.GetValue(i) switch
    {
        double number => Number(number),
        long whole => whole.ToString(CultureInfo.InvariantCulture),
        var other => other.ToString() ?? "",
    };

    private static string Number(double number) =>
        double.IsPositiveInfinity(number) ? "INF" : double.IsNegativeInfinity(number) ? "-INF" : number.ToString("R", CultureInfo.InvariantCulture);

    // Written under another name first: a file that is there is whole.
    private static void Whole(string path, Action<string> write)
    {
        var fresh = path + ".new";
        try
        {
            write(fresh);
            File.Move(fresh, path);
        }
        finally
        {
            File.Delete(fresh);
        }
    }
}
