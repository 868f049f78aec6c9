using NegotiationSim.Grains.Runs;
using NegotiationSim.Results.Store;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Silo.Clustering;
using NegotiationSim.Silo.Runs;
using NegotiationSim.Silo.Tests.Support;

namespace NegotiationSim.Silo.Tests.Web;

/// <summary>A silo that is asked to leave, as a process that gets a polite signal while it works on a month.</summary>
[Collection(nameof(PostgresCollection))]
[Trait("Length", "Long")]
public class LeavingTests(PostgresServer postgres)
{
    private static readonly HttpClient Client = new();
    private static readonly string[] Changes = ["months=8"];

    [Fact]
    public async Task A_silo_that_is_asked_to_leave_keeps_the_month_in_hand_and_another_goes_on()
    {
        var connection = await postgres.ClusterAsync();
        using var silo = Negsim.Start(connection, "silo", "--http", "127.0.0.1:0");
        await silo.Port.WaitAsync(Poll.Patience);
        await using var run = await RemoteRun.ConnectAsync("handed-on", connection, SmallRun.Library, default);
        await using (await Gate.BeforeMonthAsync(connection, 2))
        {
            await OrderAsync(run);
            await Poll.UntilAsync("two months", async () => (await ClusterRuns.FindAsync(connection, "handed-on", default)).Months == 2);
            silo.Terminate();
            await Poll.UntilAsync("not ready", async () =>
                (await Client.GetStringOrErrorAsync(silo.Pages + "/health/ready")).Contains("Leaving", StringComparison.Ordinal));
            Assert.Equal(2, (await ClusterRuns.FindAsync(connection, "handed-on", default)).Months);
        }

        Assert.Equal(0, await silo.CodeAsync());
        Assert.Contains("Left.", silo.Errors, StringComparison.Ordinal);
        // The third month was in hand; a chunk of work may have held more.
        Assert.InRange((await ClusterRuns.FindAsync(connection, "handed-on", default)).Months, 3, 8);
        Assert.Empty(await ClusterMembers.ListAsync(connection, "negsim", default));

        using var next = Negsim.Start(connection, "silo");
        await next.Port.WaitAsync(Poll.Patience);
        await using var watched = await RemoteRun.ConnectAsync("handed-on", connection, SmallRun.Library, default);
        var end = await watched.FollowAsync(_ => { }, default);
        var plan = SmallRun.Library.Plan("tariff-war", Changes, 7);
        var alone = await SmallRun.MonthsAsync(plan.ScenarioOf(plan.Scenario.Resolved, 0, default), plan.Identity(0));
        Assert.Equal((RunStage.Finished, alone[^1].Digest), (end.Stage, end.Digest));
    }

    [Fact]
    public async Task A_second_signal_ends_at_once()
    {
        var connection = await postgres.ClusterAsync();
        using var silo = Negsim.Start(connection, "silo", "--http", "127.0.0.1:0");
        await silo.Port.WaitAsync(Poll.Patience);
        await using var run = await RemoteRun.ConnectAsync("cut-off", connection, SmallRun.Library, default);
        // The gate is never opened: the month in hand cannot end.
        await using var gate = await Gate.BeforeMonthAsync(connection, 2);
        await OrderAsync(run);
        await Poll.UntilAsync("two months", async () => (await ClusterRuns.FindAsync(connection, "cut-off", default)).Months == 2);
        silo.Terminate();
        await Poll.UntilAsync("leaving", () => Task.FromResult(silo.Errors.Contains("Leaving:", StringComparison.Ordinal)));
        silo.Terminate();
        Assert.Equal(130, await silo.CodeAsync());
        Assert.DoesNotContain("Left.", silo.Errors, StringComparison.Ordinal);
        Assert.Equal(2, (await ClusterRuns.FindAsync(connection, "cut-off", default)).Months);
    }

    [Fact]
    public async Task An_order_beyond_the_limit_of_open_runs_is_refused_in_a_sentence()
    {
        var connection = await postgres.ClusterAsync();
        using var silo = Negsim.Start(connection, "silo", "--open-runs", "1");
        await silo.Port.WaitAsync(Poll.Patience);
        await using var first = await RemoteRun.ConnectAsync("first", connection, SmallRun.Library, default);
        await using var second = await RemoteRun.ConnectAsync("second", connection, SmallRun.Library, default);
        await using (await Gate.BeforeMonthAsync(connection, 2))
        {
            await OrderAsync(first);
            var refused = await Assert.ThrowsAsync<InputException>(() => OrderAsync(second));
            Assert.Contains("The cluster has 1 open run and takes 1 at most", refused.Message, StringComparison.Ordinal);
            Assert.Equal(["first"], (await ClusterRuns.ListAsync(connection, null, default)).Select(r => r.Name));
            // What is open may be ordered again.
            await OrderAsync(first);
        }

        await first.FollowAsync(_ => { }, default);
        await OrderAsync(second);
        Assert.Equal(RunStage.Finished, (await second.FollowAsync(_ => { }, default)).Stage);
    }

    private static Task OrderAsync(RemoteRun run) =>
        run.OrderAsync(SmallRun.Library.Plan("tariff-war", Changes, 7), Changes, Keep.Default, default);
}
