using NegotiationSim.Runner.Tests.Support;

namespace NegotiationSim.Runner.Tests.Telemetry;

public class OtlpTests
{
    private const string Name = "NegotiationSim";

    [Fact]
    public async Task What_is_exported_has_its_names_units_and_attributes_and_changes_nothing()
    {
        using var collector = new OtlpCollector();
        using var negsim = new Negsim { Home = Repository.Root };
        collector.Watch(negsim.Environment);
        // The endpoint in the environment is enough; off is off all the same.
        var watched = await RunAsync(negsim, "watched");
        var (spans, metrics) = (collector.Spans(Name), collector.Metrics(Name));
        Assert.Equal(watched, await RunAsync(negsim, "alone", "--telemetry", "off"));
        Assert.Equal(spans.Count, collector.Spans(Name).Count);

        // Span.span_id = 2, parent_span_id = 4, name = 5, attributes = 9, events = 11.
        var run = Assert.Single(spans, s => s.Text(5) == "run");
        var tags = run.Attributes(9);
        Assert.Equal(("veto-bought-off", "7", "0"), (tags["negsim.scenario"], tags["negsim.seed"], tags["negsim.replicate"]));
        var months = spans.Where(s => s.Text(5) == "month").ToArray();
        Assert.Equal(12, months.Length);
        Assert.All(months, m => Assert.Equal(run.Hex(2), m.Hex(4)));
        Assert.Equal(Enumerable.Range(0, 12), months.Select(
            m => int.Parse(m.Attributes(9)["negsim.month"], System.Globalization.CultureInfo.InvariantCulture)).Order());
        var phases = spans.Where(s => s.Hex(4) == months[0].Hex(2)).Select(s => s.Text(5)).ToArray();
        Assert.Superset(new HashSet<string> { "events", "observe", "decide", "enact", "trade", "settle", "record" }, phases.ToHashSet());
        var offers = months.SelectMany(m => m.Messages(11)).Where(e => e.Text(2) == "offer").ToArray();
        Assert.NotEmpty(offers);
        Assert.All(offers, e => Assert.True(e.Attributes(3).ContainsKey("negsim.round")));

        // Metric.sum = 7, histogram = 9; data_points = 1; NumberDataPoint.as_int = 6, attributes = 7; HistogramDataPoint.attributes = 9.
        var last = metrics.Last(m => m.Text(1) == "negsim.run.months").Messages(7).Single().Messages(1).Single();
        Assert.Equal(12UL, last.Number(6));
        var acts = metrics.Last(m => m.Text(1) == "negsim.negotiation.acts").Messages(7).Single().Messages(1).Select(
            p => p.Attributes(7)["negsim.act"]);
        Assert.Subset(new HashSet<string> { "offer", "accept", "refuse", "text" }, acts.ToHashSet());
        var phase = metrics.Last(m => m.Text(1) == "negsim.phase.duration").Messages(9).Single().Messages(1).Select(
            p => p.Attributes(9)["negsim.phase"]);
        Assert.Contains("trade", phase);
        Assert.Contains(collector.Metrics("Microsoft.Orleans"), m => m.Text(1).StartsWith("orleans-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Calls_to_grains_are_spans_only_where_asked_for()
    {
        using var collector = new OtlpCollector();
        using var negsim = new Negsim { Home = Repository.Root };
        collector.Watch(negsim.Environment);
        var without = await RunAsync(negsim, "without", "--telemetry", "otlp");
        Assert.Empty(collector.Spans("Microsoft.Orleans.Application"));
        Assert.Equal(without, await RunAsync(negsim, "with", "--telemetry", "calls"));
        Assert.Contains(collector.Spans("Microsoft.Orleans.Application"), s => s.Text(5).Contains("AskAsync", StringComparison.Ordinal));
    }

    private static async Task<string> RunAsync(Negsim negsim, string folder, params string[] more)
    {
        var run = await negsim.RunAsync(["run", "veto-bought-off", "--months", "12", "--seed", "7", "--out", folder, "--json", .. more]);
        Assert.True(run.Code == 0, run.Error);
        return run.Json.GetProperty("digest").GetString()!;
    }
}
