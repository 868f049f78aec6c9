using System.Diagnostics;
using System.Globalization;
using NegotiationSim.Actors;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Benchmarks.Grains;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Engine.Telemetry;
using NegotiationSim.Model.Asking;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Worlds;
using NegotiationSim.Silo.Engines;

// What grains cost: every figure beside the local engine's, from one run of this program.
// dotnet run -c Release --project benchmarks/Grains.Benchmarks
// Worlds of very many states: the same with -- giants; in a cluster of one and two silo processes, with NEGSIM_POSTGRES set and after
// "negsim cluster init": -- giants-cluster [STATES [GOODS]]; a number of states, trading nothing or goods, measures these alone.

var behaviours = BehaviourCatalogue.From(typeof(Simulation).Assembly, typeof(Counter).Assembly);
switch (args)
{
    case ["giants"]:
        await Giants.RunAsync(behaviours);
        return;
    case ["giants-cluster", .. var sizes]:
        await GiantCluster.RunAsync(behaviours, [.. sizes.Select(s => int.Parse(s, CultureInfo.InvariantCulture))]);
        return;
    case [GiantCluster.Silo]:
        await GiantCluster.BeSiloAsync(behaviours);
        return;
}

var library = new Library(behaviours);
var plan = library.Plan("us-russia-reset", ["months=120"], 1);
var scenario = plan.ScenarioOf(plan.Scenario.Resolved, 0, default);
var asked = WithActors(scenario);
await using var local = new LocalEngine();
await using var orleans = new OrleansEngine();

Line($"Orleans {typeof(IGrain).Assembly.GetName().Version}, {Environment.ProcessorCount} processors, .NET {Environment.Version}");
Line($"core-2021, {asked.World.EconomyCount} economies, {asked.World.CommodityCount} commodities, {asked.Actors.Length} actors that remember, {asked.Months} months, ms a month, best of 5");
var (direct, grains) = (Cost.Most, Cost.Most);
for (var round = 0; round < 5; round++)
{
    direct = direct.Least(await MonthAsync(local, asked));
    grains = grains.Least(await MonthAsync(orleans, asked));
}

Line(string.Create(CultureInfo.InvariantCulture, $"  time on the clock: local {direct.Clock:0.000}   grain per actor {grains.Clock:0.000}   difference {grains.Clock - direct.Clock:0.000}"));
Line(string.Create(CultureInfo.InvariantCulture, $"  processor time:    local {direct.Processor:0.000}   grain per actor {grains.Processor:0.000}   difference {grains.Processor - direct.Processor:0.000}"));

Line("asking the same actors alone, without the month around it, ms a month, best of 5");
var small = NullWorld(asked.Actors.Length);
var (asks, grainAsks) = (Cost.Most, Cost.Most);
for (var round = 0; round < 5; round++)
{
    asks = asks.Least(await AskAsync(local, small, 600));
    grainAsks = grainAsks.Least(await AskAsync(orleans, small, 600));
}

Line(string.Create(CultureInfo.InvariantCulture,
    $"  time on the clock: local {asks.Clock:0.000}   grain per actor {grainAsks.Clock:0.000}"));
Line(string.Create(CultureInfo.InvariantCulture,
    $"  processor time:    local {asks.Processor:0.000}   grain per actor {grainAsks.Processor:0.000}"));

var null20 = NullWorld(20_000);
Line("a world without trade and 20,000 actors, ms a month");
var before = GC.GetTotalMemory(true);
var host = await orleans.HostAsync(null20, new RunIdentity("null", 1, 0), behaviours, EmptySeats.Instance, default);
var memories = null20.Actors.Select(a => behaviours.Find("counter")!.Instance.Begin(a.Profile)).ToArray();
for (var month = 0; month < 12; month++)
{
    var step = new StepAddress("null", 0, month, Phase.Decide, 0);
    var began = Stopwatch.GetTimestamp();
    var replies = await host.AskAsync(step, [.. null20.Actors.Select(
        (a, i) => new ActorCall(i, memories[i], new Briefing(
        a.Profile.Id, step.Month, 2021, 1, Phase.Decide, "", [], [], [], [], 1)))], default);
    for (var i = 0; i < memories.Length; i++) memories[i] = replies[i].Turn!.Memory;
    var time = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    if (month is 0 or 11) Line(string.Create(CultureInfo.InvariantCulture,
        $"  month {month}: {time:0.0}{(month == 0 ? " (activation)" : "")}"));
}

Line(string.Create(CultureInfo.InvariantCulture,
    $"  memory per actor {(GC.GetTotalMemory(true) - before) / 20_000.0 / 1024:0.00} KB (grain, its directory entry, host, memory)"));
await orleans.ReleaseAsync(new RunIdentity("null", 1, 0));

const int Replicates = 16;
var ensemble = library.Plan("us-russia-reset", ["months=48"], 1);
Line($"ensemble of {Replicates} replicates, 48 months, s, best of 3");
var (threads, workers) = (Cost.Most, Cost.Most);
for (var round = 0; round < 3; round++)
{
    threads = threads.Least(Together(local));
    workers = workers.Least(Together(orleans));
}

