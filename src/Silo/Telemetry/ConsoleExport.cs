using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace NegotiationSim.Silo.Telemetry;

/// <summary>
/// OpenTelemetry's own console exporter, which writes to standard output. It comes with Orleans' packages: a build without them has none.
/// </summary>
public static class ConsoleExport
{
    /// <summary>Writes spans to standard output as they end.</summary>
    public static TracerProviderBuilder ToConsole(this TracerProviderBuilder builder) => builder.AddConsoleExporter();

    /// <summary>Writes metrics to standard output, at the end and every minute.</summary>
    public static MeterProviderBuilder ToConsole(this MeterProviderBuilder builder) =>
        builder.AddConsoleExporter((_, reader) => reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = 60_000);
}
