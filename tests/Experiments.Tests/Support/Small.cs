using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Engine.Runs;

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

    public static Library Library { get; } = new(
        BehaviourCatalogue.From(typeof(Small).Assembly), _ => SmallWorlds.Unequal(economies: 2, commodities: 1));

    /// <summary>The scenario as a file in <paramref name="folder"/>.</summary>
    public static string File(TemporaryFolder folder) => folder.Write("small.json", Scenario);

    public static RunPlan Plan(params string[] sets)
    {
        using var folder = new TemporaryFolder();
        return Library.Plan(File(folder), sets, 3);
    }

    /// <summary>Remembers its luck.</summary>
    [Behaviour("gambler")]
    public sealed class Gambler : Behaviour<Luck>
    {
        protected override Luck Begin(ActorProfile self) => new(0);

        protected override (Luck Memory, Answer Answer) Decide(ActorProfile self, Luck memory, Briefing briefing, Draws draws) =>
            (new Luck(memory.Sum + draws.Uniform("coin")), Answer.Nothing);
    }

    /// <summary>Fails, always.</summary>
    [Behaviour("broken")]
    public sealed class Broken : Behaviour<Luck>
    {
        protected override Luck Begin(ActorProfile self) => new(0);

        protected override (Luck Memory, Answer Answer) Decide(ActorProfile self, Luck memory, Briefing briefing, Draws draws) =>
            throw new InvalidOperationException("It broke.");
    }

    /// <summary>Fails until it is mended.</summary>
    [Behaviour("fragile")]
    public sealed class Fragile : Behaviour<Luck>
    {
        public static bool IsMended { get; set; }

        protected override Luck Begin(ActorProfile self) => new(0);

        protected override (Luck Memory, Answer Answer) Decide(ActorProfile self, Luck memory, Briefing briefing, Draws draws) =>
            IsMended ? (memory, Answer.Nothing) : throw new InvalidOperationException("It broke.");
    }

    /// <summary>A gambler's memory.</summary>
    public sealed record Luck(double Sum);
}
