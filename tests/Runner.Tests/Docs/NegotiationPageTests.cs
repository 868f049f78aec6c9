using System.Text.RegularExpressions;
using NegotiationSim.Runner.Tests.Support;

namespace NegotiationSim.Runner.Tests.Docs;

/// <summary>The files of docs/researchers/write-a-negotiation.md do what the page says.</summary>
public sealed partial class NegotiationPageTests : IDisposable
{
    private readonly Negsim negsim = new() { Home = Repository.Root };

    public void Dispose() => negsim.Dispose();

    [Theory]
    [InlineData(0, "truce")]
    [InlineData(1, "works")]
    public async Task A_file_of_the_page_validates_and_its_parties_agree(int at, string dossier)
    {
        var page = await File.ReadAllTextAsync(Repository.File("docs", "researchers", "write-a-negotiation.md"));
        await File.WriteAllTextAsync(negsim["mine.json"], Blocks().Matches(page)[at].Groups[1].Value);
        var valid = await negsim.RunAsync("validate", "mine.json");
        Assert.Equal(0, valid.Code);
        Assert.DoesNotContain("never be agreed", valid.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await negsim.RunAsync("run", "mine.json", "--quiet", "--engine", "local", "--out", "run")).Code);
        var told = await negsim.RunAsync("explain", "run", "--dossier", dossier);
        Assert.Contains("ratified", told.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_negotiation_is_that_of_the_page()
    {
        Assert.Equal(0, (await negsim.RunAsync("new", "scenario", "steel-truce", "--dossier")).Code);
        Assert.Equal(0, (await negsim.RunAsync("run", "steel-truce.json", "--quiet", "--engine", "local", "--out", "run")).Code);
        var told = await negsim.RunAsync("explain", "run", "--dossier", "truce");
        Assert.Contains("ratified", told.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_never_be_agreed_is_explained()
    {
        var page = await File.ReadAllTextAsync(Repository.File("docs", "researchers", "write-a-negotiation.md"));
        var works = Blocks().Matches(page)[1].Groups[1].Value;
        await File.WriteAllTextAsync(negsim["late.json"],
            works.Replace("\"opens\": \"2025-03\"", "\"opens\": \"2031-03\"", StringComparison.Ordinal));
        var late = await negsim.RunAsync("validate", "late.json");
        Assert.Contains("can never be agreed: works: it opens in 2031-03, after the run has ended", late.Output, StringComparison.Ordinal);
        await File.WriteAllTextAsync(negsim["owed.json"],
            works.Replace("\"kind\": \"lend\", \"from\": \"ARD\"", "\"kind\": \"restructure\", \"from\": \"COR\"",
                StringComparison.Ordinal).Replace(
            "\"value\": 4000", "\"value\": 0.4", StringComparison.Ordinal));
        Assert.Contains("which is nothing", (await negsim.RunAsync("validate", "owed.json")).Output, StringComparison.Ordinal);
    }

    [GeneratedRegex("```json\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
