using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Results.History;
using NegotiationSim.Results.Recorder;
using NegotiationSim.Results.Report;
using NegotiationSim.Results.Store;
using NegotiationSim.Results.Tests.Support;

namespace NegotiationSim.Results.Tests.Report;

public sealed partial class HtmlReportTests : IDisposable
{
    private static readonly XNamespace H = "http://www.w3.org/1999/xhtml", S = "http://www.w3.org/2000/svg";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task HtmlReport_is_one_well_formed_page_that_asks_nothing_of_the_network()
    {
        using var store = await Recorded("a.db");

        var text = HtmlReport.Write([Source("small-1", store)]);

        var page = XDocument.Parse(text);
        Assert.InRange(text.Length, 10_000, 2_000_000);
        Assert.DoesNotContain(page.Descendants(), e => e.Name.LocalName is "script" or "link" or "img" or "iframe" or "object" or "form");
        var addresses = Address().Matches(text).Select(m => m.Value).Distinct();
        Assert.Equal(["http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg"], addresses.Order(StringComparer.Ordinal));
        Assert.All(page.Descendants().Attributes("href"),
            a => Assert.NotNull(page.Descendants().SingleOrDefault(e => "#" + (string?)e.Attribute("id") == a.Value)));
        Assert.DoesNotContain("@import", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HtmlReport_has_a_name_and_a_table_for_every_chart()
    {
        using var store = await Recorded("a.db", replicates: 10);

        var page = XDocument.Parse(HtmlReport.Write([Source("small-1", store)]));

        Assert.NotEmpty(page.Descendants(H + "figure"));
        Assert.All(page.Descendants(H + "figure"), figure =>
        {
            Assert.Single(figure.Descendants(H + "figcaption"));
            Assert.Single(figure.Descendants(H + "table"));
            Assert.All(figure.Descendants(S + "svg"), picture =>
            {
                Assert.Equal("img", (string?)picture.Attribute("role"));
                Assert.NotEmpty((string)picture.Attribute("aria-label")!);
            });
        });
        Assert.Equal(page.Descendants().Attributes("id").Select(a => a.Value).Distinct().Count(),
            page.Descendants().Attributes("id").Count());
        Assert.Single(page.Descendants(H + "h1"));
    }

    [Fact]
    public async Task HtmlReport_shows_the_figures_of_the_store()
    {
        using var store = await Recorded("a.db");
        var page = XDocument.Parse(HtmlReport.Write([Source("small-1", store)]));

        // Bland to Aland, oil and grain: 23 a month at rest, 23 - 10 in month 10.
        var rows = Rows(page, "Exports of Bland to Aland, million USD a month");
        Assert.Equal(["2021-01", "23"], rows[0]);
        Assert.Equal(["2021-11", "13"], rows[10]);
        Assert.Equal(store.Headline(1, 0, "flow:BBB:AAA").Select(v => v.ToString("0.##", CultureInfo.InvariantCulture)),
            rows.Select(r => r[1]));
        // 2021: 12 * 23 - (4 + ... + 11) = 216; 2022: 12 * 23 - (12 + ... + 20 + 3 * 20) = 72, by a third.
        Assert.Contains("Exports of Bland to Aland: 216 million dollars in 2021, 72 million dollars in 2022 (−67\u00a0%).",
            Text(page, "summary"), StringComparison.Ordinal);
        Assert.Contains("Of 2 measures the scenario knows, 0 are in force at the end", Text(page, "summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HtmlReport_tells_stages_of_a_measure_apart_by_shape()
    {
        using var store = await Recorded("a.db");
        var page = XDocument.Parse(HtmlReport.Write([Source("small-1", store)]));
        var timeline = page.Descendants(H + "section").Single(s => (string?)s.Attribute("id") == "timeline");

        Assert.Single(timeline.Descendants(S + "rect"), r => (string?)r.Attribute("class") == "announced");
        Assert.Equal(2, timeline.Descendants(S + "rect").Count(r => (string?)r.Attribute("class") == "inforce"));
        Assert.Single(timeline.Descendants(S + "rect"), r => (string?)r.Attribute("class") == "notch");
        Assert.Single(timeline.Descendants(S + "circle"), r => (string?)r.Attribute("class") == "ended");
        Assert.Equal(["Ban on oil-ban", "Aland", "Bland", "import ban", "2021-03", "2021-05", "2022-09", "1"],
            Rows(page, "Measures").Single());
    }

    [Fact]
    public async Task HtmlReport_marks_what_goes_round_through_third_states()
    {
        using var store = await Recorded("a.db");
        var page = XDocument.Parse(HtmlReport.Write([Source("small-1", store)]));

        // Lost in month t: t from month 4, at most 20. By origin half of it is missing, as reported all of it:
        // 2021: 276 - 60 / 2 = 246 by origin. 2022: 12 + ... + 20 + 3 * 20 = 204 lost, 276 - 102 = 174 by origin, 102 round.
        var row = Rows(page, "Exports of Bland by destination, million USD a year").Single(r => r[0] == "Aland");
        Assert.Equal(["Aland", "246", "174", "−29\u00a0%", "102", "0"], row);
        Assert.Contains(page.Descendants(S + "rect"), r => (string?)r.Attribute("class") == "round");
    }

    [Fact]
    public async Task HtmlReport_draws_bands_that_are_quantiles_of_the_replicates()
    {
        // Replicate r is r higher throughout: of 0 to 10 the quantiles are 1, 2.5, 5, 7.5 and 9.
        using var store = await Recorded("a.db", replicates: 11);
        var page = XDocument.Parse(HtmlReport.Write([Source("small-1", store)]));

        Assert.Equal(["2021-01", "23", "24", "25.5", "28", "30.5", "32"], Rows(page, "Exports of Bland to Aland, million USD a month")[0]);
        Assert.Contains(page.Descendants(S + "path"), p => (string?)p.Attribute("class") == "band80");
    }

    [Fact]
    public async Task HtmlReport_sets_history_beside_the_model()
    {
        using var store = await Recorded("a.db");
        var history = new RecordedSeries("flow:BBB:AAA", "Imports <of> Aland", "million USD", "Aland's customs", true,
            [new("2021-01", 0, 1, 46, "Yearbook"), new("2020", -12, 12, 99, "Yearbook")]);

        var page = XDocument.Parse(HtmlReport.Write([new ReportSource("small-1", store, 1, new ReportNotes { History = [history] })]));

        Assert.Equal(["Imports <of> Aland", "Aland's customs", "1", "67\u00a0%", "−50\u00a0%", "–"],
            Rows(page, "Model against history: small-1").Single());
        Assert.Equal(["Imports <of> Aland (million USD)", "2021-01", "46", "23", "67\u00a0%", "Yearbook"],
            Rows(page, "Recorded figures and the model's").Single());
        Assert.Single(page.Descendants(S + "circle"),
            c => (string?)c.Attribute("class") == "recorded" && (string?)c.Parent!.Attribute("class") == "broad");
    }

    [Fact]
    public async Task HtmlReport_of_two_runs_tells_them_apart_by_dash_and_name()
    {
        using var first = await Recorded("a.db");
        using var second = await Recorded("b.db", shift: 2);

        var page = XDocument.Parse(HtmlReport.Write([Source("base", first), Source("variant", second)]));

        Assert.Equal(["2021-01", "23", "25"], Rows(page, "Exports of Bland to Aland, million USD a month")[0]);
        var labels = page.Descendants(S + "text").Select(t => t.Value).ToList();
        Assert.Contains("base", labels);
        Assert.Contains("variant", labels);
        Assert.Contains(page.Descendants(S + "path"), p => (string?)p.Attribute("class") == "line run2");
    }

    [Fact]
    public async Task HtmlReport_of_two_runs_has_the_paired_difference()
    {
        using var first = await Recorded("a.db", replicates: 11);
        using var second = await Recorded("b.db", replicates: 11, shift: 2);

        // The same luck and two more a month throughout: every pair differs by two, so the band has no width.
        var page = XDocument.Parse(HtmlReport.Write([Source("base", first), Source("variant", second)]));
        var row = Rows(page, "Means of the last year: what variant has more than base, with the same luck").Single(
            r => r[0] == "Exports of Bland to Aland, million USD a month");
        Assert.Equal(("variant", "2", "2 to 2"), (row[1], row[3], row[5]));
    }

    [Fact]
    public async Task HtmlReport_marks_a_measure_where_it_acts_and_counts_those_aimed_at_the_target()
    {
        using var store = await Recorded("a.db");
        var page = XDocument.Parse(HtmlReport.Write([Source("small-1", store)]));

        // The ban on oil comes into force in May 2021, on trade between Aland and Bland.
        var chart = page.Descendants(H + "figure").Single(f => f.Descendants(H + "strong").First().Value == "Exports of Bland to Aland");
        Assert.Equal(2, chart.Descendants(S + "path").Count(p => (string?)p.Attribute("class") == "act"));
        Assert.Contains("into force: Ban on oil-ban (2021-05)", chart.Value, StringComparison.Ordinal);
        // It ends in September 2022, in both drawings.
        Assert.Equal(2, chart.Descendants(S + "path").Count(p => (string?)p.Attribute("class") == "act over"));
        Assert.Contains("ended: Ban on oil-ban (2022-09)", chart.Value, StringComparison.Ordinal);
        Assert.Contains("all aimed at Bland", Text(page, "timeline"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HtmlReport_counts_as_ended_what_its_table_has_with_an_end()
    {
        using var store = await Recorded("a.db");
        var page = XDocument.Parse(HtmlReport.Write([Source("small-1", store)]));
        Assert.Equal(1, Rows(page, "Measures").Count(r => r[6].Length == 7));
        Assert.Contains("; 1 has ended.", Text(page, "summary"), StringComparison.Ordinal);

        // In force again from January 2023 to the end: it is not counted, and the table says that it came back.
        using var again = RunStore.Create(folder["again.db"]);
        again.AddRun(Small.Header(), Small.Scenario());
        var recorder = SqliteRecorder.For(again, 1, 0, Small.Scenario(), Keep.Default);
        for (var m = 0; m < 30; m++)
        {
            var month = Small.Month(m);
            var back = new MeasureState(MeasureStage.InForce, 24, Span.Never, 0.9, [true], "");
            if (m >= 24) month = month with { State = month.State with { Measures = month.State.Measures.SetItem(0, back) } };
            await recorder.RecordAsync(month, default);
        }

        page = XDocument.Parse(HtmlReport.Write([Source("again", again)]));
        Assert.Equal("2022-09, back 2023-01", Rows(page, "Measures").Single()[6]);
        Assert.Contains("1 is in force at the end, 1 of them with carve-outs open, 1 of them lifted in between; 0 have ended.",
            Text(page, "summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HtmlReport_gives_a_good_one_colour_in_all_charts_of_buyers()
    {
        using var store = RunStore.Create(folder["a.db"]);
        store.AddRun(Small.Header(), Small.Scenario());
        var recorder = SqliteRecorder.For(store, 1, 0, Small.Scenario(), Keep.Default);
        for (var m = 0; m < 30; m++)
        {
            // Aland pays more for grain alone, Bland for both and most for oil: by itself each chart would begin with another good.
            var month = Small.Month(m);
            var goods = month.Trade.Commodities;
            goods = [goods[0] with { Composite = [1, 1.5, 1] }, goods[1] with { Composite = [1.3, 1.2, 1] }];
            await recorder.RecordAsync(month with { Trade = month.Trade with { Commodities = goods } }, default);
        }

        var page = XDocument.Parse(HtmlReport.Write([Source("small-1", store)]));
        string[] Colours(string chart, string good) => [.. page.Descendants(H + "figure").Single(
            f => f.Descendants(H + "strong").First().Value == chart).Descendants(S + "text").Where(t => t.Value == good)
            .Select(t => (string)t.Attribute("class")!).Distinct()];
        Assert.Equal(["label run1"], Colours("What Bland pays", "oil"));
        Assert.Equal(["label run2"], Colours("What Bland pays", "grain"));
        Assert.Equal(["label run2"], Colours("What Aland pays", "grain"));
    }

    [Fact]
    public async Task HtmlReport_names_economies_that_do_not_act()
    {
        using var store = await Recorded("a.db");
        var names = System.Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add("AAA", "Atlantis");
        var text = HtmlReport.Write([new ReportSource("small-1", store, 1, new ReportNotes { Names = names })]);
        Assert.Contains("Exports of Bland to Atlantis", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HtmlReport_explains_no_sign_that_is_not_drawn()
    {
        using var store = await Recorded("a.db");
        var text = HtmlReport.Write([Source("small-1", store)]);
        Assert.DoesNotContain("Ring: a recorded month", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hover", text, StringComparison.Ordinal);
    }

    [Fact]
    public void HtmlReport_of_a_run_without_months_is_refused_with_a_message()
    {
        using var store = RunStore.Create(folder["a.db"]);
        store.AddRun(Small.Header(), Small.Scenario());

        Assert.Contains("no complete month", Assert.Throws<ResultsException>(() => HtmlReport.Write([Source("small-1", store)])).Message,
            StringComparison.Ordinal);
    }

    [GeneratedRegex("[a-z]+://[^\"' )<]+")]
    private static partial Regex Address();

    private static ReportSource Source(string name, RunStore store) =>
        new(name, store, 1, new ReportNotes { Question = "Why?", Lessons = ["Look at <this>."], Facts = [new("Seed", "7")] });

    private static List<string[]> Rows(XDocument page, string caption) =>
    [
        .. page.Descendants(H + "table").Single(t => t.Element(H + "caption")!.Value == caption).Element(H + "tbody")!.Elements(
            H + "tr").Select(r => r.Elements().Select(c => c.Value).ToArray()),
    ];

    private static string Text(XDocument page, string section) =>
        page.Descendants(H + "section").Single(s => (string?)s.Attribute("id") == section).Value;

    private async Task<RunStore> Recorded(string name, int replicates = 1, double shift = 0)
    {
        var store = RunStore.Create(folder[name]);
        store.AddRun(Small.Header(replicates: replicates), Small.Scenario());
        for (var r = 0; r < replicates; r++)
        {
            var recorder = SqliteRecorder.For(store, 1, r, Small.Scenario(), Keep.Default);
            for (var m = 0; m < 30; m++) await recorder.RecordAsync(Small.Month(m, shift + r), default);
        }

        return store;
    }
}
