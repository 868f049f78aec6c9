using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Lab;

namespace NegotiationSim.Runner.Lab;

/// <summary>Serves the lab on loopback, and answers its questions with the program itself.</summary>
/// <remarks>
/// A page of another origin can reach loopback through the user's browser: so the host has to be loopback's, and a question has
/// to come from this page.
/// </remarks>
internal static class LabServer
{
    private const int LongestQuestion = 64 * 1024;

    private static readonly string[] Hosts = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Serves until it is asked to stop.</summary>
    /// <param name="files">The page's files by name.</param>
    /// <param name="port">The port; 0 takes a free one.</param>
    /// <param name="ready">Told the address.</param>
    /// <param name="cancellation">Asks to stop.</param>
    public static async Task ServeAsync(IReadOnlyDictionary<string, byte[]> files, int port, Action<string> ready,
        CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.ListenLocalhost(port == 0 ? FreePort() : port);
            kestrel.Limits.MaxRequestBodySize = LongestQuestion;
        });
        await using var app = builder.Build();
        app.Use(CheckAsync);
        using var desk = new LabDesk(new Desk(new Library()));
        app.MapPost("/ask", async (HttpRequest request, CancellationToken gone) =>
            TypedResults.Text(await desk.AnswerAsync(await BodyAsync(request, gone), gone), "application/json", Encoding.UTF8));
        app.MapPost("/follow", async (HttpRequest request, CancellationToken gone) =>
            TypedResults.ServerSentEvents(desk.FollowAsync(await BodyAsync(request, gone), LastEvent(request), gone)));
        app.MapGet("/{name?}", (string? name) => files.TryGetValue(name ?? "index.html", out var bytes)
            ? (IResult)TypedResults.Bytes(bytes, Type(name ?? "index.html"))
            : TypedResults.NotFound());
        await app.StartAsync(cancellation);
        ready(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        await ((IHost)app).WaitForShutdownAsync(cancellation);
    }

    /// <summary>What a page has heard before its connection was lost; -1 for nothing.</summary>
    private static int LastEvent(HttpRequest request) =>
        int.TryParse(request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : -1;

    private static async Task<string> BodyAsync(HttpRequest request, CancellationToken gone)
    {
        // Kestrel ends a request whose body is longer than LongestQuestion.
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        return await reader.ReadToEndAsync(gone);
    }

    private static async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        var (host, origin) = (context.Request.Host, context.Request.Headers.Origin.ToString());
        var isJson = context.Request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) == true;
        var foreign = !Hosts.Contains(host.Host) || (
            HttpMethods.IsPost(context.Request.Method) && (origin != $"http://{host.Value}" || !isJson));
        if (foreign)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await context.Response.WriteAsync("This lab answers only its own page on this computer.");
            return;
        }

        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        await next(context);
    }

    private static int FreePort()
    {
        using var probe = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        probe.Start();
        return ((System.Net.IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static string Type(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".json" => "application/json; charset=utf-8",
        _ => "application/octet-stream",
    };
}
