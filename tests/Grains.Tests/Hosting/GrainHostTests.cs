using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Grains.ActorGrains;
using NegotiationSim.Grains.Hosting;
using NegotiationSim.Grains.Placement;
using NegotiationSim.Grains.Seats;
using NegotiationSim.Grains.Tests.Support;
using NegotiationSim.Model.Month;

namespace NegotiationSim.Grains.Tests.Hosting;

public class GrainHostTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Grains_answer_like_the_behaviours_alone_on_any_number_of_silos(short silos)
    {
        await using var cluster = await Cluster.StartAsync(silos);
        var run = new RunIdentity("same", 7, 3);
        await using var host = cluster.Host(TinyWorld.Mixed, run);
        var expected = await Ledger.PlayAloneAsync(TinyWorld.Mixed, run, 12);
        Assert.Equal(expected, await Ledger.PlayAsync(host, TinyWorld.Mixed, run, 12));
        // The oracle must be able to tell: another replicate has other luck.
        Assert.NotEqual(expected, await Ledger.PlayAloneAsync(TinyWorld.Mixed, run with { Replicate = 4 }, 12));
        if (silos > 1) Assert.True(await SilosUsedAsync(cluster) > 1, "All grains were on one silo, so nothing was serialised.");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_silo_is_sent_one_message_a_step_whose_courier_lives_there(short silos)
    {
        await using var cluster = await Cluster.StartAsync(silos);
        var run = new RunIdentity("batch", 7, 0);
        await using var host = cluster.Host(TinyWorld.Mixed, run);
        // The first step introduces the actors, one by one.
        await Ledger.PlayAsync(host, TinyWorld.Mixed, run, 5, month =>
        {
            if (month == 1) cluster.Called.Clear();
            return Task.CompletedTask;
        });
        Assert.Equal(4 * await SilosUsedAsync(cluster), cluster.Called.Count(c => c.Contains(nameof(ICourier), StringComparison.Ordinal)));
        Assert.DoesNotContain(cluster.Called, c => c.Contains(nameof(IActorGrain), StringComparison.Ordinal));
        Assert.All(await cluster.GrainsOfAsync("courier"), c => Assert.Equal(
            GrainKeys.Courier(HostedBuild.Own, c.SiloAddress.ToParsableString()), c.GrainId.Key.ToString()));
    }

    [Fact]
    public async Task Losing_a_silo_in_the_middle_changes_nothing()
    {
        await using var cluster = await Cluster.StartAsync(3);
        var run = new RunIdentity("kill", 7, 0);
        await using var host = cluster.Host(TinyWorld.Mixed, run);
        var digest = await Ledger.PlayAsync(host, TinyWorld.Mixed, run, 12, async month =>
        {
            if (month == 5) await cluster.KillHolderOfAsync("state");
        });
        Assert.Equal(await Ledger.PlayAloneAsync(TinyWorld.Mixed, run, 12), digest);
    }

    [Fact]
    public async Task A_behaviour_with_a_grain_type_of_its_own_lives_there()
    {
        await using var cluster = await Cluster.StartAsync(1);
        var run = new RunIdentity("placed", 1, 0);
        await using var host = cluster.Host(TinyWorld.Mixed, run);
        await Ledger.PlayAsync(host, TinyWorld.Mixed, run, 1);
        Assert.Equal(2, (await cluster.GrainsOfAsync("placeddiarist")).Length);
        Assert.Equal(5, (await cluster.GrainsOfAsync("state")).Length);
        Assert.Equal(3, (await cluster.GrainsOfAsync("bloc")).Length);
    }

    [Fact]
    public async Task Released_grains_are_gone()
    {
        await using var cluster = await Cluster.StartAsync(1);
        var run = new RunIdentity("released", 1, 0);
        await using (var host = cluster.Host(TinyWorld.Mixed, run)) await Ledger.PlayAsync(host, TinyWorld.Mixed, run, 1);
        // Deactivation is not part of the release call; it follows it.
        await Poll.UntilAsync("the last actor to be gone", async () => await ActorsAsync(cluster) == 0);
    }

    [Fact]
    public async Task A_fault_names_what_was_thrown_and_leaves_the_memory()
    {
        await using var cluster = await Cluster.StartAsync(2);
        var scenario = TinyWorld.Scenario(TinyWorld.State("USA"), TinyWorld.State("RUS", "stumbler"));
        var run = new RunIdentity("fault", 1, 0);
        await using var host = cluster.Host(scenario, run);
        var memories = TinyWorld.Memories(scenario);
        var replies = await host.AskAsync(TinyWorld.Step(run, 2), TinyWorld.Calls(scenario, memories, 2), default);
        Assert.NotNull(replies[0].Turn);
        Assert.Null(replies[1].Turn);
        Assert.Contains("tripped", replies[1].Fault, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', replies[1].Fault!);
        var next = await host.AskAsync(TinyWorld.Step(run, 3), TinyWorld.Calls(scenario, memories, 3), default);
        Assert.NotNull(next[1].Turn);
    }

    [Fact]
    public async Task A_seat_is_pending_until_its_answer_is_submitted()
    {
        await using var cluster = await Cluster.StartAsync(2);
        var scenario = TinyWorld.Scenario(TinyWorld.State("USA"), TinyWorld.Seat("RUS"));
        var run = new RunIdentity("seat", 1, 0);
        await using var host = cluster.Host(scenario, run);
        var calls = TinyWorld.Calls(scenario, TinyWorld.Memories(scenario), 0);
        var step = TinyWorld.Step(run, 0);
        Assert.True((await host.AskAsync(step, calls, default))[1].Pending);

        var player = cluster.Grains.GetGrain<IPlayerGrain>(
            GrainId.Create(GrainType.Create("player"), GrainKeys.Actor(HostedBuild.Own, "seat", 0, "RUS")));
        var answer = new Answer(["keep"], new Reasons([], 0, "I like it."));
        Assert.True(await player.SubmitAsync(new SeatSubmission(step, "RUS", answer)));
        Assert.False(await player.SubmitAsync(new SeatSubmission(step, "RUS", Answer.Nothing)));
        var reply = (await host.AskAsync(step, calls, default))[1];
        Assert.Equal(Canonical.Write(answer), Canonical.Write(reply.Turn!.Answer));
    }

    private static async Task<int> ActorsAsync(Cluster cluster) => (await cluster.GrainsOfAsync("state", "bloc", "placeddiarist")).Length;

    private static async Task<int> SilosUsedAsync(Cluster cluster) =>
        (await cluster.GrainsOfAsync("state", "bloc")).Select(s => s.SiloAddress).Distinct().Count();
}
