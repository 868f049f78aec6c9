using System.Globalization;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Lab.Questions;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Lab.Runs;

/// <summary>Runs asked for lately, so that a lever moved back answers at once.</summary>
/// <param name="library">Behaviours, worlds and scenarios.</param>
internal sealed class Shelf(Library library)
{
    private const int Kept = 12;

    /// <summary>Longest scenario that is handed in, characters.</summary>
    private const int LongestText = 2_000_000;

    /// <summary>Pairs of economies times months of one run at most: ten years of the world of seventy economies.</summary>
    private const int MostPairMonths = 120 * 70 * 70;

    /// <summary>Measures, and events, at most.</summary>
    private const int MostEntries = 1000;

    private readonly LinkedList<(string Key, RunSet Runs)> recent = [];
    private readonly Dictionary<string, string> handedIn = new(StringComparer.Ordinal);

    /// <summary>Behaviours, worlds and scenarios.</summary>
    public Library Library => library;

    /// <summary>The runs of a spec.</summary>
    /// <exception cref="InputException">The scenario, or a change, is wrong.</exception>
    public RunSet Of(RunSpec spec)
    {
        var key = spec.Key;
        for (var at = recent.First; at is not null; at = at.Next)
        {
            if (at.Value.Key != key) continue;
            recent.Remove(at);
            recent.AddFirst(at);
            return at.Value.Runs;
        }

        var runs = new RunSet(Plan(spec));
        recent.AddFirst((key, runs));
        if (recent.Count > Kept) recent.RemoveLast();
        return runs;
    }

    /// <summary>The scenario a name stands for, as it is written.</summary>
    public LoadedScenario Scenario(string name) =>
        library.Scenario(Path(name), []);

    /// <summary>Keeps a scenario that the page hands in, after it was checked like any file, and that one run of it is soon done.</summary>
    /// <param name="name">Name by which specs will call it: small letters, digits and hyphens.</param>
    /// <param name="text">Its text.</param>
    /// <returns>The name it is kept under: another where a shipped scenario has that name, which stays what it is.</returns>
    /// <exception cref="InputException">Something is wrong with it; all problems at once.</exception>
    public string HandIn(string name, string text)
    {
        if (name.Length is 0 or > 60 || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            throw new InputException(name, 0, "", "Name the file with small letters, digits and hyphens, such as steel-quarrel.json.");
        if (text.Length > LongestText)
            throw new InputException(name + ".json", 0, "", $"It has {text.Length} characters; a scenario has at most {LongestText}.");
        if (ConfigFolder.Names("scenarios").Contains(name)) name += "-own";
        var process = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        var folder = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "negsim-lab-" + process);
        Directory.CreateDirectory(folder);
        var file = System.IO.Path.Combine(folder, name + ".json");
        File.WriteAllText(file, text);
        Bounded(name + ".json", library.Scenario(file, []));
        handedIn[name] = file;
        for (var at = recent.First; at is not null; at = at.Next)
            if (at.Value.Key.StartsWith(name + "\n", StringComparison.Ordinal)) at.Value = ("", at.Value.Runs);
        return name;
    }

    /// <summary>A page has to stay of use while it computes: what one run of a scenario costs grows with these three.</summary>
    private static void Bounded(string file, LoadedScenario loaded)
    {
        var scenario = loaded.Resolved;
        var economies = scenario.World.EconomyCount;
        var most = MostPairMonths / (economies * economies);
        if (scenario.Months > most)
            throw new InputException(
                file, 0, "$.months", $"A page computes at most {most} months of a world of {economies} economies; found {scenario.Months}. Write fewer months, or run it with negsim run.");
        if (scenario.Measures.Length > MostEntries || scenario.Events.Length > MostEntries)
            throw new InputException(
                file, 0, "", $"A page computes at most {MostEntries} measures and as many events; found {scenario.Measures.Length} and {scenario.Events.Length}. Leave some out, or run it with negsim run.");
    }

    private string Path(string name) => handedIn.GetValueOrDefault(name, name);

    private RunPlan Plan(RunSpec spec)
    {
        var plan = library.Plan(Path(spec.Scenario), spec.Sets, spec.Seed);
        return spec.At is { } at
            ? Branching.Plan(plan, spec.Scenario, at.ToString(CultureInfo.InvariantCulture), spec.Later, library)
            : plan;
    }
}
