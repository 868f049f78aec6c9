using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace NegotiationSim.Tests.Support;

/// <summary>Takes what is exported by OTLP over HTTP, on the loopback interface.</summary>
public sealed class OtlpCollector : IDisposable
{
    private readonly HttpListener listener;
    private readonly ConcurrentQueue<(string Path, byte[] Body)> received = new();
    private readonly Task serving;

    public OtlpCollector()
    {
        (listener, Address) = Listen();
        serving = ServeAsync();
    }

    public string Address { get; }

    /// <summary>Tells a command of it, and to wait for it on a busy machine: what is not taken in time is dropped.</summary>
    /// <param name="environment">The command's environment.</param>
    public void Watch(IDictionary<string, string> environment)
    {
        environment["OTEL_EXPORTER_OTLP_ENDPOINT"] = Address;
        environment["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        environment["OTEL_EXPORTER_OTLP_TIMEOUT"] = "300000";
    }

    /// <summary>Spans of the meter or source called <paramref name="scope"/>.</summary>
    public IReadOnlyList<ProtobufMessage> Spans(string scope) => In("/v1/traces", scope);

    /// <summary>Metrics of the meter called <paramref name="scope"/>.</summary>
    public IReadOnlyList<ProtobufMessage> Metrics(string scope) => In("/v1/metrics", scope);

    /// <summary>Log records of the logger called <paramref name="scope"/>.</summary>
    public IReadOnlyList<ProtobufMessage> Logs(string scope) => In("/v1/logs", scope);

    /// <summary>What the senders of spans, metrics or logs say of themselves.</summary>
    /// <param name="path"><c>/v1/traces</c>, <c>/v1/metrics</c> or <c>/v1/logs</c>.</param>
    // ResourceX.resource = 1; Resource.attributes = 1.
    public IReadOnlyList<Dictionary<string, string>> Senders(string path) =>
        [.. received.Where(r => r.Path == path).SelectMany(r => new ProtobufMessage(r.Body).Messages(1)).SelectMany(
            resource => resource.Messages(1)).Select(r => r.Attributes(1))];

    public void Dispose()
    {
        listener.Close();
        serving.Wait();
    }

    // ExportXServiceRequest.resource_x = 1; ResourceX.scope_x = 2; ScopeX.scope = 1, its name 1; ScopeX.spans or metrics = 2.
    private List<ProtobufMessage> In(string path, string scope) =>
    [
        .. received.Where(r => r.Path == path).SelectMany(r => new ProtobufMessage(r.Body).Messages(1)).SelectMany(
            resource => resource.Messages(2))
            .Where(s => s.Messages(1).Single().Text(1) == scope).SelectMany(s => s.Messages(2)),
    ];

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var body = new MemoryStream();
            await context.Request.InputStream.CopyToAsync(body);
            received.Enqueue((context.Request.Url!.AbsolutePath, body.ToArray()));
            context.Response.ContentType = "application/x-protobuf";
            context.Response.Close();
        }
    }

    // Between finding a port and using it another program may take it.
    private static (HttpListener Listener, string Address) Listen()
    {
        for (var attempt = 1; ; attempt++)
        {
            var address = $"http://127.0.0.1:{FreePort()}";
            var found = new HttpListener();
            found.Prefixes.Add(address + "/");
            try
            {
                found.Start();
                return (found, address);
            }
            catch (HttpListenerException) when (attempt < 5)
            {
                found.Close();
            }
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
