using Spectre.Console;

namespace NegotiationSim.Runner.Terminal;

/// <summary>The terminal that reports are written to: plain text in a pipe or where NO_COLOR is set.</summary>
public static class Screen
{
    /// <summary>Columns assumed where output goes to a file or a pipe, and the environment has no <c>COLUMNS</c>.</summary>
    private const int FileWidth = 120;

    /// <summary>Standard output.</summary>
    public static IAnsiConsole Output { get; } = Create(Console.Out, Console.IsOutputRedirected);

    /// <summary>A table without frills that narrows with the terminal; the first column is text, the others are figures.</summary>
    public static Table Table(string title, params ReadOnlySpan<string> columns)
    {
        var table = new Table { Border = TableBorder.Simple, Title = title.Length > 0 ? new TableTitle(Markup.Escape(title)) : null };
        for (var c = 0; c < columns.Length; c++)
            table.AddColumn(new TableColumn(Markup.Escape(columns[c]))
            {
                Alignment = c == 0 ? Justify.Left : Justify.Right,
                Padding = new Padding(0, 0, 1, 0)
            });
        return table;
    }

    /// <summary>A list without headings: names kept whole, then what they are.</summary>
    public static Table List(int columns)
    {
        var list = new Table { Border = TableBorder.None, ShowHeaders = false };
        for (var c = 0; c < columns; c++) list.AddColumn(new TableColumn("") { Padding = new Padding(0, 0, 2, 0) });
        return list;
    }

    private static IAnsiConsole Create(TextWriter writer, bool redirected)
    {
        var plain = redirected || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        if (redirected) console.Profile.Width = int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out var columns)
            && columns >= 20 ? columns : FileWidth;
        return console;
    }
}
