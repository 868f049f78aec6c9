using System.Text.RegularExpressions;
using NegotiationSim.Runner.Commands;
using NegotiationSim.Runner.Tests.Support;

namespace NegotiationSim.Runner.Tests.Docs;

/// <summary>What the developers' pages show exists: code stands in a file that is compiled, commands are understood, files are there.</summary>
public partial class DeveloperPagesTests
{
    private static readonly Lazy<string[]> Sources = new(() =>
        [.. new[] { "src", "samples", "tests", "config" }.SelectMany(Files).Select(f => Plain(File.ReadAllText(f)))]);

    public static TheoryData<string> Pages => [.. Directory.GetFiles(Path.Combine(Repository.Root, "docs", "developers"), "*.md").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_block_of_code_stands_in_a_file_that_is_compiled(string page) => Assert.All(
        Blocks(page, "csharp|json"), block => Assert.True(Sources.Value.Any(s => s.Contains(Plain(block), StringComparison.Ordinal)), "No file has:\n" + block));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_command_is_understood(string page)
    {
        var commands = Blocks(page, "sh|bash|text").SelectMany(b => b.Split('\n')).Select(l => l.Split("  #")[0].Trim()).Where(l => l.StartsWith("negsim ", StringComparison.Ordinal) || l.StartsWith("./negsim ", StringComparison.Ordinal));
#if !ORLEANS
        // Commands of a cluster come with Orleans.
        commands = commands.Where(c => !c.Contains("cluster", StringComparison.Ordinal) && !c.Contains(" attach", StringComparison.Ordinal));
#endif
        Assert.All(commands, c => Assert.Empty(CommandLine.Root().Parse(c[c.IndexOf(' ', StringComparison.Ordinal)..]).Errors));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_file_that_is_named_is_there(string page) => Assert.All(
        NamedFile().Matches(Text(page)).Select(m => m.Groups[1].Value), path => Assert.True(Path.Exists(Path.Combine(Repository.Root, path)), path + " is not there."));

    [Fact]
    public void The_pages_show_something()
    {
        // A pattern that matches nothing would pass everything above.
        Assert.True(Blocks("adding-a-behaviour.md", "csharp|json").Count() >= 8);
        Assert.True(Blocks("adding-a-phase.md", "csharp").Count() >= 5);
        Assert.NotEmpty(CommandLine.Root().Parse("run x --no-such-option").Errors);
        Assert.Contains(NamedFile().Matches(Text("adding-a-behaviour.md")), m => m.Groups[1].Value == "samples/Grudge");
    }

    private static string Text(string page) => File.ReadAllText(Path.Combine(Repository.Root, "docs", "developers", page)).ReplaceLineEndings("\n");

    private static IEnumerable<string> Blocks(string page, string languages) =>
        Regex.Matches(Text(page), "```(?:" + languages + ")\n(.*?)```", RegexOptions.Singleline).Select(m => m.Groups[1].Value);

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.*", SearchOption.AllDirectories)
        .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || (f.EndsWith(".json", StringComparison.Ordinal) && !f.Contains("worlds", StringComparison.Ordinal)))
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !f.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string Plain(string code) => string.Join('\n', code.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0));

    [GeneratedRegex(@"`((?:src|samples|tests|config|docs|benchmarks)/[A-Za-z0-9_./-]+)`")]
    private static partial Regex NamedFile();
}
