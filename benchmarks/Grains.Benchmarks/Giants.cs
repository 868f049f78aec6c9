using System.Globalization;
using NegotiationSim.Actors;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Model.Asking;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Silo.Engines;
using NegotiationSim.Tests.Support;

namespace NegotiationSim.Benchmarks.Grains;

/// <summary>The whole loop with very many states, each in a grain, against the local engine.</summary>
internal static class Giants
{
    private const int Months = 8;

    public static async Task RunAsync(BehaviourCatalogue behaviours)
    {
        await OneAsync("warming up", GiantWorlds.WithoutTrade(50, "counter", 60), behaviours);
        foreach (var states in (int[])[100, 1_000, 10_000, 40_000])
            await OneAsync($"{states} states without trade", GiantWorlds.WithoutTrade(states, "counter", Months), behaviours);
        foreach (var states in (int[])[100, 300, 1_000])
            await OneAsync($"{states} states that trade 5 goods", GiantWorlds.WithTrade(states, 5, "counter", Months), behaviours);
    }

    private static async Task OneAsync(string title, ResolvedScenario scenario, BehaviourCatalogue behaviours)
    {
        var local = await MeasureAsync(new LocalEngine(), scenario, behaviours);
        var grains = await MeasureAsync(new OrleansEngine(), scenario, behaviours);
        if (local.Digest != grains.Digest) throw new InvalidOperationException("The engines disagree.");
        var actors = scenario.Actors.Length;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{title}: first month {grains.First.Clock / 1000:0.00} s (local {local.First.Clock / 1000:0.00}); later months, processor time {grains.Later.Processor:0} ms (local {local.Later.Processor:0}), clock {grains.Later.Clock:0} ms; memory {grains.Live / 1048576.0:0} MB, of which grains {(grains.Live - local.Live) / 1024.0 / actors:0.0} KB an actor; checkpoint {grains.Checkpoint / 1048576.0:0.0} MB, record {grains.Record / 1048576.0:0.0} MB"));
    }

    private sealed record Found(Cost First, Cost Later, long Live, long Checkpoint, long Record, Digest Digest);

    private static async Task<Found> MeasureAsync(IEngine engine, ResolvedScenario scenario, BehaviourCatalogue behaviours)
    {
        await using var ends = engine;
        var identity = new RunIdentity("giant", 1, 0);
        // The silo is there before the run; its start is measured elsewhere.
        var warm = GiantWorlds.WithoutTrade(1, "counter", 1);
        var ready = await engine.HostAsync(warm, new RunIdentity("warm", 1, 0), behaviours, EmptySeats.Instance, default);
        await ready.AskAsync(new StepAddress("warm", 0, 0, Phase.Decide, 0), [], default);
        var before = GC.GetTotalMemory(true);
        var began = Cost.Begin();
        var host = await engine.HostAsync(scenario, identity, behaviours, EmptySeats.Instance, default);
        var loop = new Simulation(scenario, identity, behaviours, host);
        var (state, digest, first, later, record) = (loop.Begin(), Digest.None, default(Cost), Cost.Most, default(MonthRecord));
        while (state.Month < scenario.Months)
        {
            record = (await loop.StepAsync(state, digest, SilentObserver.Instance, default)).Record!;
            (state, digest) = (record.State, record.Digest);
            var month = Cost.Since(began, 1);
            if (state.Month == 1) first = month;
            else later = later.Least(month);
            began = Cost.Begin();
        }

        var written = Canonical.Write(record!).LongLength;
        record = null;
        var live = GC.GetTotalMemory(true) - before;
        var found = new Found(first, later, live, Canonical.Write(state).LongLength, written, digest);
        GC.KeepAlive(loop);
        await engine.ReleaseAsync(identity);
        return found;
    }
}
