using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Experiments.Tests.Support;

/// <summary>Two economies with one commodity, a gambler, a ban, an uncertain parameter.</summary>
internal static class Small
{
    public const string Scenario = """
        {
          "title": "A test", "world": "small", "start": "2021-01", "months": 14, "focus": [["BBB", "AAA"]],
          "actors": {"default": {"behaviour": "gambler"}},
          "uncertainty": [{"path": "parameters.gates.closing", "sd": 0.2, "source": "made up"}],
          "measures": [{"id": "ban", "title": "Ban", "senders": ["AAA"], "targets": ["BBB"], "instrument": "import-ban",
            "form": "executive-act", "from": "2021-03", "enforcement": 0.9, "source": "made up"}]
        }
        """;

    private static readonly World World = World.Create(
        "small", "Small", 2021,
        [new Economy("AAA", "Aland", "North", 1000, 1, true), new Economy("BBB", "Beland", "North", 500, 1, true)],
        [new Commodity("oil", "Oil", 5, -1.25, 0.5, 0.1, 0.4)], [], [Flows]);

    public static Library Library { get; } = new(BehaviourCatalogue.From(typeof(Small).Assembly), _ => World);

    private static ImmutableArray<double> Flows => [100, 10, 30, 100];

    /// <summary>The scenario as a file in <paramref name="folder"/>.</summary>
    public static string File(string folder)
    {
        var file = Path.Combine(folder, "small.json");
        System.IO.File.WriteAllText(file, Scenario);
        return file;
    }

    public static RunPlan Plan(params string[] sets)
    {
        var folder = Directory.CreateTempSubdirectory("negsim-experiments-").FullName;
        try
        {
            return Library.Plan(File(folder), sets, 3);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    /// <summary>Remembers its luck.</summary>
    [Behaviour("gambler")]
    public sealed class Gambler : Behaviour<Luck>
    {
        protected override Luck Begin(ActorProfile self) => new(0);

        protected override (Luck Memory, Answer Answer) Decide(ActorProfile self, Luck memory, Briefing briefing, Draws draws) =>
            (new Luck(memory.Sum + draws.Uniform("coin")), Answer.Nothing);
    }

    /// <summary>A gambler's memory.</summary>
    public sealed record Luck(double Sum);
}
