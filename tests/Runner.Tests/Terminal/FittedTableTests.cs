using NegotiationSim.Runner.Terminal;
using Spectre.Console;

namespace NegotiationSim.Runner.Tests.Terminal;

public class FittedTableTests
{
    private static readonly string[] Cells = ["Exports of European Union to United Arab Emirates", "2,887", "2,936", "+1.7 %",
        "▇▇▇▇██▇▇▇▇▇▇"];

    [Theory]
    [InlineData(120)]
    [InlineData(80)]
    [InlineData(60)]
    [InlineData(40)]
    [InlineData(24)]
    public void Nothing_vanishes_and_no_word_is_broken(int width)
    {
        var text = Shown(width);
        Assert.All(text.Split('\n'), line => Assert.True(line.TrimEnd().Length <= width, line));
        var words = text.Split([' ', '\n']).Select(w => w.Trim(';', ':')).ToHashSet();
        Assert.Empty(Cells.SelectMany(c => c.Split(' ')).Except(words));
    }

    [Fact]
    public void Where_there_is_room_a_row_is_a_line() =>
        Assert.Contains(Shown(120).Split('\n'), line => Cells.All(c => line.Contains(c, StringComparison.Ordinal)));

    [Fact]
    public void Where_there_is_none_a_row_is_a_heading_with_its_figures_named()
    {
        var lines = FittedTable.Stacked(["Series", "First year", "Change"], [["Income of Arden", "1", "-0.2 %"]], 24);
        Assert.Equal(["By series:", "Income of Arden", "  First year: 1;", "  Change: -0.2 %", ""], lines);
    }

    private static string Shown(int width)
    {
        var writer = new StringWriter();
        var screen = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(writer)
        });
        screen.Profile.Width = width;
        var table = Screen.Table("", "Series", "First year", "Last year", "Change", "Path");
        table.AddRow(Cells);
        screen.Show(table);
        return writer.ToString();
    }
}
