using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NegotiationSim.Silo.Hosting;
using NegotiationSim.Silo.Tests.Support;

namespace NegotiationSim.Silo.Tests.Processes;

/// <summary>
/// A ministry that two states share lives in a grain of its own, in one process of three: killed, it is somewhere else, and knows what it
/// knew.
/// </summary>
[Trait("Length", "Long")]
[Collection(nameof(PostgresCollection))]
public class MinistryKillTests(PostgresServer postgres)
{
    private const int Before = 5;

    [Fact]
    public async Task Killing_the_process_that_hosts_a_shared_ministry_changes_nothing()
    {
        var connection = await postgres.ClusterAsync();
        using var folder = new TemporaryFolder();
        string[] run = ["run", Repository.File("samples", "SharedMinistry", "allies-share-a-ministry.json"), "--seed", "11",
            "--plugins", Repository.Built("samples", "SharedMinistry"), "--json", "--out"];
        using var alone = Negsim.Start(connection, [.. run, folder["alone"], "--engine", "local"]);
        var expected = Property(await alone.DoneAsync(), "digest");

        using var silos = await SiloProcesses.StartAsync(connection, 3, "--plugins", Repository.Built("samples", "SharedMinistry"));
        await using var gate = await Gate.BeforeMonthAsync(connection, Before);
        using var runner = Negsim.Start(connection, [.. run, folder["killed"], "--cluster", "postgres", "--name", "killed"]);
        await using var database = NpgsqlDataSource.Create(connection.Text);
        await Poll.UntilAsync($"{Before} months in the database", async () =>
        {
            await using var count = database.CreateCommand("SELECT count(*) FROM run_months");
            return (long)(await count.ExecuteScalarAsync())! >= Before;
        });

        using (var client = await ClusterClient.ConnectAsync("negsim", connection, SmallRun.Library.Behaviours, default))
        {
            var management = client.Services.GetRequiredService<IGrainFactory>().GetGrain<IManagementGrain>(0);
            var living = await management.GetDetailedGrainStatistics();
            // The sample's own class: Orleans names a grain type after it.
            var ministry = Assert.Single(living, g => g.GrainId.Type.ToString() == "tradeministry");
            await client.StopAsync(default);
            await silos.KillAsync(ministry.SiloAddress.Endpoint.Port);
        }

        await gate.DisposeAsync();
        Assert.Equal(expected, Property(await runner.DoneAsync(), "digest"));
    }

    private static string Property(string json, string name) => JsonDocument.Parse(json).RootElement.GetProperty(name).GetString()!;
}
