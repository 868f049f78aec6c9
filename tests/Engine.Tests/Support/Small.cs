using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Worlds;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Engine.Tests.Support;

/// <summary>Three economies, two commodities, two gamblers and a ban from month 4 on: a whole run takes milliseconds.</summary>
internal static class Small
{
    public const int Months = 30;

    private const string Json = """
        {
          "id": "small", "title": "A test", "world": "small", "start": "2021-03", "months": 30,
          "actors": {"default": {"behaviour": "gambler"}, "each": {"CCC": {"behaviour": "gambler", "seat": SEAT}}},
          "focus": [["AAA", "CCC"], ["CCC", "AAA"]],
          "uncertainty": [{"path": "parameters.routing.markup", "sd": 0.3, "source": "made up"}],
          "measures": [{"id": "ban", "title": "Ban", "senders": ["AAA"], "targets": ["CCC"], "instrument": "import-ban", "goods": {"oil": 1},
            "form": "executive-act", "announced": "2021-05", "from": "2021-07", "enforcement": 0.9, "source": "made up"}]
        }
        """;

    public static World World { get; } = SmallWorlds.Unequal();

    public static Library Library { get; } = new(
        BehaviourCatalogue.From(typeof(Small).Assembly), name => name == "small" ? World : throw new ArgumentException(name));

    public static RunPlan Plan(long seed = 7, bool seat = false, params string[] sets)
    {
        using var folder = new TemporaryFolder();
        return Library.Plan(folder.Write("small.json", Json.Replace("SEAT", seat ? "true" : "false", StringComparison.Ordinal)), sets,
            seed);
    }

    public static RunSession Session(string path, RunPlan plan, int replicates = 1) =>
        RunSession.Create(plan, path, "runs", replicates, Keep.Default, []);

    /// <summary>Runs a session to its end, or until <paramref name="until"/> months are complete.</summary>
    public static async Task<RunEnd> GoAsync(RunSession session, int? until = null, ISeats? seats = null)
    {
        using var stop = new CancellationTokenSource();
        await using var engine = new LocalEngine();
        return await session.RunAsync(
            engine, seats ?? EmptySeats.Instance, new HeadlineTrack(session.Plan.Scenario.Resolved),
                new StopAfter(until ?? int.MaxValue, stop), stop.Token);
    }

    /// <summary>Digest of a run nobody interrupted.</summary>
    public static async Task<string> DigestAsync(RunPlan plan)
    {
        await using var engine = new LocalEngine();
        var end = await ReplicateRun.RunAsync(plan, 0, null, engine, EmptySeats.Instance, null, SilentObserver.Instance,
            CancellationToken.None);
        Assert.Equal(RunOutcome.Done, end.Outcome);
        return end.Digest.Hex;
    }
}
