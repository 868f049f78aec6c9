using System.Text.RegularExpressions;
using NegotiationSim.Runner.Tests.Support;

namespace NegotiationSim.Runner.Tests.Docs;

/// <summary>Commands on the researchers' pages and in the README are understood; those of the guide are carried out in its order.</summary>
public sealed partial class ResearcherPagesTests
{
    private static readonly string Folder = Repository.File("docs", "researchers");

    public static TheoryData<string> Pages =>
        [.. Directory.GetFiles(Folder, "*.md").Append(Repository.File("README.md")).Order(StringComparer.Ordinal).Where(f => Commands(f).Length > 0)
            .Select(f => Path.GetRelativePath(Repository.Root, f))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_command_is_understood(string page) => Assert.All(Commands(Repository.File(page)),
        c => Assert.True(CommandLine.Root().Parse(c).Errors is [], $"{c}: {string.Join(' ', CommandLine.Root().Parse(c).Errors)}"));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_page_that_is_named_is_there(string page) => Assert.All(
        Link().Matches(File.ReadAllText(Repository.File(page))).Select(m => m.Groups[1].Value), link => Assert.True(
            Path.Exists(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Repository.File(page))!, link))), link + " is not there."));

    [Fact]
    public void The_pages_show_something()
    {
        // A pattern that matches nothing would pass everything above.
        Assert.True(Pages.Count >= 6);
        Assert.True(Commands(Path.Combine(Folder, "guide.md")).Length >= 20);
        Assert.True(Commands(Repository.File("README.md")).Length >= 5);
    }

    [Fact]
    [Trait("Length", "Long")]
    public async Task The_guide_leads_from_its_question_to_its_figure()
    {
        using var negsim = new Negsim { Home = Repository.Root };
        var page = await File.ReadAllTextAsync(Path.Combine(Folder, "guide.md"));
        foreach (Match file in SavedFile().Matches(page)) await File.WriteAllTextAsync(negsim[file.Groups[1].Value], file.Groups[2].Value);
        // Whoever has neither trade data nor a cluster goes as far as here.
        var commands = Commands(Path.Combine(Folder, "guide.md")).Where(
            c => !c.StartsWith("world import", StringComparison.Ordinal) && !c.Contains("my-world", StringComparison.Ordinal)
                && !c.Contains("cluster", StringComparison.Ordinal)).ToArray();
        foreach (var command in commands)
        {
            var ended = await negsim.RunAsync(command.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            Assert.True(ended.Code == 0, $"{command}: {ended.Code} {ended.Error}");
        }

        // The shards come to the table of the whole, and the report leads to commands.
        Assert.Equal(await File.ReadAllBytesAsync(negsim["sweeps/steel/results.parquet"]), await File.ReadAllBytesAsync(negsim["all/results.parquet"]));
        Assert.Contains("negsim run tariff-war", await File.ReadAllTextAsync(negsim["sweeps/steel/report.html"]), StringComparison.Ordinal);
        var compared = (await negsim.RunAsync("compare", "sweeps/steel", "sweeps/slow", "--outcome", "trade")).Output;
        Assert.Contains("trade: Trade between Arden and Corvana, mean from 2027-01 to 2027-12", compared, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(flow|trade|price):[A-Z]{3}|\dE[-+]\d", compared);
    }

    /// <summary>What stands after <c>negsim</c> in blocks of commands and, in the README, in words of its text.</summary>
    private static string[] Commands(string file)
    {
        var text = File.ReadAllText(file).ReplaceLineEndings("\n");
        var blocks = Block().Matches(text).Where(m => m.Groups[1].Value is "" or "sh").SelectMany(m => m.Groups[2].Value.Split('\n')).Concat(
            text.Split('\n').Where(l => l.StartsWith("    ", StringComparison.Ordinal)));
        var words = Path.GetFileName(file) == "README.md" ? Word().Matches(Block().Replace(text, "")).Select(m => m.Groups[1].Value) : [];
        return [.. blocks.Concat(words).Select(l => l.Split(" #")[0].Trim()).Select(l => Started().Match(l)).Where(m => m.Success).Select(
            m => m.Groups[1].Value)];
    }

    [GeneratedRegex("```(\\w*)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("`(\\./negsim [^`\n]+|negsim [^`\n]+)`")]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?:\./)?negsim (.+)$")]
    private static partial Regex Started();

    [GeneratedRegex(@"as `([a-z]+\.json)`[^`]*?(?:`[^`]+`[^`]*?)*?```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex SavedFile();

    [GeneratedRegex(@"\]\(((?!http)[^)#]+)")]
    private static partial Regex Link();
}
