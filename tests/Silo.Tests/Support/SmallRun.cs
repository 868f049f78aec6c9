using NegotiationSim.Actors.Codec;
using NegotiationSim.Engine.Hosts;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Worlds;
using NegotiationSim.Silo.Engines;

namespace NegotiationSim.Silo.Tests.Support;

/// <summary>Short runs to compare.</summary>
public static class SmallRun
{
    public static Library Library { get; } = new();

    /// <summary>Names of the scenarios that ship.</summary>
    public static TheoryData<string> Scenarios =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "config", "scenarios"), "*.json").Select(
            f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    /// <summary>Three economies that trade one good, one of which has a bad harvest; nobody decides anything.</summary>
    public static ResolvedScenario Tiny(int months = 12) => new()
    {
        Id = "tiny",
        Title = "Tiny",
        World = SmallWorlds.Alike(
            ["AAA", "BBB", "CCC"], [(new Commodity("oil", "oil", 6, -0.3, 0.3, 0.2, 0.4),
                (i, j) => Math.Abs(i - j) switch { 0 => 30_000, 1 => 9_000, _ => 6_000 })],
            distance: (_, _) => 1500),
        Calendar = new Calendar(2021, 6),
        Months = months,
        Actors = [],
        Events = [new ScriptedEvent("shock", "A bad harvest", 3, EventKind.SupplyShock, [2], 0.9, "made up")],
    };

    /// <summary>The months of a scenario, in this process.</summary>
    public static async Task<List<MonthRecord>> MonthsAsync(ResolvedScenario scenario, RunIdentity run)
    {
        var loop = new Simulation(scenario, run, Library.Behaviours, new LocalHost(scenario, Library.Behaviours, run.Key));
        var (state, digest) = (loop.Begin(), Digest.None);
        var months = new List<MonthRecord>();
        while (state.Month < scenario.Months)
        {
            var month = (await loop.StepAsync(state, digest, SilentObserver.Instance, default)).Record!;
            months.Add(month);
            (state, digest) = (month.State, month.Digest);
        }

        return months;
    }

    /// <summary>How long a shipped scenario is.</summary>
    public static int Months(string scenario) => Library.Scenario(scenario, []).Resolved.Months;

    /// <summary>The digest of a replicate run in one piece.</summary>
    public static async Task<Digest> ReplicateAsync(IEngine engine, string scenario, int months, int replicate, params string[] changes)
    {
        var plan = Library.Plan(scenario, [.. changes, "months=" + months.ToString(System.Globalization.CultureInfo.InvariantCulture)], 7);
        return await engine.ReplicateAsync(plan, replicate, DiscardingRecorders.Instance, default);
    }

    /// <summary>A shipped scenario's digest after some months on an engine.</summary>
    public static async Task<Digest> DigestAsync(
        IEngine engine, string scenario, int months, IRunObserver? observer = null, IRunRecorder? recorder = null, params string[] changes)
    {
        var plan = Library.Plan(scenario, [.. changes, "months=" + months.ToString(System.Globalization.CultureInfo.InvariantCulture)], 7);
        var end = await ReplicateRun.RunAsync(plan, 0, null, engine, EmptySeats.Instance, recorder, observer ?? SilentObserver.Instance,
            default);
        Assert.Equal(months, end.State.Month);
        return end.Digest;
    }
}
