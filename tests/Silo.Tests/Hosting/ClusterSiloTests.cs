using Microsoft.Extensions.Hosting;
using NegotiationSim.Engine.Hosts;
using NegotiationSim.Grains.Runs;
using NegotiationSim.Results.Store;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Silo.Clustering;
using NegotiationSim.Silo.Hosting;
using NegotiationSim.Silo.Runs;
using NegotiationSim.Silo.Tests.Support;

namespace NegotiationSim.Silo.Tests.Hosting;

[Collection(nameof(PostgresCollection))]
public class ClusterSiloTests(PostgresServer postgres)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_cluster_runs_a_scenario_to_the_digest_it_has_alone(int silos)
    {
        var connection = await postgres.ClusterAsync();
        // Processes, since a silo that the others declare dead ends its process.
        using var cluster = await SiloProcesses.StartAsync(connection, silos);
        await using var run = await RemoteRun.ConnectAsync("clustered", connection, SmallRun.Library, default);
        var plan = SmallRun.Library.Plan("us-russia-reset", ["months=8"], 7);
        await run.OrderAsync(plan, ["months=8"], Keep.Default, default);
        var end = await run.FollowAsync(_ => { }, default);
        await using var local = new LocalEngine();
        Assert.Equal(RunStage.Finished, end.Stage);
        Assert.Equal(await SmallRun.DigestAsync(local, "us-russia-reset", 8), end.Digest);
        await AssertFolderAsync(run, end);
    }

    [Fact]
    public async Task A_silo_of_a_cluster_can_be_reached_from_this_machine_only_unless_told()
    {
        var before = Listening.Here();
        using var silo = await ClusterSilo.StartAsync(new SiloSettings(), await postgres.ClusterAsync(), SmallRun.Library.Behaviours, default);
        var opened = Listening.Here().Except(before).ToArray();
        Assert.True(opened.Length >= 2, "A port for silos and one for commands.");
        Assert.All(opened, e => Assert.True(System.Net.IPAddress.IsLoopback(e.Address), $"{e} can be reached from outside."));
        await silo.StopAsync();
    }

    [Fact]
    public async Task A_cluster_without_silos_is_one_clear_message()
    {
        var connection = await postgres.ClusterAsync();
        var fault = await Assert.ThrowsAsync<InputException>(() => RemoteRun.ConnectAsync("nobody", connection, SmallRun.Library, default));
        Assert.Contains("negsim silo --cluster postgres", fault.Message, StringComparison.Ordinal);
    }

    private static async Task AssertFolderAsync(RemoteRun run, RunProgress end)
    {
        var folder = Directory.CreateTempSubdirectory("negsim-test-");
        try
        {
            var path = await run.WriteFolderAsync(Path.Combine(folder.FullName, "run"), folder.FullName, SmallRun.Library, default);
            using var session = Engine.Runs.RunSession.Resume(path, SmallRun.Library);
            Assert.Equal(8, session.MonthsStored);
            Assert.Equal(end.Digest.Hex, session.Manifest.Digest);
            Assert.Equal(RunStatus.Done, session.Manifest.Status);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
