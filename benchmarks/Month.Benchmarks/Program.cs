using System.Globalization;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Benchmarks.Month;
using NegotiationSim.Engine.Hosts;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

// What a month of a whole run costs without recording, and whether memory stays flat over many months.
// Usage: dotnet run -c Release --project benchmarks/Month.Benchmarks [SCENARIO] [MONTHS]
// Or: dotnet run -c Release --project benchmarks/Month.Benchmarks -- runs [PAGE]
// for whole runs, as docs/researchers/performance.md has them.
// Or for so many runs of its middle row, which the page keeps: -- many RUNS JOBS [PAGE]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["runs", .. var page])
{
    RunsPage.Write(page is [var file] ? file : null);
    return;
}

if (args is ["many", var runs, var jobs, .. var target])
{
    RunsPage.Many(int.Parse(runs, CultureInfo.InvariantCulture), int.Parse(jobs, CultureInfo.InvariantCulture),
        target is [var into] ? into : null);
    return;
}

var name = args.Length > 0 ? args[0] : "us-russia-reset";
var months = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 600;
var library = new Library();
var scenario = library.Scenario(name, []).Resolved;
var identity = new RunIdentity("benchmark", 1, 0);

var cut = CutScenario.Of(scenario, Math.Min(60, scenario.World.EconomyCount), Math.Min(20, scenario.World.CommodityCount));
GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true); // as the runner does after reading a world
await Hold(cut, cut.Months);
await Hold(cut, months);
await Hold(scenario, months);
foreach (var one in new[] { CutScenario.Quiet(cut), cut, scenario }) await Time(one);

ProjectionCost.Print(scenario, await Step(scenario, 40, SilentObserver.Instance, _ => { }));

// Processor time; every month counts with the fastest of some runs, since neighbours also take the caches.
async Task Time(ResolvedScenario timed)
{
    const int Runs = 12;
    var clock = new PhaseClock(timed.Months);
    var evaluations = 0;
    var bytes = 0L;
    for (var run = 0; run < Runs; run++)
    {
        evaluations = 0;
        bytes = GC.GetAllocatedBytesForCurrentThread();
        await Step(timed, timed.Months, clock, record => evaluations += record.Trade.Commodities.Sum(c => c.Iterations));
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
    }

    Console.WriteLine($"{timed.Id}: {timed.World.EconomyCount} economies, {timed.World.CommodityCount} commodities, {timed.Measures.Length} measures, {timed.Actors.Length} actors");
    Console.WriteLine($"  {clock.Summary()}");
    Console.WriteLine($"  {(double)evaluations / timed.Months:F0} market evaluations and {bytes / 1e6 / timed.Months:F2} MB a month");
}

// Stands for the runner's memory policy, which follows the growth of the heap: about as often.
static void GiveBack(MonthRecord month)
{
    if (month.Month % 6 == 0) GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}

async Task Hold(ResolvedScenario held, int length)
{
    var state = await Step(held, length, SilentObserver.Instance, GiveBack);
    var resident = Environment.WorkingSet / 1e6;
    var committed = GC.GetGCMemoryInfo().TotalCommittedBytes / 1e6;
    var live = GC.GetTotalMemory(forceFullCollection: true) / 1e6;
    GC.KeepAlive(state);
    Console.WriteLine(
        $"{held.Id}, {length} months: {live:F1} MB live at the end, {committed:F0} MB held by the collector, {resident:F0} MB resident");
}

async Task<WorldState> Step(ResolvedScenario stepped, int length, IRunObserver observer, Action<MonthRecord> each)
{
    var simulation = new Simulation(stepped, identity, library.Behaviours, new LocalHost(stepped, library.Behaviours, identity.Key));
    var state = simulation.Begin();
    var digest = Digest.None;
    for (var month = 0; month < length; month++)
    {
        var record = (await simulation.StepAsync(state, digest, observer, default)).Record!;
        (state, digest) = (record.State, record.Digest);
        each(record);
    }

    return state;
}
