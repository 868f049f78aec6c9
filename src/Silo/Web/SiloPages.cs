using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using NegotiationSim.Silo.Hosting;
using NegotiationSim.Silo.Telemetry;
using OpenTelemetry.Metrics;
using Orleans.Dashboard;

namespace NegotiationSim.Silo.Web;

/// <summary>What a silo shows over HTTP to whoever operates it: <c>/health/live</c>, <c>/health/ready</c>, <c>/metrics</c>, and
/// <c>/dashboard</c> where asked for.</summary>
internal static class SiloPages
{
    private const string Dashboard = "/dashboard";

    /// <summary>A builder of a silo that listens there too.</summary>
    public static WebApplicationBuilder Builder(IPEndPoint endpoint)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(endpoint);
        });
        builder.Services.AddRouting();
        HealthChecks.Add(builder.Services);
        builder.Services.AddSingleton(_ => ScrapedMetrics.Create());
        return builder;
    }

    /// <summary>The host with its pages.</summary>
    public static IHost Build(WebApplicationBuilder builder, SiloSettings settings)
    {
        var app = builder.Build();
        app.UseOpenTelemetryPrometheusScrapingEndpoint(app.Services.GetRequiredService<MeterProvider>(), null, "/metrics", null, null);
        app.MapHealthChecks("/health/live", Checks(HealthChecks.Live));
        app.MapHealthChecks("/health/ready", Checks(HealthChecks.Ready));
        if (settings.Dashboard) app.MapOrleansDashboard(Dashboard);
        return app;
    }

    private static HealthCheckOptions Checks(string tag) => new()
    {
        Predicate = check => check.Tags.Contains(tag),
        ResponseWriter = (context, report) => context.Response.WriteAsJsonAsync(new
        {
            status = report.Status.ToString().ToLowerInvariant(),
            checks = report.Entries.ToDictionary(e => e.Key, e => new
            {
                status = e.Value.Status.ToString().ToLowerInvariant(),
                message = e.Value.Description ?? (e.Value.Status == HealthStatus.Healthy ? "" : "No answer in time."),
            }),
        }),
    };
}
