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

    /// <summary>Keeps a scenario that the page hands in, after it was checked like any file.</summary>
    /// <param name="name">Name by which specs will call it: small letters, digits and hyphens.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="InputException">Something is wrong with it; all problems at once.</exception>
    public void HandIn(string name, string text)
    {
        if (name.Length is 0 or > 60 || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            throw new InputException(name, 0, "", "Name the file with small letters, digits and hyphens, such as steel-quarrel.json.");
        var process = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        var folder = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "negsim-lab-" + process);
        Directory.CreateDirectory(folder);
        var file = System.IO.Path.Combine(folder, name + ".json");
        File.WriteAllText(file, text);
        library.Scenario(file, []);
        handedIn[name] = file;
        for (var at = recent.First; at is not null; at = at.Next)
            if (at.Value.Key.StartsWith(name + "\n", StringComparison.Ordinal)) at.Value = ("", at.Value.Runs);
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
