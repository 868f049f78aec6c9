using System.Security.Cryptography;
using System.Text;
using Npgsql;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Silo.Clustering;
using NegotiationSim.Silo.Tests.Support;

namespace NegotiationSim.Silo.Tests.Clustering;

[Collection(nameof(PostgresCollection))]
public class ClusterSchemaTests(PostgresServer postgres)
{
    [Fact]
    public async Task Init_creates_the_tables_once()
    {
        var connection = await postgres.EmptyAsync();
        Assert.Equal(0, await ClusterSchema.InitAsync(connection, default));
        Assert.Equal(ClusterSchema.Version, await ClusterSchema.InitAsync(connection, default));
        await ClusterSchema.CheckAsync(connection, default);
    }

    [Fact]
    public async Task Two_at_once_do_not_collide()
    {
        var connection = await postgres.EmptyAsync();
        var found = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ClusterSchema.InitAsync(connection, default)));
        Assert.Equal([0, ClusterSchema.Version, ClusterSchema.Version, ClusterSchema.Version], found.Order());
    }

    [Fact]
    public async Task A_database_without_the_tables_is_refused_with_the_command_that_makes_them()
    {
        var connection = await postgres.EmptyAsync();
        var fault = await Assert.ThrowsAsync<InputException>(() => ClusterSchema.CheckAsync(connection, default));
        Assert.Contains("negsim cluster init", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_the_first_version_is_brought_up_to_date_and_keeps_its_runs()
    {
        var connection = await postgres.EmptyAsync();
        await ClusterSchema.InitAsync(connection, upTo: 1, default);
        await using var database = NpgsqlDataSource.Create(connection.Text);
        await using var earlier = database.CreateCommand(
            "INSERT INTO run_orders (run, replicate, seed, program, recipe, scenario, scenario_hash) VALUES ('old', 0, 1, '', '', '', '')");
        await earlier.ExecuteNonQueryAsync();
        await Assert.ThrowsAsync<InputException>(() => ClusterSchema.CheckAsync(connection, default));
        Assert.Equal(1, await ClusterSchema.InitAsync(connection, default));
        await ClusterSchema.CheckAsync(connection, default);
        await using var kept = database.CreateCommand("SELECT run FROM run_orders");
        Assert.Equal("old", await kept.ExecuteScalarAsync());
    }

    [Theory]
    [InlineData(3, "INSERT INTO silo_clusters (cluster) VALUES ('negsim'); INSERT INTO silo_members (cluster, address, port, generation, name, host, status, gateway, started, alive) VALUES ('negsim', '10.0.0.5', 11111, 1, '', '', 3, 1, now(), ")]
    public async Task Tables_of_silos_that_run_are_left_alone_until_they_are_stopped(int version, string member)
    {
        var connection = await postgres.EmptyAsync();
        await ClusterSchema.InitAsync(connection, version, default);
        await using var database = NpgsqlDataSource.Create(connection.Text);
        await using (var living = database.CreateCommand(member + "now())")) await living.ExecuteNonQueryAsync();
        var fault = await Assert.ThrowsAsync<InputException>(() => ClusterSchema.InitAsync(connection, default));
        Assert.Contains("10.0.0.5:11111. Stop them all", fault.Message, StringComparison.Ordinal);
        // One that was killed has said nothing for a while.
        await using (var silent = database.CreateCommand(
            "UPDATE silo_members SET alive = now() - interval '1 minute'")) await silent.ExecuteNonQueryAsync();
        Assert.Equal(version, await ClusterSchema.InitAsync(connection, default));
        Assert.Empty(await ClusterMembers.ListAsync(connection, "negsim", default));
    }

    /// <summary>The oracle is what the notice names: the scripts of dotnet/orleans, byte for byte.</summary>
    [Theory]
    [InlineData("PostgreSQL-Main", "623c15320e640cdd3e84d0668dcae481312f2631ac4977bf2eb8cf22e05deb8b")]
    [InlineData("PostgreSQL-Clustering", "75682538351dc15ad74d86fab14110cca2603fd063d19cebc76118ff84c88328")]
    public void The_scripts_of_Orleans_are_unchanged(string script, string hash) => Assert.Equal(
        hash, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ClusterSchema.Text("Orleans." + script)))));

    [Fact]
    public async Task A_newer_database_is_left_alone()
    {
        var connection = await postgres.ClusterAsync();
        await using var database = NpgsqlDataSource.Create(connection.Text);
        await using var newer = database.CreateCommand("INSERT INTO negsim_schema (version) VALUES (99)");
        await newer.ExecuteNonQueryAsync();
        var fault = await Assert.ThrowsAsync<InputException>(() => ClusterSchema.InitAsync(connection, default));
        Assert.Contains("newer", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_one_clear_message_without_the_password()
    {
        var fault = await Assert.ThrowsAsync<InputException>(
            () => ClusterSchema.CheckAsync(new ClusterConnection("Host=127.0.0.1;Port=1;Username=u;Password=secret;Database=d"), default));
        Assert.Contains("cannot be reached", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", new ClusterConnection("Password=secret").ToString(), StringComparison.Ordinal);
    }
}
