using NegotiationSim.Runner.Tests.Support;

namespace NegotiationSim.Runner.Tests.Terminal;

/// <summary>
/// What every command shows in a terminal of 60, 80 and 120 columns, against what it shows where there is room for everything.
/// </summary>
[Trait("Length", "Long")]
public class TerminalWidthTests
{
    public static TheoryData<string> Commands =>
    [
        "run tariff-war --months 14",
        "run tariff-war --months 14 --all",
        "run us-russia-reset --months 3",
        "run tariff-war --months 3 --replicates 3 --jobs 1",
        "scenarios",
        "behaviours",
        "worlds",
        "market config/markets/embargo.json",
        "market config/markets/gsim-4x4.json",
        "equilibrium nafta-1993-2005",
        "negotiate config/domains/own-logroll.json --strategies boulware,conceder --steps 10",
        "tournament config/domains/own-logroll.json --strategies boulware,conceder,tft --steps 10",
        "experiment plan routing-and-reach",
        "compare runs/tariff-war-001 runs/tariff-war-002",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Nothing_vanishes_and_no_word_is_broken_in_a_narrow_terminal(string command)
    {
        var wide = Words(await Output(command, 400));
        Assert.NotEmpty(wide);
        foreach (var width in (int[])[60, 80, 120])
        {
            var text = await Output(command, width);
            Assert.All(text.Split('\n').Where(l => !Unbreakable(l)),
                line => Assert.True(line.TrimEnd().Length <= width, $"{width} columns: {line}"));
            Assert.Empty(wide.Except(Words(text)));
        }
    }

    /// <summary>Figures no reader can use: a negative zero, an exponent.</summary>
    [Fact]
    public async Task No_figure_of_a_run_is_a_negative_zero_or_has_an_exponent() =>
        Assert.DoesNotMatch(@"(?<![\w.])-0(\.0+)?(?![\d.])|\dE[-+]\d", await Output("run us-russia-reset --months 14 --all", 120));

    private static async Task<string> Output(string command, int width)
    {
        using var negsim = new Negsim { Home = Repository.Root };
        negsim.Environment["COLUMNS"] = width.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Directory.CreateSymbolicLink(negsim["config"], Repository.File("config"));
        if (command.StartsWith("compare", StringComparison.Ordinal))
        {
            await negsim.RunAsync("run", "tariff-war", "--months", "14", "--quiet");
            await negsim.RunAsync("run", "tariff-war", "--months", "14", "--quiet", "--set", "measures.arden-steel.rate=0.5");
        }

        var ended = await negsim.RunAsync(command.Split(' '));
        Assert.True(ended.Code == 0, ended.Error);
        return ended.Output;
    }

    /// <summary>What stands there to be copied.</summary>
    private static bool Unbreakable(string line) => line.StartsWith("Digest ", StringComparison.Ordinal)
        || line.StartsWith("Folder ", StringComparison.Ordinal);

    /// <summary>
    /// Words and figures; rules, punctuation and the cells of a drawing, which has fewer where it is smaller, are not. Nor is time on the
    /// clock.
    /// </summary>
    private static HashSet<string> Words(string text) =>
    [
        .. text.Split('\n').Where(l => !l.Contains(" s on ", StringComparison.Ordinal) && !l.Contains(" |", StringComparison.Ordinal))
            .SelectMany(l => l.Split([' ', '\u00a0'])).Select(w => w.Trim(';', ':', ',', '.')).Where(
                w => w.Any(char.IsLetterOrDigit)).Select(w => w.ToUpperInvariant()),
    ];
}
