using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using NegotiationSim.Engine.Telemetry;

namespace NegotiationSim.Runner.Terminal;

/// <summary>Writes spans as they end, and totals of the instruments at the end, as plain lines. It needs no exporter package.</summary>
internal sealed class ConsoleTelemetry : IDisposable
{
    private readonly TextWriter target;
    private readonly ActivityListener spans;
    private readonly MeterListener instruments = new();
    private readonly SortedDictionary<string, (long Count, double Sum, string Unit)> totals = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    public ConsoleTelemetry(TextWriter target)
    {
        this.target = target;
        spans = new ActivityListener
        {
            ShouldListenTo = source => source.Name == RunTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = Write,
        };
        ActivitySource.AddActivityListener(spans);
        instruments.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == RunTelemetry.Name) listener.EnableMeasurementEvents(instrument);
        };
        instruments.SetMeasurementEventCallback<double>((i, value, _, _) => Add(i, value));
        instruments.SetMeasurementEventCallback<long>((i, value, _, _) => Add(i, value));
        instruments.SetMeasurementEventCallback<int>((i, value, _, _) => Add(i, value));
        instruments.Start();
    }

    public void Dispose()
    {
        spans.Dispose();
        instruments.Dispose();
        lock (gate)
            foreach (var (name, total) in totals)
                target.WriteLine(string.Create(CultureInfo.InvariantCulture, $"metric {name} count={total.Count} sum={total.Sum:G6} {total.Unit}"));
    }

    private void Write(Activity span)
    {
        var tags = string.Concat(span.TagObjects.Select(t => string.Create(CultureInfo.InvariantCulture, $" {t.Key}={t.Value}")));
        lock (gate) target.WriteLine(string.Create(CultureInfo.InvariantCulture, $"span {span.DisplayName} {span.Duration.TotalMilliseconds:F3} ms{tags}"));
    }

    private void Add(Instrument instrument, double value)
    {
        lock (gate)
        {
            var (count, sum, _) = totals.GetValueOrDefault(instrument.Name);
            totals[instrument.Name] = (count + 1, sum + value, instrument.Unit ?? "");
        }
    }
}
