using System.Globalization;
using CsvHelper;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Worlds;

/// <summary>A comma-separated file with a header line, read row by row; what is wrong is noted with line and column.</summary>
public sealed class CsvTable : IDisposable
{
    /// <summary>Larger files are refused where the whole file is held in memory.</summary>
    public const long LargestFile = 64L * 1024 * 1024;

    private readonly CsvReader reader;
    private readonly int[] positions;
    private readonly string[] columns;
    private readonly int width;

    /// <summary>Opens <paramref name="file"/> and checks its header.</summary>
    /// <param name="file">The file; packed by gzip where its name ends with <c>.gz</c>.</param>
    /// <param name="columns">Columns it must have, in any order; no others may be there.</param>
    /// <exception cref="InputException">It cannot be read, or the header lacks a column or has an unknown one.</exception>
    public CsvTable(string file, params string[] columns)
    {
        Problems = new InputProblems(file);
        this.columns = columns;
        var bytes = InputFile.ReadUnpacked(file, LargestFile);
        InputText.Require(file, bytes);
        CheckText(file, bytes);
        reader = CsvReader.Create(bytes, new CsvReaderOptions
        {
            Separator = ',',
            PoolStrings = true,
            TrackLineNumbers = true,
            AllowLineBreaksInQuotes = false
        });
        string[] header = [.. reader.Headers];
        width = header.Length;
        if (header is [var only] && only.Contains(';', StringComparison.Ordinal))
        {
            Problems.Add(1, "", "Columns are separated by semicolons here; write commas between them, and points in numbers: "
                + string.Join(",", columns));
            Problems.ThrowIfAny();
        }

        if (!header.Any(columns.Contains))
            throw new InputException(
                file, 1, "", "This is no table of the kind expected: its first line has none of the columns. The first line must be: "
                + string.Join(",", columns));
        foreach (var name in header.Where(h => !columns.Contains(h)))
            Problems.Add(1, name, "Unknown column \"" + name + "\"." + Suggestion.Sentence(name, columns));
        foreach (var name in columns.Where(c => !header.Contains(c)))
            Problems.Add(1, name, "The column \"" + name + "\" is missing; the first line must be: " + string.Join(",", columns));
        Problems.ThrowIfAny();
        positions = [.. columns.Select(c => Array.IndexOf(header, c))];
    }

    /// <summary>Where problems go; the caller throws when the table has been read.</summary>
    public InputProblems Problems { get; }

    /// <summary>Line of the current row, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Moves to the next row; false at the end.</summary>
    public bool Next()
    {
        while (reader.Read())
        {
            Line = (int)reader.LineNumber;
            if (reader.FieldCount == width) return true;
            Problems.Add(Line, "", string.Create(CultureInfo.InvariantCulture, $"Expected {width} fields, found {reader.FieldCount}."));
        }

        return false;
    }

    /// <summary>The text in <paramref name="column"/> of the current row.</summary>
    public string Text(int column) => reader.GetString(positions[column]);

    /// <summary>A text that must not be empty.</summary>
    public string Required(int column)
    {
        var value = Text(column);
        if (value.Length == 0) Problem(column, "This field is empty; write a text.");
        return value;
    }

    /// <summary>A finite number in a range; the lower end, or 0, where it is none.</summary>
    public double Number(int column, double min, double max)
    {
        var found = Text(column);
        if (double.TryParse(found, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= min
            && value <= max) return value;
        Problem(column, string.Create(CultureInfo.InvariantCulture, $"Expected a number from {min:G6} to {max:G6}, found \"{found}\"."));
        return Math.Clamp(0, min, max);
    }

    /// <summary>Position of the text among <paramref name="names"/>, or -1 and a problem.</summary>
    public int Position(int column, NameIndex names)
    {
        var at = names.Find(Text(column));
        if (at < 0) Problem(column, "Unknown " + names.Kind + " \"" + Text(column) + "\"."
            + Suggestion.Sentence(Text(column), names.Names));
        return at;
    }

    /// <summary>Notes a problem in the current row.</summary>
    public void Problem(int column, string message) => Problems.Add(Line, columns[column], message);

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();

    private static void CheckText(string file, byte[] bytes)
    {
        if (!System.Text.Unicode.Utf8.IsValid(bytes))
            throw new InputException(file, 0, "", "This text is not valid UTF-8; save the file as UTF-8.");
    }
}
