using System.Collections.Immutable;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Worlds;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Tests.Files;

/// <summary>Three economies, two commodities, one bloc, and two behaviours to name.</summary>
internal static class SmallWorld
{
    public const string Minimal = """
        {
          "title": "A test",
          "world": "small",
          "start": "2021-01",
          "months": 24
        }
        """;

    public static World World { get; } = SmallWorlds.Unequal(3, 2, new Bloc("AB", "Alliance", [0, 1], DecisionRule.Unanimity));

    public static BehaviourCatalogue Behaviours { get; } = BehaviourCatalogue.From(typeof(SmallWorld).Assembly);

    public static World Find(string name) =>
        name == "small" ? World : throw new InputException(
            "config/worlds", 0, "", "There is no world \"" + name + "\"." + Suggestion.Sentence(name, ["small"]));

    public static LoadedScenario Load(string json, params string[] sets)
    {
        using var folder = new TemporaryFolder();
        return ScenarioFile.Load(folder.Write("case.json", json), sets, Behaviours, Find);
    }

    public static ImmutableArray<InputProblem> Problems(string json, params string[] sets) =>
        Assert.Throws<InputException>(() => Load(json, sets)).Problems;

    /// <summary>The minimal scenario with more members.</summary>
    public static string With(string members) => Minimal.TrimEnd('}', '\n', '\r', ' ') + ",\n" + members + "\n}";

    [Behaviour("quiet", Summary = "Does nothing.")]
    [Setting("patience", 0.5, Min = 0, Max = 1)]
    public sealed class Quiet : Behaviour<NoMemory>
    {
        protected override NoMemory Begin(ActorProfile self) => NoMemory.Value;
    }

    [Behaviour("loud", Summary = "Does nothing, loudly.")]
    public sealed class Loud : Behaviour<NoMemory>
    {
        protected override NoMemory Begin(ActorProfile self) => NoMemory.Value;
    }
}
