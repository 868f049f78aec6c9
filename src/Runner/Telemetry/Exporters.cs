using Microsoft.Extensions.Logging;
using NegotiationSim.Engine.Telemetry;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Silo.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace NegotiationSim.Runner.Telemetry;

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

    /// <summary>Starts exporting.</summary>
    /// <param name="kind">Off, console, otlp or calls.</param>
    public Exporters(string kind)
    {
        if (kind == Off) return;
        var service = ServiceIdentity.Resource();
        var spans = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(service).AddSource(RunTelemetry.Name, OrleansCalls);
        var instruments = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(service).AddMeter(RunTelemetry.Name, OrleansMeter);
        if (kind == Console)
        {
            (traces, metrics) = (spans.ToConsole().Build(), instruments.ToConsole().Build());
            return;
        }
        (traces, metrics) = (spans.AddOtlpExporter().Build(), instruments.AddOtlpExporter().Build());
    }

    /// <summary>Sends a host's logs where traces go; the console exporter has none, since logs are on the error stream anyway.</summary>
    /// <param name="kind">Off, console, otlp or calls.</param>
    public static Action<ILoggingBuilder>? Logs(string kind) => kind is Off or Console
        ? null
        : logging => logging.AddOpenTelemetry(o =>
        {
            // Scopes say which run a line is about.
            (o.IncludeScopes, o.IncludeFormattedMessage) = (true, true);
            o.SetResourceBuilder(ServiceIdentity.Resource()).AddOtlpExporter();
        });

    /// <summary>otlp where an endpoint is set in the environment, else off.</summary>
    public static string Default => Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT") is { Length: > 0 } ? Otlp : Off;

    /// <summary>Refuses a choice that another option has no room for.</summary>
    /// <param name="kind">Off, console, otlp or calls.</param>
    /// <param name="json">Whether standard output carries one JSON object.</param>
    /// <exception cref="InputException">The console exporter cannot be had.</exception>
    public static void Check(string kind, bool json)
    {
        if (kind == Console && json) throw new InputException(
            "--telemetry console", 0, "",
            "The console exporter writes to standard output, where --json writes too. Leave one out, or write --telemetry otlp.");
    }

    /// <summary>Sends what is left.</summary>
    public void Dispose()
    {
        traces?.Dispose();
        metrics?.Dispose();
    }
}
