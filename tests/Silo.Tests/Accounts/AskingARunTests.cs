using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Grains.Abstractions;
using NegotiationSim.Grains.Abstractions.Actors;
using NegotiationSim.Grains.Client;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;
using NegotiationSim.Silo.Engines;
using NegotiationSim.Silo.Hosting;
using NegotiationSim.Silo.Tests.Support;

namespace NegotiationSim.Silo.Tests.Accounts;

/// <summary>A client outside of the silo asks; what it must hear is what the same run, played in plain calls, has written down.</summary>
public class AskingARunTests
{
    private const string Scenario = "us-russia-reset";
    private const int Months = 15;

    private static readonly RunKey Key = new(Scenario, 0);

    [Fact]
    public async Task A_state_answers_with_what_the_last_month_has_recorded()
    {
        await using var asked = await Asked.PlayAsync(Months);
        var (scenario, last) = (asked.Scenario, asked.Months[^1]);
        var russia = scenario.World.EconomyOrdinal("RUS");
        var state = asked.Grains.State(Key, "RUS");

        var who = await state.WhoAsync();
        Assert.Equal(("RUS", "state", scenario.Actors[russia].Profile.Behaviour), (who.Id, who.Kind, who.Behaviour));
        Assert.Equal((Months - 1, last.Digest.Hex), (who.AsOf.Month, who.AsOf.Digest));

        var ledger = await state.LedgerAsync();
        Assert.Equal(last.State.Economies[russia].Income, ledger.Entry("income").Value, 1e-12);
        Assert.Equal(last.State.Economies[russia].Exports, ledger.Entry("exports").Value);
        Assert.Equal(last.Trade.Consumption[russia] + last.Trade.Production[russia], ledger.Entry("surplus").Value);

        var relations = await state.RelationsAsync();
        var america = last.State.Politics!.Dyads[last.State.Politics.Dyad(russia, scenario.World.EconomyOrdinal("USA"))];
        Assert.Equal(america.Relation, relations.Single(r => r.To == "USA").Warmth);

        var measures = await state.MeasuresAsync();
        Assert.Equal(
            last.State.Measures.Zip(scenario.Measures).Count(
                m => m.First.InForce && (m.Second.Targets.Contains(russia) || m.Second.Senders.Contains(russia))),
            measures.Count(m => m.Stage == "in-force"));
        Assert.Equal(last.ActorDigests[russia].Hex, (await state.MemoryAsync()).Digest);
    }

    [Fact]
    public async Task A_state_says_what_it_last_decided_and_why()
    {
        await using var asked = await Asked.PlayAsync(Months);
        var decided = asked.Months.SelectMany(m => m.Decisions.Select(d => (m.Month, Decision: d))).Where(
            d => asked.Scenario.Actors[d.Decision.Actor].Bloc < 0).ToArray();
        Assert.NotEmpty(decided);
        foreach (var one in decided.GroupBy(d => d.Decision.Actor).Select(g => g.Last()))
        {
            var told = (await asked.Grains.State(Key, asked.Scenario.Actors[one.Decision.Actor].Profile.Id).LastDecisionAsync())!;
            Assert.Equal((one.Month, one.Decision.Answer.Reasons.Sentence), (told.Month, told.Sentence));
            Assert.Equal(one.Decision.Answer.Chosen.ToArray(), told.Chosen.ToArray());
            Assert.Equal(one.Decision.Answer.Reasons.Weighed.Select(w => w.Score).ToArray(), told.Weighed.Select(w => w.Score).ToArray());
            // A score is the sum of its terms, also on the other side of a connection.
            Assert.All(told.Weighed.Where(w => !w.Terms.IsEmpty), w => Assert.Equal(w.Score, w.Terms.Sum(t => t.Value), 1e-9));
        }
    }

    [Fact]
    public async Task A_bloc_adds_up_its_members()
    {
        await using var asked = await Asked.PlayAsync(2);
        var union = asked.Scenario.World.FindBloc("EU")!;
        var card = await asked.Grains.Bloc(Key, "EU").WhoAsync();
        Assert.Equal(union.Members.Select(m => asked.Scenario.World.Economies[m].Id).ToArray(), card.Memberships.ToArray());
        var ledger = await asked.Grains.Bloc(Key, "EU").LedgerAsync();
        Assert.Equal(union.Members.Sum(m => asked.Months[^1].State.Economies[m].Imports), ledger.Entry("imports").Value, 1e-6);
        Assert.Contains("EU", (await asked.Grains.State(Key, "DEU").WhoAsync()).Memberships);
    }

