using System.Xml.Linq;
using NegotiationSim.Runner.Tests.Support;

namespace NegotiationSim.Runner.Tests.Report;

public class ReportCommandTests
{
    [Fact]
    public async Task Report_is_one_page_with_the_model_beside_history()
    {
        using var negsim = new Negsim();
        await negsim.RunAsync("run", "quarrel", "--out", "a", "--quiet");

        var ended = await negsim.RunAsync("report", "a", "--out", "page.html");

        Assert.True(ended.Code == 0, ended.Error);
        var page = XDocument.Parse(await File.ReadAllTextAsync(negsim["page.html"]));
        Assert.Contains(page.Descendants(), e => (string?)e.Attribute("id") == "history" && e.Name.LocalName == "section");

        // The ban is marked on what Aland records of its oil as well as on the flow.
        Assert.Equal(2, page.Descendants().Count(
            e => e.Name.LocalName == "p" && e.Value.StartsWith("▲ into force: Ban (2021-07)", StringComparison.Ordinal)));
        (await negsim.RunAsync("report", "a", "--out", "page.html")).Fails(2, "nothing is overwritten");
        (await negsim.RunAsync("report", "none")).Fails(2, "no such run folder");
    }
}
