using Microsoft.Extensions.DependencyInjection;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Grains.Abstractions;
using NegotiationSim.Grains.Client;
using NegotiationSim.Grains.Runs;
using NegotiationSim.Results.Store;
using NegotiationSim.Scenarios.Input;
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
        await AssertFolderAsync(run, end.Digest);
    }

    [Fact]
    public async Task A_cluster_answers_for_its_runs_from_what_it_keeps()
    {
        var connection = await postgres.ClusterAsync();
        using var cluster = await SiloProcesses.StartAsync(connection, 2);
        await using var run = await RemoteRun.ConnectAsync("asked", connection, SmallRun.Library, default);
        var plan = SmallRun.Library.Plan("us-russia-reset", ["months=15", "mode=decided"], 7);
        await run.OrderAsync(plan, ["months=15", "mode=decided"], Keep.Default, default);
        var end = await run.FollowAsync(_ => { }, default);

        using var client = await ClusterClient.ConnectAsync("negsim", connection, SmallRun.Library.Behaviours, default);
        var grains = client.Services.GetRequiredService<IClusterClient>();
        var card = Assert.Single(await grains.RunsAsync());
        Assert.Equal(("asked", "us-russia-reset", "finished", 15, 15, end.Digest.Hex),
            (card.Run, card.Scenario, card.Stage, card.Done, card.Months, card.Digest));
        var months = new List<int>();
        await foreach (var month in grains.FollowAsync(new RunKey("asked", 0))) months.Add(month.AsOf.Month);
        Assert.Equal(Enumerable.Range(0, 15), months);
        var played = await SmallRun.MonthsAsync(plan.Scenario.Resolved, plan.Identity(0));
        var america = plan.Scenario.Resolved.World.EconomyOrdinal("USA");
        var decided = played.SelectMany(m => m.Decisions.Select(d => (m.Month, Decision: d))).Last(d => d.Decision.Actor == america);
        var told = (await grains.State(new RunKey("asked", 0), "USA").LastDecisionAsync())!;
        Assert.Equal((decided.Month, decided.Decision.Answer.Reasons.Sentence), (told.Month, told.Sentence));
        Assert.Equal(played[^1].State.Economies[america].Income,
            (await grains.State(new RunKey("asked", 0), "USA").LedgerAsync()).Entry("income").Value, 1e-12);
    }

    [Theory]
    [InlineData("us-russia-reset", "months=10", "mode=decided")]
    [InlineData("no-sanctions-counterfactual", "months=6")]
    public async Task An_ensemble_in_a_cluster_has_the_digests_figures_and_folder_it_has_alone(string scenario, params string[] changes)
    {
        var connection = await postgres.ClusterAsync();
        using var cluster = await SiloProcesses.StartAsync(connection, 2);
        await using var run = await RemoteRun.ConnectAsync("ensemble", connection, SmallRun.Library, default);
        var plan = SmallRun.Library.Plan(scenario, changes, 7);
        await run.OrderAsync(plan, changes, Keep.Default, default, replicates: 3);
        // Ordered again with more, it gets those it lacks.
        await run.OrderAsync(plan, changes, Keep.Default, default, replicates: 4);
        var end = await run.FollowAsync(_ => { }, default);
        Assert.Equal((RunStage.Finished, 4, 4), (end.Stage, end.Done, end.Replicates));

        using var folder = new TemporaryFolder();
        var (path, digest) = await run.WriteFolderAsync(folder["cluster"], folder.Path, SmallRun.Library, default);
        using (var alone = RunSession.Create(plan, folder["alone"], folder.Path, 4, Keep.Default, changes))
        using (var there = RunSession.Resume(path, SmallRun.Library))
        {
            await using var local = new LocalEngine();
            var digests = new List<Digest>();
            for (var r = 0; r < 4; r++) digests.Add(await local.ReplicateAsync(plan, r, alone.Recorder(r), default));
            Assert.Equal(4, digests.Distinct().Count());
            Assert.Equal(EnsembleDigest.Of(digests), digest);
            Assert.Equal([0, 1, 2, 3], there.CompleteReplicates());
            var series = Results.Recorder.Headlines.Of(plan.Scenario.Resolved)[0].Id;
            for (var r = 0; r < 4; r++)
            {
                Assert.Equal(digests[r], there.Stored(r).Digest);
                Assert.Equal(alone.Stored(r).Figures(series).AsEnumerable(), there.Stored(r).Figures(series));
            }

            Assert.Equal(RunStatus.Done, there.Manifest.Status);
            Assert.Equal(alone.Decided()?.ToString(), there.Decided()?.ToString());
        }
    }

    [Fact]
    public async Task A_silo_of_a_cluster_can_be_reached_from_this_machine_only_unless_told()
    {
        var before = Listening.Here();
        using var silo = await ClusterSilo.StartAsync(new SiloSettings(), await postgres.ClusterAsync(), SmallRun.Library, default);
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

    private static async Task AssertFolderAsync(RemoteRun run, Digest digest)
    {
        using var folder = new TemporaryFolder();
        var (path, _) = await run.WriteFolderAsync(folder["run"], folder.Path, SmallRun.Library, default);
        using var session = RunSession.Resume(path, SmallRun.Library);
        Assert.Equal(8, session.MonthsStored);
        Assert.Equal(digest.Hex, session.Manifest.Digest);
        Assert.Equal(RunStatus.Done, session.Manifest.Status);
    }
}