    [Fact]
    public async Task Who_follows_gets_every_month_once_and_the_end()
    {
        await using var asked = await Asked.PlayAsync(30);
        var digests = new List<string>();
        await foreach (var month in asked.Grains.FollowAsync(Key)) digests.Add(month.AsOf.Digest);
        Assert.Equal(asked.Months.Select(m => m.Digest.Hex), digests);
        var run = Assert.Single(await asked.Grains.RunsAsync());
        Assert.Equal(("finished", 30, asked.Months[^1].Digest.Hex), (run.Stage, run.Done, run.Digest));
    }

    [Fact]
    public async Task In_the_middle_of_a_month_a_state_speaks_of_the_month_before()
    {
        var heard = new List<(int Asked, int Told)>();
        Asked? asked = null;
        await using var whole = await Asked.PlayAsync(3, (self, month) =>
        {
            asked = self;
            if (month > 0) heard.Add((month, self.Grains.State(Key, "USA").WhoAsync().GetAwaiter().GetResult().AsOf.Month));
        });
        Assert.NotNull(asked);
        Assert.Equal([(1, 0), (2, 1)], heard);
    }

    [Fact]
    public async Task A_question_that_has_no_answer_says_what_there_is()
    {
        await using var asked = await Asked.PlayAsync(1);
        async Task<string> Told(Func<Task> ask) => (await Assert.ThrowsAsync<KeyNotFoundException>(ask)).Message;
        Assert.Contains("us-russia-reset/0", await Told(() => asked.Grains.State(new RunKey("nowhere", 0), "RUS").WhoAsync()),
            StringComparison.Ordinal);
        Assert.Contains("USA", await Told(() => asked.Grains.State(Key, "XXX").WhoAsync()), StringComparison.Ordinal);
        Assert.Contains("EU is a bloc", await Told(() => asked.Grains.State(Key, "EU").WhoAsync()), StringComparison.Ordinal);
        Assert.Contains("us-russia-reset/0/RUS", await Told(() => asked.Grains.GetGrain<IStateGrain>("RUS").WhoAsync()),
            StringComparison.Ordinal);
        Assert.Contains("nowhere/0", await Told(() => asked.Grains.Run(new RunKey("nowhere", 0)).MonthsAsync(0)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_can_be_given_up()
    {
        await using var asked = await Asked.PlayAsync(1);
        using var given = new CancellationTokenSource();
        await given.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked.Grains.State(Key, "RUS").WhoAsync(given.Token));
    }

    // A run in grains with an open gateway, played to its end, and a client that came in by it.
    private sealed class Asked : IAsyncDisposable, IRunRecorder, IRunObserver
    {
        private readonly OrleansEngine engine;
        private readonly IHost client;
        private readonly Action<Asked, int>? midway;

        private Asked(OrleansEngine engine, IHost client, Action<Asked, int>? midway) =>
            (this.engine, this.client, this.midway) = (engine, client, midway);

        public List<MonthRecord> Months { get; } = [];

        public required Model.Script.ResolvedScenario Scenario { get; init; }

        public IClusterClient Grains => client.Services.GetRequiredService<IClusterClient>();

        public static async Task<Asked> PlayAsync(int months, Action<Asked, int>? midway = null)
        {
            using var free = new TcpListener(IPAddress.Loopback, 0);
            free.Start();
            var port = ((IPEndPoint)free.LocalEndpoint).Port;
            free.Stop();
            var engine = new OrleansEngine { Gateway = new Gateway(port, new byte[32]) };
            var plan = SmallRun.Library.Plan(AskingARunTests.Scenario,
                ["mode=decided", "months=" + months.ToString(System.Globalization.CultureInfo.InvariantCulture)], 7);
            var builder = Host.CreateEmptyApplicationBuilder(null);
            builder.UseOrleansClient(c => c.UseNegotiationSim(new IPEndPoint(IPAddress.Loopback, port), new byte[32]));
            var asked = new Asked(engine, builder.Build(), midway) { Scenario = plan.Scenario.Resolved };
            // The silo starts with the first run.
            await engine.HostAsync(plan.Scenario.Resolved, plan.Identity(0), plan.Behaviours, EmptySeats.Instance, default);
            await asked.client.StartAsync();
            await ReplicateRun.RunAsync(plan, 0, null, engine, EmptySeats.Instance, asked, asked, default);
            return asked;
        }

        public ValueTask RecordAsync(MonthRecord month, CancellationToken cancellation)
        {
            Months.Add(month);
            return ValueTask.CompletedTask;
        }

        public void PhaseStarted(int month, Actors.Phase phase)
        {
            if (phase == Actors.Phase.Trade) midway?.Invoke(this, month);
        }

        public void PhaseEnded(int month, Actors.Phase phase) { }

        public void MonthEnded(MonthRecord month) { }

        public async ValueTask DisposeAsync()
        {
            await client.StopAsync();
            client.Dispose();
            await engine.DisposeAsync();
        }
    }
}
