using System.Collections.Immutable;
using NegotiationSim.Results.Store;
using NegotiationSim.Results.Tables;

namespace NegotiationSim.Results.Export;

/// <summary>Writes tables as Parquet, a file a table, with their codebook.</summary>
public static class ParquetExport
{
    /// <summary>Writes <paramref name="tables"/> of a store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="name">Name of the run, for the codebook.</param>
    /// <param name="folder">Where to; made if missing.</param>
    /// <param name="tables">Tables to write; those that are not exported as such are left out.</param>
    /// <exception cref="ResultsException">A file exists already or cannot be written, or the store is damaged.</exception>
    public static ImmutableArray<ExportedTable> Write(RunStore store, string name, string folder, IEnumerable<Table> tables)
    {
        ArgumentNullException.ThrowIfNull(store);
        ImmutableArray<Table> chosen = [.. tables.Where(t => t.IsExported)];
        return StagedExport.Write(folder, [.. chosen.Select(FileOf), Codebook.FileName], aside =>
        {
            ImmutableArray<ExportedTable> written = [.. chosen.Select(t => One(store, t, Path.Combine(aside, FileOf(t))))];
            File.WriteAllText(Path.Combine(aside, Codebook.FileName), Codebook.OfParquet(name, chosen));
            return written;
        });
    }

    private static string FileOf(Table table) => table.Name + ".parquet";

    private static ExportedTable One(RunStore store, Table table, string file)
    {
        ImmutableArray<ParquetColumn> columns = [.. table.Readable.Select(c => new ParquetColumn(c.Name, c.Kind) { Unit = c.Unit })];
        var rows = ParquetFile.Write(file, columns, next =>
        {
            store.Read("SELECT " + string.Join(", ", columns.Select(c => c.Name)) + " FROM " + table.Name + " ORDER BY "
                + string.Join(", ", table.Key), row =>
            {
                for (var c = 0; c < columns.Length; c++) columns[c].Add(row.IsDBNull(c) ? null : row.GetValue(c));
                next();
            });
            if (table == TradeTables.Flows) UnpackedFlows.Read(store, cells =>
            {
                for (var c = 0; c < columns.Length; c++) columns[c].Add(cells[c]);
                next();
            });
        });
        return new ExportedTable(table.Name, file, rows);
    }
}
