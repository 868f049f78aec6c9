using System.Globalization;
using NegotiationSim.Engine.Telemetry;
using NegotiationSim.Runner.Telemetry;
using NegotiationSim.Runner.Tests.Support;

namespace NegotiationSim.Runner.Tests.Telemetry;

/// <summary>The table of conventions beside what a collector receives from real processes.</summary>
public class ConventionsTests
{
    private const string Name = "NegotiationSim";

    [Fact]
    public async Task Every_name_that_is_exported_is_in_the_table_and_every_instrument_of_the_table_is_exported()
    {
        using var collector = new OtlpCollector();
        using var negsim = new Negsim { Home = Repository.Root };
        collector.Watch(negsim.Environment);
        var run = await negsim.RunAsync("run", "us-russia-reset", "--set", "mode=decided", "--months", "15", "--seed", "7", "--out", "one",
            "--json");
        Assert.True(run.Code == 0, run.Error);
        var talks = await negsim.RunAsync("run", "veto-bought-off", "--months", "12", "--out", "two", "--json");
        Assert.True(talks.Code == 0, talks.Error);

        var table = Conventions.All.Where(c => c.Unit.Length > 0).ToDictionary(c => c.Name);
        var metrics = collector.Metrics(Name);
        Assert.Equal(table.Keys.Order(StringComparer.Ordinal), metrics.Select(m => m.Text(1)).Distinct().Order(StringComparer.Ordinal));
        foreach (var metric in metrics)
        {
            // Metric.name = 1, unit = 3, gauge = 5, sum = 7, histogram = 9; data_points = 1, their attributes 7 or 9.
            var convention = table[metric.Text(1)];
            Assert.Equal(convention.Unit, metric.Text(3));
            var (field, attributes) = convention.Kind switch
            {
                ConventionKind.Gauge => (5, 7),
                ConventionKind.Counter => (7, 7),
                _ => (9, 9)
            };
            var points = metric.Messages(field).Single().Messages(1).Select(p => p.Attributes(attributes)).ToArray();
            Assert.NotEmpty(points);
            Assert.All(points, p => Assert.Subset(convention.Attributes.ToHashSet(), p.Keys.ToHashSet()));
            Assert.All(points, p => Assert.True(p.ContainsKey("negsim.scenario") && p.ContainsKey("negsim.run"),
                convention.Name + " does not say which run."));
            // The bound that the SDK folds at.
            Assert.True(points.Length < 500, $"{convention.Name} has {points.Length} series.");
        }

        var known = Conventions.All.Where(c => c.Kind is ConventionKind.Event).SelectMany(
            c => c.Name.Split(", ").Select(n => (n, c.Attributes))).ToDictionary(c => c.n, c => c.Attributes.ToHashSet());
        var events = collector.Spans(Name).SelectMany(s => s.Messages(11)).ToArray();
        Assert.All(events, e => Assert.Subset(known[e.Text(2)], e.Attributes(3).Keys.ToHashSet()));
        Assert.Equal(["deal", "decision", "measure", "offer"],
            new[] { "deal", "decision", "measure", "offer" }.Where(n => events.Any(e => e.Text(2) == n)));
        var spans = Conventions.All.Where(c => c.Kind is ConventionKind.Span).SelectMany(
            c => c.Name.Split(", ").Select(n => (n, c.Attributes))).ToDictionary(c => c.n, c => c.Attributes);
        Assert.All(collector.Spans(Name), s => Assert.All(
            s.Attributes(9).Keys, k => Assert.Contains(k.StartsWith("negsim.headline.", StringComparison.Ordinal) ? "negsim.headline.*"
            : k, spans[s.Text(5)])));
        Assert.Superset(Conventions.All.SelectMany(c => c.Attributes).ToHashSet(), Attributes.All.Select(a => a.Name).ToHashSet());
    }

