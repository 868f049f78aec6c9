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
        var connection = await postgres.ClusterAsync();
        await using var database = NpgsqlDataSource.Create(connection.Text);
        await using var earlier = database.CreateCommand(
            "DROP TABLE run_replicates, cluster_secret; DELETE FROM negsim_schema WHERE version > 1; INSERT INTO run_orders (run, replicate, seed, program, recipe, scenario, scenario_hash) VALUES ('old', 0, 1, '', '', '', '')");
        await earlier.ExecuteNonQueryAsync();
        await Assert.ThrowsAsync<InputException>(() => ClusterSchema.CheckAsync(connection, default));
        Assert.Equal(1, await ClusterSchema.InitAsync(connection, default));
        await ClusterSchema.CheckAsync(connection, default);
        await using var kept = database.CreateCommand("SELECT run FROM run_orders");
        Assert.Equal("old", await kept.ExecuteScalarAsync());
    }

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
