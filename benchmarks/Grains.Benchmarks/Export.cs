using System.Net;
using System.Net.Sockets;
using NegotiationSim.Engine.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace NegotiationSim.Benchmarks.Grains;

/// <summary>Exports by OTLP over HTTP to a collector that throws everything away.</summary>
internal sealed class Export : IDisposable
{
    private readonly HttpListener collector = new();
    private readonly TracerProvider traces;
    private readonly MeterProvider metrics;

    public Export()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
        probe.Stop();
        collector.Prefixes.Add(address);
        collector.Start();
        _ = ServeAsync();
        void To(OtlpExporterOptions options, string path) =>
            (options.Protocol, options.Endpoint) = (OtlpExportProtocol.HttpProtobuf, new Uri(address + path));
        traces = Sdk.CreateTracerProviderBuilder().AddSource(RunTelemetry.Name, "Microsoft.Orleans.Application").AddOtlpExporter(
            o => To(o, "v1/traces")).Build();
        metrics = Sdk.CreateMeterProviderBuilder().AddMeter(RunTelemetry.Name, "Microsoft.Orleans").AddOtlpExporter(
            o => To(o, "v1/metrics")).Build();
    }

    public void Dispose()
    {
        traces.Dispose();
        metrics.Dispose();
        collector.Close();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await collector.GetContextAsync();
                await context.Request.InputStream.CopyToAsync(Stream.Null);
                context.Response.Close();
            }
        }
        catch (Exception end) when (end is HttpListenerException or ObjectDisposedException)
        {
            // Closed.
        }
    }
}
