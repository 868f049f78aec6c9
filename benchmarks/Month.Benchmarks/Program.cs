using System.Diagnostics;
using System.Globalization;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Engine.Hosts;
using NegotiationSim.Engine.Loading;
using NegotiationSim.Model.Month;

// What a month of a whole run costs without recording, and whether memory stays flat over many months.
// Usage: dotnet run -c Release --project benchmarks/Month.Benchmarks [SCENARIO] [MONTHS]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var name = args.Length > 0 ? args[0] : "us-russia-reset";
var months = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 600;
var library = new Library();
var scenario = library.Scenario(name, []).Scenario;
var identity = new RunIdentity("benchmark", 1, 0);

Console.WriteLine($"{scenario.Id}: {scenario.World.EconomyCount} economies, {scenario.World.CommodityCount} commodities, {scenario.Actors.Length} actors");
await Run(scenario.Months, report: false);
await Run(scenario.Months, report: true);
await Run(months, report: true);

async Task Run(int length, bool report)
{
    var simulation = new Simulation(scenario, identity, library.Behaviours, new LocalHost(scenario, library.Behaviours, identity.Key));
    var state = simulation.Begin();
    var digest = Digest.None;
    var times = new double[length];
    var iterations = 0;
    for (var month = 0; month < length; month++)
    {
        var start = Stopwatch.GetTimestamp();
        var record = (await simulation.StepAsync(state, digest, SilentObserver.Instance, default)).Record!;
        times[month] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        (state, digest) = (record.State, record.Digest);
        foreach (var commodity in record.Trade.Commodities) iterations += commodity.Iterations;
    }

    if (!report) return;
    Array.Sort(times);
    var heap = GC.GetTotalMemory(forceFullCollection: true) / 1e6;
    GC.KeepAlive(state);
    Console.WriteLine($"{length} months: median {times[length / 2]:F2} ms, fastest {times[0]:F2} ms, slowest tenth from {times[length * 9 / 10]:F2} ms; {(double)iterations / length:F0} market evaluations a month; {heap:F1} MB live at the end; {Environment.WorkingSet / 1e6:F0} MB resident");
}
