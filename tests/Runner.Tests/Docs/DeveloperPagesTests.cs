using System.Text.RegularExpressions;
using NegotiationSim.Silo.Clustering;

namespace NegotiationSim.Runner.Tests.Docs;

/// <summary>
/// What the developers' pages show exists: code stands in a file that is compiled, commands are understood, files are there.
/// </summary>
public partial class DeveloperPagesTests
{
    private static readonly Lazy<string[]> Sources = new(() =>
        [.. new[] { "src", "samples", "tests", "config" }.SelectMany(Files).Select(f => Plain(File.ReadAllText(f)))]);

    public static TheoryData<string> Pages => [.. Directory.GetFiles(Path.Combine(Repository.Root, "docs", "developers"), "*.md").Select(
        f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_block_of_code_stands_in_a_file_that_is_compiled(string page) => Assert.All(
        Blocks(page, "csharp|json"), block => Assert.True(
            Sources.Value.Any(s => s.Contains(Plain(block), StringComparison.Ordinal)), "No file has:\n" + block));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_command_is_understood(string page)
    {
        // Also inside another command, such as kubectl exec ... -- dotnet /app/negsim.dll run.
        var commands = Blocks(page, "sh|bash|text").SelectMany(b => b.Split('\n')).Select(l => l.Split("  #")[0].Trim()).Select(
            l => Command().Match(l)).Where(m => m.Success).Select(m => m.Groups[1].Value).ToArray();
        Assert.All(commands, c => Assert.Empty(CommandLine.Root().Parse(c).Errors));
        if (page is "run-a-cluster.md" or "kubernetes.md" or "adding-a-behaviour.md") Assert.NotEmpty(commands);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_file_that_is_named_is_there(string page) => Assert.All(
        NamedFile().Matches(Text(page)).Select(m => m.Groups[1].Value),
            path => Assert.True(Path.Exists(Path.Combine(Repository.Root, path)), path + " is not there."));

    [Fact]
    public void The_compose_file_asks_only_for_what_the_program_has()
    {
        var compose = Regex.Replace(Blocks("run-a-cluster.md", "yaml").Single(), "^ *#.*\n", "", RegexOptions.Multiline);
        // Compose reads every $ itself: ${NAME:?} is a variable, $$ a $; anything else is an error.
        Assert.All(Regex.Matches(compose, @"\$+\W?\w*").Select(m => m.Value),
            use => Assert.Contains(use, new[] { "${POSTGRES_PASSWORD", "$$(hostname" }));
        var commands = Regex.Matches(compose, @"\./negsim ([^'\n]+)").Select(
            m => m.Groups[1].Value.Replace("\"$$(hostname -i)\"", "10.0.0.5", StringComparison.Ordinal)).ToArray();
        Assert.Equal(["cluster init", "silo --cluster postgres --bind 10.0.0.5 --without-certificates"], commands);
        Assert.All(commands, c => Assert.Empty(CommandLine.Root().Parse(c).Errors));
        var variable = Regex.Match(compose, @"(\w+): ""(Host=[^""]*)""");
        Assert.Equal(ClusterConnection.Variable, variable.Groups[1].Value);
        var connection = new System.Data.Common.DbConnectionStringBuilder
        {
            ConnectionString =
            variable.Groups[2].Value.Replace("${POSTGRES_PASSWORD:?}", "secret", StringComparison.Ordinal)
        };
        // The database's service, user and name, each said in two places.
        Assert.Contains($"\n  {connection["Host"]}:\n", compose, StringComparison.Ordinal);
        Assert.Contains($"POSTGRES_DB: {connection["Database"]}, POSTGRES_USER: {connection["Username"]},", compose,
            StringComparison.Ordinal);
        var sdk = Regex.Match(compose, @"dotnet/sdk:(\d+)\.0").Groups[1].Value;
        Assert.Contains($"\"version\": \"{sdk}.", File.ReadAllText(Path.Combine(Repository.Root, "global.json")), StringComparison.Ordinal);
        var services = Regex.Matches(compose, @"^  (\w+):$", RegexOptions.Multiline).Select(m => m.Groups[1].Value).ToArray();
        Assert.All(Regex.Matches(compose, @"depends_on: \{ (\w+):").Select(m => m.Groups[1].Value),
            needed => Assert.Contains(needed, services));
        Assert.DoesNotContain("ports:", compose, StringComparison.Ordinal);
    }

    [Fact]
    public void The_manifest_for_Kubernetes_asks_only_for_what_the_program_has()
    {
        var manifest = File.ReadAllText(Path.Combine(Repository.Root, "samples", "kubernetes", "negsim.yaml"));
        var commands = Regex.Matches(manifest, @"args: \[ (.*) \]").Select(m => m.Groups[1].Value.Replace("\", \"", " ",
            StringComparison.Ordinal).Trim('"')).ToArray();
        Assert.Equal(3, commands.Length);
        Assert.All(commands, c => Assert.Empty(CommandLine.Root().Parse(c).Errors));
        Assert.Contains("negsim " + commands[1], Text("kubernetes.md"), StringComparison.Ordinal);
        // Probes and ports are those the silo is told.
        Assert.Contains("containerPort: 8080", manifest, StringComparison.Ordinal);
        Assert.All(Regex.Matches(manifest, @"path: (/\S+),").Select(m => m.Groups[1].Value),
            path => Assert.Contains(path, new[] { "/health/live", "/health/ready" }));
        Assert.Contains($"image: negsim:{Results.Folder.ProgramIdentity.Version}\n", manifest.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_pages_show_something()
    {
        // A pattern that matches nothing would pass everything above.
        Assert.True(Blocks("adding-a-behaviour.md", "csharp|json").Count() >= 8);
        Assert.True(Blocks("adding-a-phase.md", "csharp").Count() >= 5);
        Assert.NotEmpty(CommandLine.Root().Parse("run x --no-such-option").Errors);
        Assert.Contains(NamedFile().Matches(Text("adding-a-behaviour.md")), m => m.Groups[1].Value == "samples/Grudge");
    }

    private static string Text(string page) => File.ReadAllText(
        Path.Combine(Repository.Root, "docs", "developers", page)).ReplaceLineEndings("\n");

    private static IEnumerable<string> Blocks(string page, string languages) =>
        Regex.Matches(Text(page), "```(?:" + languages + ")\n(.*?)```", RegexOptions.Singleline).Select(m => m.Groups[1].Value);

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.*", SearchOption.AllDirectories)
        .Where(f => f.EndsWith(".cs", StringComparison.Ordinal)
            || (f.EndsWith(".json", StringComparison.Ordinal) && !f.Contains("worlds", StringComparison.Ordinal)))
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && !f.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string Plain(string code) => string.Join(
        '\n', code.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0));

    [GeneratedRegex(@"(?:^|[/ ])negsim(?:\.dll)? (?!--)(.+)$")]
    private static partial Regex Command();

    [GeneratedRegex(@"`((?:src|samples|tests|config|docs|benchmarks|eng)/[A-Za-z0-9_./-]+)`")]
    private static partial Regex NamedFile();
}
