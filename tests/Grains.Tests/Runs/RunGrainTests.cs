using NegotiationSim.Actors;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Grains.Hosting;
using NegotiationSim.Grains.Parcels;
using NegotiationSim.Grains.Placement;
using NegotiationSim.Grains.Runs;
using NegotiationSim.Grains.Tests.Support;

namespace NegotiationSim.Grains.Tests.Runs;

public class RunGrainTests
{
    private static readonly ScenarioParcel Parcel = new(SmallWorld.Scenario);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_run_in_a_grain_has_the_digest_of_a_run_without(short silos)
    {
        await using var cluster = await Cluster.StartAsync(silos);
        var order = new RunOrder("plain", 11, 2, "test", "");
        var run = await OrderAsync(cluster, order);
        var end = await DriveAsync(run);
        await AssertUndisturbedAsync(cluster, order, end);
        Assert.Equal(0, cluster.Vault.Ignored);
    }

    [Fact]
    public async Task Losing_the_silo_that_holds_the_run_changes_nothing()
    {
        await using var cluster = await Cluster.StartAsync(3);
        var order = new RunOrder("killed", 11, 0, "test", "");
        var run = await OrderAsync(cluster, order);
        var reached = new TaskCompletionSource();
        var released = new TaskCompletionSource();
        cluster.Vault.Before = async (_, month) =>
        {
            if (month.Month == 7 && reached.TrySetResult()) await released.Task;
        };
        var driven = DriveAsync(run);
        await reached.Task;
        await cluster.KillHolderOfAsync("run");
        released.SetResult();
        await AssertUndisturbedAsync(cluster, order, await driven);
    }

    [Fact]
    public async Task A_cancelled_run_goes_on_when_it_is_ordered_again()
    {
        await using var cluster = await Cluster.StartAsync(1);
        var order = new RunOrder("cancelled", 3, 0, "test", "");
        var run = await OrderAsync(cluster, order);
        cluster.Vault.Before = async (_, month) =>
        {
            if (month.Month == 5) await run.CancelAsync();
        };
        var stopped = await DriveAsync(run);
        Assert.Equal(RunStage.Cancelled, stopped.Stage);
        Assert.Equal(6, stopped.Done);
        Assert.Empty(await cluster.Vault.OpenAsync(default));

        cluster.Vault.Before = null;
        var again = await OrderAsync(cluster, order);
        await AssertUndisturbedAsync(cluster, order, await DriveAsync(again));
    }

