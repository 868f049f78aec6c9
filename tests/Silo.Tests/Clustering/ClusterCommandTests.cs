using System.Text.Json;
using NegotiationSim.Engine.History;
using NegotiationSim.Results.Store;
using NegotiationSim.Silo.Clustering;
using NegotiationSim.Silo.Runs;
using NegotiationSim.Silo.Tests.Support;
using NegotiationSim.Silo.Vaults;
using Npgsql;

namespace NegotiationSim.Silo.Tests.Clustering;

/// <summary>What whoever operates a cluster types.</summary>
[Collection(nameof(PostgresCollection))]
[Trait("Length", "Long")]
public class ClusterCommandTests(PostgresServer postgres)
{
    [Fact]
    public async Task A_run_is_listed_shown_cancelled_and_deleted()
    {
        var connection = await postgres.ClusterAsync();
        using var cluster = await SiloProcesses.StartAsync(connection, 1);
        // Held before its third month, so that there is something to cancel.
        await using (var gate = await Gate.BeforeMonthAsync(connection, 2))
        {
            await using var run = await RemoteRun.ConnectAsync("operated", connection, SmallRun.Library, default);
            await run.OrderAsync(SmallRun.Library.Plan("us-russia-reset", ["months=20"], 7), ["months=20"], Keep.Default, default);
            await Poll.UntilAsync("two months", async () => (await ClusterRuns.FindAsync(connection, "operated", default)).Months == 2);

            using var list = JsonDocument.Parse(await SaidAsync(connection, "cluster", "ls", "--json"));
            Assert.Equal(cluster.Ports[0], int.Parse(list.RootElement.GetProperty("silos")[0].GetProperty("silo").GetString()!.Split(':')[
                1], System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(("operated", "open", 2), (list.RootElement.GetProperty("runs")[0].GetProperty("run").GetString(),
                list.RootElement.GetProperty("runs")[0].GetProperty("stage").GetString(),
                list.RootElement.GetProperty("runs")[0].GetProperty("months").GetInt32()));
            Assert.Contains("operated", await SaidAsync(connection, "cluster", "ls"), StringComparison.Ordinal);
            using (var early = Negsim.Start(connection, "cluster", "delete", "operated"))
            {
                await early.EndedAsync().WaitAsync(Poll.Patience);
                Assert.Contains("negsim cluster cancel operated", early.Errors, StringComparison.Ordinal);
            }

            Assert.Contains("cancelled", await SaidAsync(connection, "cluster", "cancel", "operated"), StringComparison.Ordinal);
        }

        Assert.Contains("operated: cancelled", await SaidAsync(connection, "cluster", "show", "operated"), StringComparison.Ordinal);
        Assert.InRange((await ClusterRuns.FindAsync(connection, "operated", default)).Months, 2, 3);
        Assert.Contains("Nothing is that old", await SaidAsync(connection, "cluster", "delete", "--older-than", "1"),
            StringComparison.Ordinal);
        Assert.Contains("operated is deleted", await SaidAsync(connection, "cluster", "delete", "--older-than", "0"),
            StringComparison.Ordinal);
        Assert.Empty(await ClusterRuns.ListAsync(connection, null, default));
    }

    [Fact]
    public async Task An_experiment_is_listed_shown_cancelled_and_deleted()
    {
        var connection = await postgres.ClusterAsync();
        await using var database = NpgsqlDataSource.Create(connection.Text);
        var experiments = new PostgresExperiments(database);
        await experiments.OrderAsync(new ExperimentOrder("swept", "inputs", "program", new AskedSeries([], false)));
        await experiments.AddAsync("swept", 0, SmallRun.Library.Plan("tariff-war", ["months=2"], 7), [0, 1, 2], retryFailed: false);
        await experiments.FailAsync(new Lease("swept", 0, 2), "made to");

        using var list = JsonDocument.Parse(await SaidAsync(connection, "cluster", "ls", "--json"));
        var listed = list.RootElement.GetProperty("experiments")[0];
        Assert.Equal(("swept", "open", 1, 3, 0, 1), (listed.GetProperty("experiment").GetString(), listed.GetProperty("stage").GetString(),
            listed.GetProperty("points").GetInt32(), listed.GetProperty("runs").GetInt32(), listed.GetProperty("kept").GetInt32(),
            listed.GetProperty("failed").GetInt32()));
        Assert.Contains("swept", await SaidAsync(connection, "cluster", "ls"), StringComparison.Ordinal);
        using (var early = Negsim.Start(connection, "cluster", "delete", "swept"))
        {
            Assert.Equal(2, await early.CodeAsync());
            Assert.Contains("negsim cluster cancel swept", early.Errors, StringComparison.Ordinal);
        }

        Assert.Contains("cancelled", await SaidAsync(connection, "cluster", "cancel", "swept"), StringComparison.Ordinal);
        Assert.Null(await experiments.ClaimAsync("negsim", "1.1.1.1:1@1", "program"));
        Assert.Contains("Runs kept: 0 of 3; failed: 1", await SaidAsync(connection, "cluster", "show", "swept"), StringComparison.Ordinal);
        Assert.Contains("swept is deleted", await SaidAsync(connection, "cluster", "delete", "--older-than", "0"), StringComparison.Ordinal);
        Assert.Empty(await ClusterExperiments.ListAsync(connection, null, default));
        Assert.Equal((0, 0), ((await experiments.EndsAsync("swept", [(0, 0)])).Known, (await experiments.WorldsAsync("swept")).Count));
    }

    private static async Task<string> SaidAsync(ClusterConnection connection, params string[] arguments)
    {
        using var command = Negsim.Start(connection, arguments);
        return await command.DoneAsync();
    }
}
