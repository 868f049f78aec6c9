using System.Collections.Immutable;
using System.Text.Json;
using NegotiationSim.Results.Folder;
using Parquet;
using Parquet.Schema;

namespace NegotiationSim.Results.Export;

/// <summary>
/// Writes one Parquet file: under another name first, so that a file that is there is whole. Equal rows give equal bytes.
/// </summary>
public static class ParquetFile
{
    private const int RowsOfAGroup = 60_000;

    /// <summary>Writes the file; an older one of that name gives way.</summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">Its columns, without rows.</param>
    /// <param name="fill">Adds the rows to the columns and calls its argument after every row.</param>
    /// <returns>How many rows were written.</returns>
    /// <exception cref="ResultsException">It cannot be written.</exception>
    public static long Write(string path, ImmutableArray<ParquetColumn> columns, Action<Action> fill)
    {
        ArgumentNullException.ThrowIfNull(fill);
        var fresh = path + ".new";
        try
        {
            var rows = WriteAsync(fresh, columns, fill).GetAwaiter().GetResult();
            File.Move(fresh, path, overwrite: true);
            return rows;
        }
        catch (Exception fault) when (FolderFaults.Is(fault))
        {
            throw FolderFaults.Explain(path, fault);
        }
        finally
        {
            File.Delete(fresh);
        }
    }

    private static async Task<long> WriteAsync(string file, ImmutableArray<ParquetColumn> columns, Action<Action> fill)
    {
        await using var stream = new FileStream(file, FileMode.Create, FileAccess.ReadWrite);
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Zstd };
        foreach (var column in columns)
            if (column.Encoding is { } encoding) options.ColumnEncodingHints[column.Field.Path.ToString()] = encoding;
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(columns.Select(c => c.Field)), stream, options);
        writer.CustomMetadata = new Dictionary<string, string>
        {
            ["units"] = JsonSerializer.Serialize(columns.Where(c => c.Unit.Length > 0).ToDictionary(c => c.Name, c => c.Unit)),
        };
        var (rows, open) = (0L, 0);
        async Task FlushAsync()
        {
            using var group = writer.CreateRowGroup();
            foreach (var column in columns) await column.FlushAsync(group);
            open = 0;
        }

        fill(() =>
        {
            rows++;
            if (++open == RowsOfAGroup) FlushAsync().GetAwaiter().GetResult();
        });
        if (open > 0 || rows == 0) await FlushAsync();
        return rows;
    }
}
