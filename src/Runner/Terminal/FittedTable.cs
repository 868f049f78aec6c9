using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace NegotiationSim.Runner.Terminal;

/// <summary>Writes tables so that nothing vanishes and no word is broken, however narrow the terminal.</summary>
/// <remarks>
/// A table library given too little room breaks words and figures, or one leaves columns out. So columns get widths here: figures
/// keep theirs, words share the rest; and where not even the longest words fit, every row becomes a heading with its figures named.
/// </remarks>
internal static class FittedTable
{
    /// <summary>Words are not squeezed below this many columns, if they need more.</summary>
    private const int Legible = 14;


    /// <summary>Writes <paramref name="table"/> in the terminal's width, as a table or, where that is too narrow, row by row.</summary>
    public static void Show(this IAnsiConsole screen, Table table)
    {
        var width = screen.Profile.Width;
        string[] headers = [.. table.Columns.Select(c => Plain(c.Header, screen))];
        string[][] rows = [.. table.Rows.Select(r => r.Select(cell => Plain(cell, screen)).ToArray())];
        // Besides what stands in it, a column takes its padding and a separator.
        var room = width - 2 - table.Columns.Sum(c => 1 + (c.Padding?.Left ?? 0) + (c.Padding?.Right ?? 0));
        int[] least = [.. headers.Select((header, c) => rows.Select(r => Least(r[c])).Append(Words(header).Max(w => w.Length)).Max())];
        int[] most = [.. headers.Select((header, c) => rows.Select(r => r[c].Length).Append(header.Length).Max())];
        if (least.Sum() > room)
        {
            if (table.Title is { } title) screen.MarkupLine(title.Text);
            foreach (var line in Stacked(headers, rows, width)) screen.Profile.Out.Writer.WriteLine(line);
            if (table.Caption is { } caption) screen.MarkupLine(caption.Text);
            return;
        }

        // Whoever lacks most gets the next column, until all have what they want or the room is used up.
        var widths = (int[])least.Clone();
        for (var left = room - least.Sum(); left > 0; left--)
        {
            var neediest = Enumerable.Range(0, widths.Length).MaxBy(c => most[c] - widths[c]);
            if (most[neediest] == widths[neediest]) break;
            widths[neediest]++;
        }

        for (var c = 0; c < widths.Length; c++) table.Columns[c].Width = widths[c];
        screen.Write(table);
    }

    /// <summary>Rows as paragraphs: the first cell, and below it each other cell after its column's name.</summary>
    internal static IEnumerable<string> Stacked(string[] headers, string[][] rows, int width)
    {
        if (headers[0].Length > 0) yield return $"By {headers[0].ToLowerInvariant()}:";
        foreach (var row in rows)
        {
            foreach (var line in Wrapped([row[0]], width, "")) yield return line;
            string[] named = [.. row.Skip(1).Select((cell, c) => (Header: headers[c + 1], Cell: cell)).Where(p => p.Cell.Trim().Length > 0)
                .Select(p => p.Header.Length > 0 ? $"{p.Header}: {p.Cell.Trim()}" : p.Cell.Trim())];
            for (var c = 0; c < named.Length - 1; c++) named[c] += ";";
            foreach (var line in Wrapped(named, width, "  ")) yield return line;
        }

        yield return "";
    }

    /// <summary>Pieces one after another, a piece kept whole where a line holds it, else broken between words.</summary>
    private static IEnumerable<string> Wrapped(IEnumerable<string> pieces, int width, string indent)
    {
        var line = new StringBuilder(indent);
        foreach (var piece in pieces)
        {
            string[] parts = piece.Length + indent.Length <= width ? [piece] : Words(piece);
            foreach (var part in parts)
            {
                var gap = line.Length > indent.Length ? 1 : 0;
                if (gap > 0 && line.Length + gap + part.Length > width)
                {
                    yield return line.ToString();
                    (line, gap) = (new StringBuilder(indent), 0);
                }

                line.Append(' ', gap).Append(part);
            }
        }

        if (line.Length > indent.Length) yield return line.ToString();
    }

    /// <summary>The narrowest a cell may get: a figure with its sign and unit whole, text down to its longest word.</summary>
    private static int Least(string cell) =>
        cell.Length > 0 && cell.Any(char.IsDigit) && cell.Length <= Legible ? cell.Length
            : Math.Max(Words(cell).Max(w => w.Length), Math.Min(cell.Length, Legible));

    private static string[] Words(string text) => text.Split(' ');

    private static string Plain(IRenderable cell, IAnsiConsole screen) =>
        string.Concat(cell.Render(RenderOptions.Create(screen, screen.Profile.Capabilities), 10_000).Select(s => s.Text)).TrimEnd('\n');
}
