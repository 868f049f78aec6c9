using System.Globalization;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Lab.Questions;
using NegotiationSim.Scenarios.Files;

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
    /// <exception cref="Scenarios.Input.InputException">The scenario, or a change, is wrong.</exception>
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
        handedIn.TryGetValue(name, out var text) ? library.FromText(text, name) : library.Scenario(name, []);

    /// <summary>Keeps a scenario that the page hands in, after it was checked.</summary>
    /// <param name="name">Name by which specs will call it.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="Scenarios.Input.InputException">Something is wrong with it; all problems at once.</exception>
    public void HandIn(string name, string text)
    {
        library.FromText(text, name);
        handedIn[name] = text;
    }

    private RunPlan Plan(RunSpec spec)
    {
        var plan = handedIn.TryGetValue(spec.Scenario, out var text)
            ? new RunPlan(library.Changed(library.FromText(text, spec.Scenario), spec.Sets), spec.Seed, library.Behaviours)
            : library.Plan(spec.Scenario, spec.Sets, spec.Seed);
        return spec.At is { } at ? Branching.Plan(plan, spec.Scenario, at.ToString(CultureInfo.InvariantCulture), spec.Later, library) : plan;
    }
}
