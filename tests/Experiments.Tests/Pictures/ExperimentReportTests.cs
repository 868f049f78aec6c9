using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using NegotiationSim.Experiments.Analysis;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Experiments.Pictures;

namespace NegotiationSim.Experiments.Tests.Pictures;

public class ExperimentReportTests
{
    [Theory]
    [InlineData(DesignKind.Saltelli, 16)]
    [InlineData(DesignKind.Morris, 12)]
    [InlineData(DesignKind.Sobol, 512)]
    public void A_page_is_whole_escaped_and_asks_nobody_else_for_anything(DesignKind kind, int points)
    {
        var (text, page) = Page(kind, points);
        Assert.Contains("Who &lt;wins&gt; &amp; why?", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<wins>", text, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Descendants(), e => e.Name.LocalName is "script" or "link" or "img" or "iframe");
        Assert.All(page.Descendants().Attributes().Where(a => a.Name.LocalName is "href" or "src"),
            a => Assert.StartsWith("#", a.Value, StringComparison.Ordinal));
        Assert.DoesNotContain("http", text.Replace("http://www.w3.org/1999/xhtml", "", StringComparison.Ordinal).Replace(
            "http://www.w3.org/2000/svg", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DesignKind.Saltelli, 16)]
    [InlineData(DesignKind.Sobol, 512)]
    public void Every_dot_leads_to_a_command(DesignKind kind, int points)
    {
        var (_, page) = Page(kind, points);
        var lines = page.Descendants().Where(e => e.Name.LocalName == "li" && e.Attribute("id") is not null).ToDictionary(
            e => "#" + e.Attribute("id")!.Value, e => e.Value);
        var dots = page.Descendants().Where(e => e.Name.LocalName == "a" && e.Descendants().Any(c => c.Name.LocalName == "circle")).ToArray(
            );
        Assert.NotEmpty(dots);
        Assert.All(dots, d => Assert.Contains("negsim run s --seed 1 --replicate 0 --set x1=", lines[d.Attribute("href")!.Value],
            StringComparison.Ordinal));
    }

    [Fact]
    public void Every_picture_has_a_name_and_its_figures_in_a_table()
    {
        var (_, page) = Page(DesignKind.Sobol, 64);
        foreach (var picture in page.Descendants().Where(e => e.Name.LocalName == "svg"))
        {
            Assert.False(string.IsNullOrEmpty((string?)picture.Attribute("aria-label")));
            Assert.Contains(picture.Ancestors().First(a => a.Name.LocalName == "section").Descendants(), e => e.Name.LocalName == "table");
        }

        Assert.Contains(page.Descendants(), e => (string?)e.Attribute("class") == "box");
    }

    // x1 lifts the first outcome, which is of interest above 1.5; the second does not vary.
    private static (string Text, XDocument Page) Page(DesignKind kind, int points)
    {
        var experiment = new Experiment("e", "Who <wins> & why?", "s", 1, 2, [], kind, points,
            [new Factor("x1", [], 0, 1, false) { Unit = "<share>" }, new Factor("x2", [], 1, 100, true),
                new Factor("words", ["o&n", "off"], 0, 0, false)]);
        var all = Design.Points(experiment);
        var values = all.Select(p => double.Parse(p.Value(0), CultureInfo.InvariantCulture)).Select(
            x => ImmutableArray.Create<ImmutableArray<double>>([2 * x - 0.1, 2 * x + 0.1], [3, 3]));
        var text = ExperimentReport.Write(experiment, new SweepTable(all, [("flow:<A>:B", "million"), ("still", "index")], [.. values]),
            interest: new Interest(true, 1.5));
        return (text, XDocument.Parse(text));
    }
}
