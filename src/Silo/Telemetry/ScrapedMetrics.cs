using NegotiationSim.Engine.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace NegotiationSim.Silo.Telemetry;

/// <summary>Metrics that a Prometheus server comes for, beside those that are sent over OTLP.</summary>
internal static class ScrapedMetrics
{
    /// <summary>This program's instruments, Orleans' and the runtime's.</summary>
    public static MeterProvider Create() => Sdk.CreateMeterProviderBuilder().SetResourceBuilder(ServiceIdentity.Resource())
        .AddMeter(RunTelemetry.Name, "Microsoft.Orleans", "System.Runtime").AddPrometheusExporter().Build();
}
