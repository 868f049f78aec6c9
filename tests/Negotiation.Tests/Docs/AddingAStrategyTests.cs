using System.Text.RegularExpressions;
using NegotiationSim.Negotiation.Strategies;
using NegotiationSim.Negotiation.Tests.Support;

namespace NegotiationSim.Negotiation.Tests.Docs;

/// <summary>The page shows the code that is compiled here, line for line, and the code does what the page says.</summary>
public class AddingAStrategyTests
{
    [Fact]
    public void Page_shows_the_code_that_is_compiled()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "docs", "adding-a-strategy.md"));
        var compiled = Lines(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Docs", "AddingAStrategySample.cs")));
        var snippets = Regex.Matches(page, "```csharp\n(.*?)```", RegexOptions.Singleline).Select(
            match => Lines(match.Groups[1].Value)).ToArray();
        Assert.Equal(3, snippets.Length);
        Assert.All(snippets, snippet => Assert.Contains(snippet, compiled, StringComparison.Ordinal));
    }

    [Fact]
    public void Halfway_meets_a_conceding_opponent()
    {
        var domain = TestDomain.Named("own-logroll");
        var result = AddingAStrategySample.Negotiate(domain.Domain, domain.Tables[0], domain.Tables[1], StrategyCatalogue.Find("linear")!);
        Assert.NotNull(result.Agreement);
        Assert.InRange(result.Utilities[0], 0.5, 1.0);
    }

    private static string Lines(string code) => string.Join(
        '\n', code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
}
