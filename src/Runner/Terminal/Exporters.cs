using NegotiationSim.Engine.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace NegotiationSim.Runner.Terminal;

/// <summary>Sends traces and metrics where <c>--telemetry</c> says. Results never depend on it.</summary>
internal sealed class Exporters : IDisposable
{
    public const string Off = "off";
    public const string Console = "console";
    public const string Otlp = "otlp";
    public const string Calls = "calls";

    // Orleans' own instruments; silent where a run has no grains.
    private const string OrleansMeter = "Microsoft.Orleans";

    // Spans of grain calls; Orleans makes them only where a silo was told to.
    private const string OrleansCalls = "Microsoft.Orleans.Application";

    private readonly TracerProvider? traces;
    private readonly MeterProvider? metrics;
    private readonly ConsoleTelemetry? console;

    /// <summary>Starts exporting.</summary>
    /// <param name="kind">Off, console, otlp or calls.</param>
    public Exporters(string kind)
    {
        if (kind == Console) console = new ConsoleTelemetry(global::System.Console.Error);
        if (kind is not (Otlp or Calls)) return;
        var service = ResourceBuilder.CreateDefault().AddService("negsim");
        traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(service).AddSource(RunTelemetry.Name, OrleansCalls).AddOtlpExporter().Build();
        metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(service).AddMeter(RunTelemetry.Name, OrleansMeter).AddOtlpExporter().Build();
    }

    /// <summary>otlp where an endpoint is set in the environment, else off.</summary>
    public static string Default => Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT") is { Length: > 0 } ? Otlp : Off;

    /// <summary>Sends what is left.</summary>
    public void Dispose()
    {
        traces?.Dispose();
        metrics?.Dispose();
        console?.Dispose();
    }
}
