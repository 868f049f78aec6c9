using System.Globalization;
using NegotiationSim.Silo.Clustering;
using NegotiationSim.Silo.Tests.Support;
using Npgsql;

namespace NegotiationSim.Silo.Tests.Processes;

/// <summary>An experiment on a cluster of processes, some of which are killed: what is published is that of a run on one machine.</summary>
[Trait("Length", "Long")]
[Collection(nameof(PostgresCollection))]
public sealed class ExperimentKillTests(PostgresServer postgres) : IDisposable
{
    private const string Experiment = """
        {
          "title": "Kill", "scenario": "tariff-war", "seed": 3, "replicates": 2, "months": 8, "design": "sobol", "points": 4,
          "factors": [{"path": "parameters.routing.most", "min": 0.05, "max": 0.3}],
          "outcomes": [{"name": "both ways", "series": "trade:COR:DEL", "last": 6}]
        }
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_silo_killed_changes_no_byte()
    {
        var (connection, file) = (await postgres.ClusterAsync(), folder.Write("kill.json", Experiment));
        using var silos = await SiloProcesses.StartAsync(connection, 3);
        await using var database = NpgsqlDataSource.Create(connection.Text);
        await using var gate = await Gate.BeforePointAsync(connection, 1);
        using var run = Start(connection, file, "cluster");
        var holder = await Poll.UntilAsync("a silo that holds a run", () => HolderAsync(database));
        await silos.KillAsync(int.Parse(holder.Split(':', '@')[1], CultureInfo.InvariantCulture));
        await gate.DisposeAsync();
        await run.DoneAsync();
        await RequireLocalBytesAsync(connection, file, "cluster");

        // Otherwise it would have been killed for nothing.
        Assert.True(await CountAsync(database, "claims > 1") > 0);
        Assert.Equal(8, await CountAsync(database, "record IS NOT NULL AND fault IS NULL"));
    }

    [Fact]
    public async Task An_orderer_killed_comes_back_to_what_was_computed_meanwhile()
    {
        var (connection, file) = (await postgres.ClusterAsync(), folder.Write("kill.json", Experiment));
        // One alone, which nobody declares dead where the machine is busy: what is computed twice would be by the orderer's fault.
        using var silos = await SiloProcesses.StartAsync(connection, 1);
        await using var database = NpgsqlDataSource.Create(connection.Text);
        await using (await Gate.BeforePointAsync(connection, 2))
        {
            using var first = Start(connection, file, "cluster");
            await Poll.UntilAsync("two points", async () => await CountAsync(database, "record IS NOT NULL") == 4);
            await first.KillAsync();
        }

        await Poll.UntilAsync("the others", async () => await CountAsync(database, "record IS NOT NULL") == 8);
        using var again = Start(connection, file, "cluster");
        await again.DoneAsync();
        await RequireLocalBytesAsync(connection, file, "cluster");
        Assert.Equal(8, await CountAsync(database, "claims = 1"));
    }

    [Fact]
    public async Task Two_orderers_share_the_work_and_another_experiment_of_the_name_is_refused()
    {
        var (connection, file) = (await postgres.ClusterAsync(), folder.Write("kill.json", Experiment));
        using var silos = await SiloProcesses.StartAsync(connection, 1);
        await using var database = NpgsqlDataSource.Create(connection.Text);
        var gate = await Gate.BeforePointAsync(connection, 1);
        using var first = Start(connection, file, "one");
        using var second = Start(connection, file, "two");
        await Poll.UntilAsync("a silo that holds a run", () => HolderAsync(database));
        using (var same = Start(connection, file, "one"))
        {
            Assert.NotEqual(0, await same.CodeAsync());
            Assert.Contains("Another process", same.Errors, StringComparison.Ordinal);
        }

        using (var values = Start(connection, folder.Write("values/kill.json", With("0.05", "0.07")), "other values"))
        {
            Assert.Equal(2, await values.CodeAsync());
            Assert.Contains("has other values", values.Errors, StringComparison.Ordinal);
        }

        using (var seed = Start(connection, folder.Write("seed/kill.json", With("\"seed\": 3", "\"seed\": 4")), "other seed"))
        {
            Assert.Equal(2, await seed.CodeAsync());
            Assert.Contains("seed", seed.Errors, StringComparison.Ordinal);
        }

        await gate.DisposeAsync();
        await first.DoneAsync();
        await second.DoneAsync();
        await RequireLocalBytesAsync(connection, file, "one");
        await RequireLocalBytesAsync(connection, file, "two");
        Assert.Equal(8, await CountAsync(database, "claims = 1"));
    }

    private static string With(string old, string fresh) => Experiment.Replace(old, fresh, StringComparison.Ordinal);

    private Negsim Start(ClusterConnection connection, string file, string target) =>
        Negsim.Start(connection, "experiment", "run", file, "--out", folder[target], "--quiet", "--cluster", "postgres");

    private async Task RequireLocalBytesAsync(ClusterConnection connection, string file, string target)
    {
        using var local = Negsim.Start(connection, "experiment", "run", file, "--out", folder["local"], "--quiet", "--jobs", "1");
        await local.DoneAsync();
        foreach (var name in (string[])["results.parquet", "series/part-0.parquet", "datapackage.json"]) Assert.Equal(
            await File.ReadAllBytesAsync(Path.Combine(folder["local"], name)),
            await File.ReadAllBytesAsync(Path.Combine(folder[target], name)));
    }

    private static async Task<string?> HolderAsync(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand(
            "SELECT silo FROM experiment_work WHERE silo IS NOT NULL AND record IS NULL AND point >= 1 ORDER BY point, replicate LIMIT 1");
        return (string?)await command.ExecuteScalarAsync();
    }

    private static async Task<long> CountAsync(NpgsqlDataSource database, string where)
    {
        await using var command = database.CreateCommand("SELECT count(*) FROM experiment_work WHERE " + where);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