Line(string.Create(CultureInfo.InvariantCulture, $"  time on the clock: local threads {threads.Clock:0.00}   replicate workers {workers.Clock:0.00}   ratio {workers.Clock / threads.Clock:0.00}"));
Line(string.Create(CultureInfo.InvariantCulture, $"  processor time:    local threads {threads.Processor:0.00}   replicate workers {workers.Processor:0.00}   ratio {workers.Processor / threads.Processor:0.00}"));

await using var traced = new OrleansEngine { TraceCalls = true };
foreach (var (title, what) in new[] { ("core-2021 with its 78 actors", asked with { Months = 60 }),
    ("four-states with its actors", WithActors(library.Scenario("tariff-war", []).Resolved) with { Months = 1200 }) })
{
    Line($"telemetry, {title}, {what.Months} months, ms a month, best of 3, exported to a collector in this process");
    var (off, on, calls) = (Cost.Most, Cost.Most, Cost.Most);
    for (var round = 0; round < 3; round++)
    {
        off = off.Least(await MonthAsync(orleans, what));
        on = on.Least(await WatchedAsync(orleans, what));
        calls = calls.Least(await WatchedAsync(traced, what));
    }

    Line(string.Create(CultureInfo.InvariantCulture,
        $"  time on the clock: off {off.Clock:0.000}   on {on.Clock:0.000}   every call {calls.Clock:0.000}"));
    Line(string.Create(CultureInfo.InvariantCulture,
        $"  processor time:    off {off.Processor:0.000}   on {on.Processor:0.000}   every call {calls.Processor:0.000}"));
}

Cost Together(IEngine engine)
{
    var began = Cost.Begin();
    Parallel.For(0, Replicates, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
        r => engine.ReplicateAsync(ensemble, r, DiscardingRecorders.Instance, default).AsTask().GetAwaiter().GetResult());
    return Cost.Since(began, 1000);
}

async Task<Cost> WatchedAsync(IEngine engine, ResolvedScenario what)
{
    using var export = new Export();
    using var telemetry = new RunTelemetry(what, new RunIdentity("bench", 1, 0));
    return await MonthAsync(engine, what, telemetry);
}

async Task<Cost> MonthAsync(IEngine engine, ResolvedScenario what, IRunObserver? observer = null)
{
    var identity = new RunIdentity("bench", 1, 0);
    var actors = await engine.HostAsync(what, identity, behaviours, EmptySeats.Instance, default);
    var loop = new Simulation(what, identity, behaviours, actors);
    var (state, digest) = (loop.Begin(), Digest.None);
    var began = Cost.Begin();
    while (state.Month < what.Months)
    {
        // The first year warms up code and activates grains.
        if (state.Month == 12) began = Cost.Begin();
        var month = (await loop.StepAsync(state, digest, observer ?? SilentObserver.Instance, default)).Record!;
        (state, digest) = (month.State, month.Digest);
    }

    var time = Cost.Since(began, what.Months - 12);
    await engine.ReleaseAsync(identity);
    return time;
}

async Task<Cost> AskAsync(IEngine engine, ResolvedScenario what, int months)
{
    var identity = new RunIdentity("asks", 1, 0);
    var actors = await engine.HostAsync(what, identity, behaviours, EmptySeats.Instance, default);
    var memories = what.Actors.Select(a => behaviours.Find("counter")!.Instance.Begin(a.Profile)).ToArray();
    var began = Cost.Begin();
    for (var month = 0; month < months; month++)
    {
        if (month == months / 2) began = Cost.Begin();
        var step = new StepAddress("asks", 0, month, Phase.Decide, 0);
        var replies = await actors.AskAsync(step, [.. what.Actors.Select(
            (a, i) => new ActorCall(i, memories[i], new Briefing(
            a.Profile.Id, step.Month, 2021, 1, Phase.Decide, "", [], [], [], [], 1)))], default);
        for (var i = 0; i < memories.Length; i++) memories[i] = replies[i].Turn!.Memory;
    }

    var cost = Cost.Since(began, months / 2);
    await engine.ReleaseAsync(identity);
    return cost;
}

static ResolvedScenario WithActors(ResolvedScenario scenario) => scenario with
{
    Actors =
    [
        .. scenario.World.Economies.Select((e, i) =>
            new ActorAssignment(new ActorProfile(e.Id, e.Name, ActorKind.State, "counter", []), i, -1, false)),
        .. scenario.World.Blocs.Select((b, i) => new ActorAssignment(
            new ActorProfile(b.Id, b.Name, ActorKind.Bloc, "counter", []), -1, i, false)),
    ],
};

static ResolvedScenario NullWorld(int actors) => new()
{
    Id = "null",
    Title = "Null",
    World = World.Create("null", "Null", 2021, [], [], [], []),
    Calendar = new NegotiationSim.Model.Script.Calendar(2021, 1),
    Months = 12,
    Actors = [.. Enumerable.Range(0, actors).Select(
        i => new ActorAssignment(new ActorProfile("A" + i.ToString(CultureInfo.InvariantCulture), "A", ActorKind.State, "counter", []), 0,
        -1, false))],
};

static void Line(string text) => Console.WriteLine(text);
