using System.Diagnostics;
using System.Globalization;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Model.Worlds;
using NegotiationSim.Results.Store;
using NegotiationSim.Silo;
using NegotiationSim.Silo.Clustering;
using NegotiationSim.Silo.Hosting;
using NegotiationSim.Silo.Runs;
using NegotiationSim.Tests.Support;

namespace NegotiationSim.Benchmarks.Grains;

/// <summary>Very many states in a cluster of one and two silo processes, with every month kept in PostgreSQL.</summary>
internal static class GiantCluster
{
    /// <summary>The argument by which this program is a silo.</summary>
    public const string Silo = "giants-silo";

    private const int Months = 24;

    /// <summary>Is a silo until its input ends.</summary>
    public static async Task BeSiloAsync(BehaviourCatalogue behaviours)
    {
        using var silo = await ClusterSilo.StartAsync(
            new SiloSettings(), ClusterConnection.FromEnvironment(), new Library(behaviours), default);
        Console.WriteLine("ready");
        await Console.In.ReadLineAsync();
        await silo.StopAsync();
    }

    public static async Task RunAsync(BehaviourCatalogue behaviours, int[] sizes)
    {
        (int States, int Goods)[] worlds = sizes.Length == 0
            ? [(100, 0), (1_000, 0), (10_000, 0), (100, 5), (300, 5), (1_000, 5)]
            : [(sizes[0], sizes.ElementAtOrDefault(1))];
        foreach (var (states, goods) in worlds)
        {
            var scenario = goods == 0 ? GiantWorlds.WithoutTrade(states, "counter", Months)
                : GiantWorlds.WithTrade(states, goods, "counter", Months);
            await BothAsync($"{states} states that trade {goods} goods", scenario.World, behaviours);
        }
    }

    // Processes of its own for each figure, so that none has the memory of another.
    private static async Task BothAsync(string title, World world, BehaviourCatalogue behaviours)
    {
        foreach (var silos in (int[])[1, 2])
        {
            var processes = new List<Process>();
            for (var s = 0; s < silos; s++) processes.Add(await StartAsync());
            await OneAsync(title, world, behaviours, processes);
            foreach (var process in processes)
            {
                process.StandardInput.Close();
                await process.WaitForExitAsync();
                process.Dispose();
            }
        }
    }

    private static async Task<Process> StartAsync()
    {
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [Silo])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line && line != "ready") { }
        return process;
    }

    private static async Task OneAsync(string title, World world, BehaviourCatalogue behaviours, List<Process> silos)
    {
        var library = new Library(behaviours, _ => world);
        var scenario = library.FromText("""
            {"formatVersion": 1, "title": "Giants", "world": "giant", "start": "2021-01", "months": MONTHS, "mode": "decided",
             "actors": {"default": {"behaviour": "counter"}}}
            """.Replace("MONTHS", Months.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), "giants");
        await using var run = await RemoteRun.ConnectAsync(
            "giants-" + Guid.NewGuid().ToString("N"), ClusterConnection.FromEnvironment(), library, default);
        var began = Stopwatch.GetTimestamp();
        var start = silos.Sum(Processor);
        await run.OrderAsync(new RunPlan(scenario, 1, behaviours), [], Keep.Headlines, default);
        (TimeSpan Clock, double Cost)? active = null;
        (int Done, double Cost) from = (0, 0), until = (0, 0);
        var end = await run.FollowAsync(p =>
        {
            var now = (p.Done, silos.Sum(Processor));
            if (p.Done > 0) active ??= (Stopwatch.GetElapsedTime(began), now.Item2 - start);
            // The first months activate the grains and compile the code.
            if (from.Done == 0 && p.Done > 2) from = now;
            until = now;
        }, default);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{silos.Count} silos, {title}: {end.Stage}, first month after {active?.Clock.TotalSeconds:0.0} s and {active?.Cost / 1000:0.0} s of processor time; processor time of all silos a month {(until.Cost - from.Cost) / Math.Max(1, until.Done - from.Done):0} ms; resident {string.Join(" and ", silos.Select(Resident))} MB"));
    }

    private static double Processor(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime.TotalMilliseconds;
    }

    private static string Resident(Process process)
    {
        process.Refresh();
        return (process.WorkingSet64 / 1048576).ToString(CultureInfo.InvariantCulture);
    }
}
