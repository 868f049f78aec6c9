using System.Net;
using System.Text.Json;
using NegotiationSim.Silo.Tests.Support;

namespace NegotiationSim.Silo.Tests.Web;

/// <summary>What a silo shows over HTTP, asked as Kubernetes, Prometheus and a browser ask.</summary>
[Collection(nameof(PostgresCollection))]
[Trait("Length", "Long")]
public class SiloPagesTests(PostgresServer postgres)
{
    private static readonly HttpClient Client = new();

    [Fact]
    public async Task A_silo_shows_its_health_its_metrics_and_the_dashboard()
    {
        var connection = await postgres.ClusterAsync();
        using var silo = Negsim.Start(connection, "silo", "--http", "127.0.0.1:0", "--dashboard");
        // The dashboard asks every silo: with two, its messages pass between them.
        using var other = Negsim.Start(connection, "silo");
        await silo.Port.WaitAsync(Poll.Patience);
        await other.Port.WaitAsync(Poll.Patience);
        Assert.StartsWith("http://127.0.0.1:", silo.Pages, StringComparison.Ordinal);
        var (code, live) = await GetAsync(silo, "/health/live");
        Assert.Equal((HttpStatusCode.OK, "healthy"), (code, Status(live)));
        (code, var ready) = await GetAsync(silo, "/health/ready");
        Assert.Equal((HttpStatusCode.OK, "healthy"), (code, Status(ready)));
        Assert.Equal(["database", "drain", "membership"], Checks(ready).Order(StringComparer.Ordinal));

        using (var run = Negsim.Start(connection, "run", "tariff-war", "--months", "3", "--cluster", "postgres", "--name", "scraped",
            "--out", Path.Combine(Path.GetTempPath(), "negsim-scraped-" + Guid.NewGuid()))) await run.DoneAsync();
        (code, var metrics) = await GetAsync(silo, "/metrics");
        Assert.Equal(HttpStatusCode.OK, code);
        // Prometheus' text format: names in snake case, counters end in _total, and target_info tells whose they are.
        Assert.Contains("service_name=\"negsim\"", metrics, StringComparison.Ordinal);
        Assert.Contains("\ndotnet_gc_collections", metrics, StringComparison.Ordinal);
        Assert.Contains("\norleans_", metrics, StringComparison.Ordinal);

        (code, var page) = await GetAsync(silo, "/dashboard/");
        Assert.Equal(HttpStatusCode.OK, code);
        Assert.Contains("<html", page, StringComparison.OrdinalIgnoreCase);
        await Poll.UntilAsync("two silos on the dashboard", async () =>
        {
            var (answered, counters) = await GetAsync(silo, "/dashboard/DashboardCounters");
            return answered == HttpStatusCode.OK && JsonDocument.Parse(counters).RootElement.GetProperty("hosts").GetArrayLength() == 2;
        });
        Assert.DoesNotContain("WireType", silo.Errors + other.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silo_whose_database_is_away_is_live_but_not_ready()
    {
        var connection = await postgres.ClusterAsync();
        using var silo = Negsim.Start(connection, "silo", "--http", "127.0.0.1:0");
        await silo.Port.WaitAsync(Poll.Patience);
        await postgres.StopAsync();
        try
        {
            var (code, ready) = await GetAsync(silo, "/health/ready");
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "unhealthy"), (code, Status(ready)));
            Assert.Contains("PostgreSQL cannot be reached", ready, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await GetAsync(silo, "/health/live")).Code);
        }
        finally
        {
            await postgres.RestartAsync();
        }

        await Poll.UntilAsync("ready again", async () => (await GetAsync(silo, "/health/ready")).Code == HttpStatusCode.OK);
    }

    private static async Task<(HttpStatusCode Code, string Text)> GetAsync(Negsim silo, string path)
    {
        using var answer = await Client.GetAsync(silo.Pages + path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static string Status(string json) => JsonDocument.Parse(json).RootElement.GetProperty("status").GetString()!;

    private static IEnumerable<string> Checks(string json) =>
        JsonDocument.Parse(json).RootElement.GetProperty("checks").EnumerateObject().Select(c => c.Name);
}
