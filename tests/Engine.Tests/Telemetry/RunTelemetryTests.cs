using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Engine.Telemetry;
using NegotiationSim.Engine.Tests.Support;

namespace NegotiationSim.Engine.Tests.Telemetry;

public class RunTelemetryTests
{
    private const string Scenario = "telemetry-test";

    [Fact]
    public async Task A_run_is_a_span_of_months_of_phases_and_watching_changes_nothing()
    {
        var plan = Small.Plan(seed: 4711);
        var quiet = await Small.DigestAsync(plan);
        var spans = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "NegotiationSim",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);
        var months = 0L;
        using var meters = new MeterListener();
        meters.InstrumentPublished = (instrument, to) =>
        {
            if (instrument is { Meter.Name: "NegotiationSim", Name: "negsim.run.months" }) to.EnableMeasurementEvents(instrument);
        };
        meters.SetMeasurementEventCallback<long>((_, value, _, _) => Interlocked.Add(ref months, value));
        meters.Start();

        await using var engine = new LocalEngine();
        RunEnd end;
        using (var telemetry = new RunTelemetry(Scenario, plan.Identity(0)))
            end = await ReplicateRun.RunAsync(plan, 0, null, engine, EmptySeats.Instance, null, telemetry, CancellationToken.None);

        Assert.Equal(quiet, end.Digest.Hex);
        Assert.True(months >= Small.Months);
        var run = Assert.Single(spans, s => s.DisplayName == "run" && (string?)s.GetTagItem("negsim.scenario") == Scenario);
        var ofRun = spans.Where(s => s.DisplayName == "month" && s.ParentSpanId == run.SpanId).ToArray();
        Assert.Equal(Enumerable.Range(0, Small.Months), ofRun.Select(s => (int)s.GetTagItem("negsim.month")!).Order());
        Assert.Contains(spans, s => s.DisplayName == "trade" && s.ParentSpanId == ofRun[0].SpanId);
    }
}