    [Fact]
    public async Task The_same_id_for_another_seed_is_refused()
    {
        await using var cluster = await Cluster.StartAsync(1);
        await OrderAsync(cluster, new RunOrder("same", 1, 0, "test", ""));
        var refused = await cluster.Grains.GetGrain<IRunGrain>("same/0").OrderAsync(Parcel, new RunOrder("same", 2, 0, "test", ""));
        Assert.Equal(RunStage.Failed, refused.Stage);
        Assert.Contains("another run", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_writer_with_other_bytes_stops_the_run()
    {
        await using var cluster = await Cluster.StartAsync(1);
        var order = new RunOrder("conflict", 1, 0, "test", "");
        var run = await OrderAsync(cluster, order);
        var forged = false;
        cluster.Vault.Before = async (identity, month) =>
        {
            if (month.Month != 4 || forged) return;
            forged = true;
            await cluster.Vault.RecordAsync(identity, month with { Digest = Digest.None },
                cluster.Vault.Months(identity.Run, identity.Replicate)[^1].Digest);
        };
        var end = await DriveAsync(run);
        Assert.Equal(RunStage.Failed, end.Stage);
        Assert.Contains("other bytes", end.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_how_far_a_run_is_over_a_slow_connection_does_not_change_its_digest()
    {
        await using var cluster = await Cluster.StartAsync(1);
        var order = new RunOrder("slow", 11, 0, "test", "");
        var run = await OrderAsync(cluster, order);
        // It is looked up while no month is done, and the answer arrives between two chunks of work.
        var (asked, worked) = (new TaskCompletionSource(), new TaskCompletionSource());
        var looked = 0;
        cluster.Vault.Found = () =>
        {
            if (Interlocked.Increment(ref looked) > 1) return Task.CompletedTask;
            asked.SetResult();
            return worked.Task;
        };
        // Longer than a chunk, so that the first ends here.
        cluster.Vault.Before = (_, month) => month.Month == 3 ? Task.Delay(2500) : Task.CompletedTask;
        var late = run.ProgressAsync();
        await asked.Task;
        Assert.Equal(4, (await run.WorkAsync()).Done);
        worked.SetResult();
        Assert.Equal(4, (await late).Done);
        var end = await DriveAsync(run);
        await AssertUndisturbedAsync(cluster, order, end);
    }

    [Fact]
    public async Task Whoever_asks_how_far_a_run_is_does_not_wait_for_the_month_at_work()
    {
        await using var cluster = await Cluster.StartAsync(1);
        var order = new RunOrder("long-month", 11, 0, "test", "");
        var run = await OrderAsync(cluster, order);
        var (reached, told) = (new TaskCompletionSource(), new ManualResetEventSlim());
        cluster.PhaseStarted = (month, phase) =>
        {
            if (month != 3 || phase != Phase.Trade || !reached.TrySetResult()) return;
            // A market that takes minutes: the thread is busy, and nobody awaits anything.
            told.Wait(TimeSpan.FromMinutes(1));
        };
        var driven = DriveAsync(run);
        await reached.Task;
        var asked = await run.ProgressAsync();
        told.Set();
        Assert.True(asked.IsWorking);
        Assert.Equal(3, asked.Done);
        await AssertUndisturbedAsync(cluster, order, await driven);
    }

    [Theory]
    [InlineData("0.1.0 plug-in.dll=aa")]
    [InlineData("0.1.0 plug-in.dll=bb")]
    public async Task A_run_and_its_actors_live_only_where_the_build_is_that_ordered_it(string ordered)
    {
        var build = new HostedBuild(ordered);
        await using var cluster = await Cluster.StartAsync(
            2, new HostedBuild("0.1.0 plug-in.dll=aa"), new HostedBuild("0.1.0 plug-in.dll=bb"));
        var order = new RunOrder("placed", 11, 0, ordered, "");
        var places = new List<SiloAddress>();
        cluster.Vault.Before = async (_, month) =>
        {
            if (month.Month == 2) places.AddRange((await cluster.GrainsOfAsync("run", "state", "bloc")).Select(g => g.SiloAddress));
        };
        var run = await OrderAsync(cluster, order, build);
        await AssertUndisturbedAsync(cluster, order, await DriveAsync(run));
        Assert.True(places.Count > 2, "The run and its actors.");
        Assert.All(places, p => Assert.Equal(cluster.SiloOf(build), p));
    }

    private static async Task<IRunGrain> OrderAsync(Cluster cluster, RunOrder order, HostedBuild? build = null)
    {
        var run = cluster.Grains.GetGrain<IRunGrain>(GrainKeys.Run(build ?? HostedBuild.Own, order.Run, order.Replicate));
        await run.OrderAsync(Parcel, order);
        return run;
    }

    private static Task<RunProgress> DriveAsync(IRunGrain run) => Poll.UntilAsync("the end of the run", async () =>
    {
        try
        {
            return await run.WorkAsync() is var progress && progress.IsOver() ? progress : null;
        }
        catch (Exception fault) when (Patience.IsOutage(fault, default))
        {
            return null;
        }
    });

    private static async Task AssertUndisturbedAsync(Cluster cluster, RunOrder order, RunProgress end)
    {
        var expected = await SmallWorld.PlayAloneAsync(order.ToIdentity());
        Assert.Equal(RunStage.Finished, end.Stage);
        Assert.Equal(expected[^1].Digest, end.Digest);
        Assert.Equal(expected.Select(m => m.Digest), cluster.Vault.Months(order.Run, order.Replicate).Select(m => m.Digest));
    }
}
