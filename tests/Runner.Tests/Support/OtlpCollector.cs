using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace NegotiationSim.Runner.Tests.Support;

/// <summary>Takes what is exported by OTLP over HTTP, on the loopback interface.</summary>
internal sealed class OtlpCollector : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly ConcurrentQueue<(string Path, byte[] Body)> received = new();
    private readonly Task serving;

    public OtlpCollector()
    {
        Address = $"http://127.0.0.1:{FreePort()}";
        listener.Prefixes.Add(Address + "/");
        listener.Start();
        serving = ServeAsync();
    }

    public string Address { get; }

    /// <summary>Spans of the meter or source called <paramref name="scope"/>.</summary>
    public IReadOnlyList<ProtobufMessage> Spans(string scope) => In("/v1/traces", scope);

    /// <summary>Metrics of the meter called <paramref name="scope"/>.</summary>
    public IReadOnlyList<ProtobufMessage> Metrics(string scope) => In("/v1/metrics", scope);

    public void Dispose()
    {
        listener.Close();
        serving.Wait();
    }

    // ExportXServiceRequest.resource_x = 1; ResourceX.scope_x = 2; ScopeX.scope = 1, its name 1; ScopeX.spans or metrics = 2.
    private List<ProtobufMessage> In(string path, string scope) =>
    [
        .. received.Where(r => r.Path == path).SelectMany(r => new ProtobufMessage(r.Body).Messages(1)).SelectMany(resource => resource.Messages(2))
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

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
