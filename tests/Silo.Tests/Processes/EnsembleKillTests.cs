using System.Globalization;
using System.Text.Json;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Silo.Tests.Support;
using Npgsql;

namespace NegotiationSim.Silo.Tests.Processes;

/// <summary>An ensemble on a cluster of processes, one of which is killed while it holds replicates, and the database with them.</summary>
[Trait("Length", "Long")]
[Collection(nameof(PostgresCollection))]
public class EnsembleKillTests(PostgresServer postgres)
{
    private const int Replicates = 9;
    private static readonly string[] Run = ["run", "tariff-war", "--months", "12", "--seed", "7", "--cluster", "postgres", "--json",
        "--replicates", Replicates.ToString(CultureInfo.InvariantCulture), "--name"];

    [Fact]
    public async Task Replicates_of_a_killed_silo_are_taken_over_and_kept_once()
    {
        using var folder = new TemporaryFolder();
        var connection = await postgres.ClusterAsync();
        using var silos = await SiloProcesses.StartAsync(connection, 3);
        await using var database = NpgsqlDataSource.Create(connection.Text);
        await using var gate = await Gate.BeforeReplicateAsync(connection, 3);
        using var runner = Negsim.Start(connection, [.. Run, "killed", "--out", folder["run"]]);

        // Every replicate that is kept from now on waits, so every silo holds some. The one that holds the first of them goes.
        var holder = await Poll.UntilAsync("a silo that holds a replicate", () => HolderAsync(database));
        await silos.KillAsync(int.Parse(holder.Split(':', '@')[1], CultureInfo.InvariantCulture));
        await gate.DisposeAsync();

        using var report = JsonDocument.Parse(await runner.DoneAsync());
        var expected = await ExpectedAsync();
        Assert.Equal("finished", report.RootElement.GetProperty("stage").GetString());
        Assert.Equal(EnsembleDigest.Of(expected).Hex, report.RootElement.GetProperty("digest").GetString());
        await using var rows = database.CreateCommand("SELECT digest FROM run_replicates ORDER BY replicate");
        await using var row = await rows.ExecuteReaderAsync();
        var kept = new List<string>();
        while (await row.ReadAsync()) kept.Add(row.GetString(0));
        Assert.Equal(expected.Skip(1).Select(d => d.Hex), kept);
    }

    [Fact]
    public async Task A_database_that_crashes_while_replicates_are_kept_loses_none()
    {
        using var folder = new TemporaryFolder();
        var connection = await postgres.ClusterAsync();
        using var silos = await SiloProcesses.StartAsync(connection, 2);
        await using var database = NpgsqlDataSource.Create(connection.Text);
        await using var gate = await Gate.BeforeReplicateAsync(connection, 3);
        using var runner = Negsim.Start(connection, [.. Run, "crashed", "--out", folder["run"]]);
        await Poll.UntilAsync("a silo that holds a replicate", () => HolderAsync(database));
        // The gate goes with the server.
        await postgres.CrashAndRestartAsync();
        using var report = JsonDocument.Parse(await runner.DoneAsync());
        Assert.Equal(EnsembleDigest.Of(await ExpectedAsync()).Hex, report.RootElement.GetProperty("digest").GetString());
    }

    private static async Task<string?> HolderAsync(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand(
            "SELECT silo FROM run_replicates WHERE silo IS NOT NULL AND record IS NULL AND replicate >= 3 ORDER BY replicate LIMIT 1");
        return (string?)await command.ExecuteScalarAsync();
    }

    private static async Task<List<Digest>> ExpectedAsync()
    {
        await using var local = new LocalEngine();
        var digests = new List<Digest>();
        for (var r = 0; r < Replicates; r++) digests.Add(await SmallRun.ReplicateAsync(local, "tariff-war", 12, r));
        return digests;
    }
}
