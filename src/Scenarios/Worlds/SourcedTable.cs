using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Scenarios.Worlds;

/// <summary>A table whose last two columns are <c>source</c>, an id of sources.csv, and <c>quality</c>.</summary>
public static class SourcedTable
{
    /// <summary>Calls <paramref name="read"/> once a row, with the row's quality.</summary>
    /// <param name="file">The file.</param>
    /// <param name="columns">Columns before source and quality.</param>
    /// <param name="sources">The known sources.</param>
    /// <param name="read">Reads the current row.</param>
    /// <exception cref="Input.InputException">The file is wrong.</exception>
    public static void Each(string file, string[] columns, NameIndex sources, Action<CsvTable, Quality> read)
    {
        using var table = new CsvTable(file, [.. columns, "source", "quality"]);
        while (table.Next())
        {
            table.Position(columns.Length, sources);
            var quality = table.Position(columns.Length + 1, WorldIndex.Qualities);
            read(table, (Quality)Math.Max(0, quality));
        }

        table.Problems.ThrowIfAny();
    }
}
