using System.Text.Json;
using NegotiationSim.Results.Store;
using NegotiationSim.Silo.Clustering;
using NegotiationSim.Silo.Runs;
using NegotiationSim.Silo.Tests.Support;

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

    private static async Task<string> SaidAsync(ClusterConnection connection, params string[] arguments)
    {
        using var command = Negsim.Start(connection, arguments);
        return await command.DoneAsync();
    }
}