    [Fact]
    public async Task A_runs_span_says_what_came_of_it()
    {
        using var collector = new OtlpCollector();
        using var negsim = new Negsim { Home = Repository.Root };
        collector.Watch(negsim.Environment);
        (negsim.Environment["OTEL_SERVICE_NAME"], negsim.Environment["OTEL_RESOURCE_ATTRIBUTES"]) =
            ("lesson", "deployment.environment.name=class");
        var run = await negsim.RunAsync("run", "us-russia-reset", "--set", "mode=decided", "--months", "15", "--seed", "7", "--out", "one",
            "--json");
        Assert.True(run.Code == 0, run.Error);

        var span = Assert.Single(collector.Spans(Name), s => s.Text(5) == "run");
        var tags = span.Attributes(9);
        Assert.Equal((run.Json.GetProperty("digest").GetString(), "finished", "15"),
            (tags["negsim.digest"], tags["negsim.status"], tags["negsim.months"]));
        foreach (var series in run.Json.GetProperty("headline").EnumerateArray())
        {
            var told = double.Parse(tags["negsim.headline." + series.GetProperty("id").GetString()], CultureInfo.InvariantCulture);
            Assert.Equal(series.GetProperty("values").EnumerateArray().Last().GetDouble(), told, 1e-9);
        }

        // What the run folder has recorded, asked by another command.
        var explained = await negsim.RunAsync("explain", "one", "--actor", "USA", "--json");
        var recorded = explained.Json.GetProperty("decisions").EnumerateArray().Where(
            d => d.GetProperty("phase").GetString() != "vote").Select(d => d.GetProperty("sentence").GetString()).ToArray();
        var decisions = collector.Spans(Name).SelectMany(s => s.Messages(11)).Where(e => e.Text(2) == "decision").Select(
            e => e.Attributes(3)).Where(e => e["negsim.actor"] == "USA");
        Assert.NotEmpty(recorded);
        Assert.Equal(recorded.Order(), decisions.Select(d => d["negsim.reason"]).Order());

        Assert.All(collector.Senders("/v1/traces").Concat(collector.Senders("/v1/metrics")), sender =>
        {
            Assert.Equal(("lesson", "class"), (sender["service.name"], sender["deployment.environment.name"]));
            Assert.Matches(@"^\d+\.\d+\.\d+", sender["service.version"]);
        });
        // HistogramDataPoint.explicit_bounds = 7.
        var bounds = collector.Metrics(Name).Last(m => m.Text(1) == "negsim.phase.duration").Messages(9).Single().Messages(1).First(
            ).Doubles(7);
        Assert.Equal((0.0001, 1), (bounds[0], bounds[^1]));
    }

    [Theory]
    [InlineData("orleans")]
    [InlineData("local")]
    public async Task Replicates_of_an_ensemble_tell_their_outcomes_without_a_span_for_every_month(string engine)
    {
        using var collector = new OtlpCollector();
        using var negsim = new Negsim { Home = Repository.Root };
        collector.Watch(negsim.Environment);
        var run = await negsim.RunAsync("run", "us-russia-reset", "--set", "mode=decided", "--months", "14", "--replicates", "3", "--jobs",
            "1", "--engine", engine, "--out", "many", "--json");
        Assert.True(run.Code == 0, run.Error);
        var spans = collector.Spans(Name);
        Assert.All(spans, s => Assert.Equal("run", s.Text(5)));
        Assert.Equal(["0", "1", "2"], spans.Select(s => s.Attributes(9)["negsim.replicate"]).Order(StringComparer.Ordinal));
        Assert.Equal(3, spans.Select(s => s.Attributes(9)["negsim.digest"]).Distinct().Count());
        ulong Sum(string name) => collector.Metrics(Name).Last(m => m.Text(1) == name).Messages(7).Single().Messages(1).Aggregate(
            0UL, (sum, p) => sum + p.Number(6));
        Assert.Equal((3UL, 42UL), (Sum("negsim.runs"), Sum("negsim.run.months")));
        // HistogramDataPoint.count = 4: one for every replicate.
        var losses = collector.Metrics(Name).Last(m => m.Text(1) == "negsim.run.gdp_lost").Messages(9).Single().Messages(1).ToArray();
        Assert.Contains(losses, p => p.Attributes(9)["negsim.actor"] == "RUS");
        Assert.All(losses, p => Assert.Equal(3UL, p.Number(4)));
    }

    [Fact]
    public void The_page_is_what_the_code_says() => Assert.True(
        File.ReadAllText(Repository.File("docs", "developers", TelemetryPage.FileName)) == TelemetryPage.Text(),
        "docs/developers/telemetry.md is stale; write it with: negsim pages --update");
}
