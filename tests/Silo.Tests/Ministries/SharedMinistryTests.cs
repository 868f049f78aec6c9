using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Engine.Hosts;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Grains.Abstractions;
using NegotiationSim.Grains.ActorGrains;
using NegotiationSim.Grains.Client;
using NegotiationSim.Grains.Hosting;
using NegotiationSim.Model.Asking;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Silo.Engines;
using NegotiationSim.Silo.Hosting;
using NegotiationSim.Silo.Tests.Support;
using SharedMinistry;

namespace NegotiationSim.Silo.Tests.Ministries;

/// <summary>samples/SharedMinistry: a ministry two states share is an actor of the scenario, and a grain others can ask.</summary>
public class SharedMinistryTests
{
    private static readonly BehaviourCatalogue Behaviours =
        BehaviourCatalogue.From(typeof(Simulation).Assembly, typeof(TradeMinistryBehaviour).Assembly);

    private static readonly RunPlan Plan = new Library(Behaviours).Plan(
        Path.Combine(Repository.Root, "samples", "SharedMinistry", "allies-share-a-ministry.json"), [], 11);

    private static readonly ResolvedScenario Scenario = Plan.Scenario.Resolved;
    private static readonly RunIdentity Identity = Plan.Identity(0);
    private static readonly int Ministry = Scenario.Actors.Length - 1;

    [Fact]
    public async Task Its_states_take_turns_as_it_advised_before_they_decided()
    {
        var months = await PlayAsync(new LocalHost(Scenario, Behaviours, Identity.Key));
        var advised = months.SelectMany(m => m.Decisions.Where(d => d.Actor == Ministry && !d.Answer.Chosen.IsEmpty)
            .Select(d => (m.Month, Chosen: Assert.Single(d.Answer.Chosen)))).ToArray();
        var done = months.SelectMany(m => m.Decisions.Where(d => Scenario.Actors[d.Actor].Profile.Behaviour == "member")
            .SelectMany(d => d.Answer.Chosen.Select(c => (m.Month, Chosen: Scenario.Actors[d.Actor].Profile.Id + "/" + c)))).ToArray();
        Assert.Equal(advised, done);
        Assert.Contains(advised, a => a.Chosen.StartsWith("ARD/", StringComparison.Ordinal));
        Assert.Contains(advised, a => a.Chosen.StartsWith("BRE/", StringComparison.Ordinal));
        var docket = Canonical.Read<Docket>(months[^1].State.Memories[Ministry].AsSpan());
        Assert.Equal(advised.Length, docket.Let.Sum(l => l.Times));
    }

    [Fact]
    public async Task Its_memory_is_in_checkpoint_and_digest_and_survives_the_silo()
    {
        var expected = await PlayAsync(new LocalHost(Scenario, Behaviours, Identity.Key));
        var half = expected[Scenario.Months / 2 - 1];
        Assert.NotEqual(expected[0].ActorDigests[Ministry], half.ActorDigests[Ministry]);
        // A silo that has never seen the run goes on from the checkpoint's bytes.
        using var silo = await CohostedSilo.StartAsync(Behaviours, new NoSeats(), DiscardingRecorders.Instance, default);
        await using var host = new GrainHost(Scenario, Identity, silo.Services.GetRequiredService<IGrainFactory>(),
            silo.Services.GetRequiredService<ActorGrainTypes>());
        var kept = Canonical.Read<WorldState>(Canonical.Write(half.State));
        var resumed = await PlayAsync(host, kept, half.Digest);
        Assert.Equal(expected[^1].Digest, resumed[^1].Digest);

        var forgetful = kept with { Memories = kept.Memories.SetItem(Ministry, [.. Canonical.Write(new Docket([]))]) };
        var lost = await PlayAsync(new LocalHost(Scenario, Behaviours, Identity.Key), forgetful, half.Digest);
        Assert.NotEqual(expected[^1].Digest, lost[^1].Digest);
        await silo.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Grains_and_workers_give_the_digest_of_plain_calls()
    {
        await using var local = new LocalEngine();
        await using var grains = new OrleansEngine();
        var digests = new List<Digest>();
        foreach (var engine in (IEngine[])[local, grains])
        {
            digests.Add((await ReplicateRun.RunAsync(Plan, 0, null, engine, EmptySeats.Instance, null, SilentObserver.Instance, default))
                .Digest);
            digests.Add(await engine.ReplicateAsync(Plan, 0, DiscardingRecorders.Instance, default));
        }

        Assert.Single(digests.Distinct());
    }

    [Fact]
    public async Task Who_asks_from_outside_by_its_own_interface_hears_of_the_last_closed_month()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        await using var engine = new OrleansEngine { Gateway = new Gateway(port, new byte[32]) };
        await engine.HostAsync(Scenario, Identity, Behaviours, EmptySeats.Instance, default);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.UseOrleansClient(c => c.UseNegotiationSim(new IPEndPoint(IPAddress.Loopback, port), new byte[32]));
        using var client = builder.Build();
        await client.StartAsync();
        var grains = client.Services.GetRequiredService<IClusterClient>();
        var key = new RunKey(Identity.Run, Identity.Replicate);
        var heard = new List<DocketCard>();
        var midway = new Midway(month =>
        {
            if (month is 1 or 2) heard.Add(grains.GetGrain<ITradeMinistry>(key.Actor("MIN")).DocketAsync().GetAwaiter().GetResult());
        });
        await ReplicateRun.RunAsync(Plan, 0, null, engine, EmptySeats.Instance, null, midway, default);
        Assert.Equal([Scenario.Calendar.Name(0), Scenario.Calendar.Name(1)], heard.Select(h => h.Month));
        Assert.Equal([1, 2], heard.Select(h => h.Visitor));
        Assert.Equal(["ARD 1"], heard[0].Turns.ToArray());

        var who = await grains.Ministry(key, "MIN").WhoAsync();
        Assert.Equal(("ministry", "trade-ministry"), (who.Kind, who.Behaviour));
        Assert.Equal(["ARD", "BRE"], who.Memberships.ToArray());
        Assert.Empty((await grains.Ministry(key, "MIN").LedgerAsync()).Entries);
        await client.StopAsync();
    }

    private static async Task<List<MonthRecord>> PlayAsync(IActorHost host, WorldState? from = null, Digest? chain = null)
    {
        var loop = new Simulation(Scenario, Identity, Behaviours, host);
        var (state, digest) = (from ?? loop.Begin(), chain ?? Digest.None);
        var months = new List<MonthRecord>();
        while (state.Month < Scenario.Months)
        {
            var month = (await loop.StepAsync(state, digest, SilentObserver.Instance, default)).Record!;
            months.Add(month);
            (state, digest) = (month.State, month.Digest);
        }

        return months;
    }

    private sealed class Midway(Action<int> ask) : IRunObserver
    {
        public void PhaseStarted(int month, Actors.Phase phase)
        {
            if (phase == Actors.Phase.Trade) ask(month);
        }

        public void PhaseEnded(int month, Actors.Phase phase) { }

        public void MonthEnded(MonthRecord month) { }
    }
}
