using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using NegotiationSim.Experiments.Analysis;
using NegotiationSim.Results;

namespace NegotiationSim.Runner.Experiments;

/// <summary>Writes the tables of an analysis as CSV: comma, UTF-8, a header; numbers that read back to the same
/// double, no figure as an empty field.</summary>
internal static class AnalysisFiles
{
    /// <summary>Writes a file a table.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="folder">Where to; made if missing.</param>
    /// <exception cref="ResultsException">A file is there already, or cannot be written.</exception>
    public static void Write(ImmutableArray<AnalysisTable> tables, string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var targets = tables.Select(t => Path.Combine(folder, t.Name + ".csv")).ToArray();
            if (targets.FirstOrDefault(File.Exists) is { } there)
                throw new ResultsException(there, "There is a file already; nothing is overwritten. Name another folder with --tables.");
            for (var t = 0; t < tables.Length; t++) One(tables[t], targets[t]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ResultsException(folder, "The tables cannot be written: " + fault.Message) { IsOfMachine = true };
        }
    }

    /// <summary>Writes one table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="file">Where to.</param>
    /// <exception cref="ResultsException">The file is there already, or cannot be written.</exception>
    public static void WriteOne(AnalysisTable table, string file)
    {
        if (File.Exists(file))
            throw new ResultsException(file, "There is a file already; nothing is overwritten. Name another one with --csv.");
        try
        {
            One(table, file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ResultsException(file, "The table cannot be written: " + fault.Message) { IsOfMachine = true };
        }
    }

    private static void One(AnalysisTable table, string file)
    {
        using (var csv = CsvWriter.ToFile(file + ".new", new CsvWriterOptions { NewLine = "\n" }, FileOptions.None))
        {
            foreach (var column in table.Columns) csv.WriteField(column);
            csv.EndRecord();
            foreach (var row in table.Rows)
            {
                foreach (var cell in row) csv.WriteField(Field(cell));
                csv.EndRecord();
            }
        }

        File.Move(file + ".new", file);
    }

    private static string Field(object cell) => cell switch
    {
        double.NaN => "",
        double.PositiveInfinity => "INF",
        double.NegativeInfinity => "-INF",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture)!,
    };
}
