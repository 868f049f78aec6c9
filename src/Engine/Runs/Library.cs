using System.Collections.Concurrent;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Engine.PlugIns;
using NegotiationSim.Model.Worlds;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Worlds;

namespace NegotiationSim.Engine.Runs;

/// <summary>What runs are made of: behaviours, worlds, scenarios. Worlds are read once.</summary>
public sealed class Library
{
    /// <summary>Changes that a base run, which only gives demand shifters, shares with the run it serves.</summary>
    private static readonly string[] SharedWithBase = ["parameters.", "months=", "start=", "world="];

    private readonly Func<string, World> read;
    private readonly ConcurrentDictionary<string, Lazy<World>> worlds = new(StringComparer.Ordinal);

    /// <summary>A library of the behaviours of this process: the shipped ones, and those of the plug-ins it was told to load.</summary>
    /// <exception cref="InputException">A plug-in cannot be used.</exception>
    public Library()
        : this(Installed.PlugIns) { }

    /// <summary>A library of the shipped behaviours and those of some plug-ins.</summary>
    /// <param name="plugIns">What is loaded.</param>
    /// <param name="read">Reads a world by name; default from <c>config/worlds</c>.</param>
    public Library(PlugInSet plugIns, Func<string, World>? read = null)
        : this(plugIns.Behaviours, read) => PlugIns = plugIns;

    /// <summary>A library with these behaviours.</summary>
    /// <param name="behaviours">The behaviours scenarios may name.</param>
    /// <param name="read">Reads a world by name; default from <c>config/worlds</c>.</param>
    public Library(BehaviourCatalogue behaviours, Func<string, World>? read = null)
    {
        Behaviours = behaviours;
        this.read = read ?? (name => WorldReader.Read(new WorldCatalogue(ConfigFolder.Find("worlds")).Find(name)));
    }

    /// <summary>The behaviours scenarios may name.</summary>
    public BehaviourCatalogue Behaviours { get; }

    /// <summary>The plug-ins among them.</summary>
    public PlugInSet PlugIns { get; } = PlugInSet.None;

    /// <summary>The world of that name.</summary>
    /// <exception cref="InputException">There is none, or its files are wrong.</exception>
    public World World(string name) => worlds.GetOrAdd(name, n => new Lazy<World>(() => read(n))).Value;

    /// <summary>The scenario of that name or path, with changes.</summary>
    /// <exception cref="InputException">Something is wrong with it; all problems at once.</exception>
    public LoadedScenario Scenario(string nameOrPath, IReadOnlyList<string> sets) => ScenarioFile.Load(nameOrPath, sets, Behaviours, World);

    /// <summary>The scenario whose text a run kept.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">Where it was kept, for messages.</param>
    /// <exception cref="InputException">The text or its world is not what this program understands.</exception>
    public LoadedScenario FromText(string text, string file) => ScenarioFile.FromText(text, file, Behaviours, World);

    /// <summary>A scenario with changes.</summary>
    /// <exception cref="InputException">A change cannot be made.</exception>
    public LoadedScenario Changed(LoadedScenario scenario, IReadOnlyList<string> sets)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return ScenarioFile.FromText(scenario.Text, scenario.Resolved.Id, Behaviours, World, sets);
    }

    /// <summary>A plan to run a scenario.</summary>
    /// <param name="nameOrPath">Name or path of the scenario.</param>
    /// <param name="sets">Changes such as <c>parameters.routing.markup=0.2</c>.</param>
    /// <param name="seed">Seed of all draws.</param>
    /// <exception cref="InputException">Something is wrong with the scenario.</exception>
    public RunPlan Plan(string nameOrPath, IReadOnlyList<string> sets, long seed)
    {
        var scenario = Scenario(nameOrPath, sets);
        return new RunPlan(scenario, seed, Behaviours) { PlugIns = PlugIns, ShifterBase = BaseOf(scenario, sets) };
    }

    private LoadedScenario? BaseOf(LoadedScenario scenario, IReadOnlyList<string> sets) =>
        scenario.ShifterFrom is not { } name
            ? null
            : Scenario(name, [.. sets.Where(s => SharedWithBase.Any(p => s.StartsWith(p, StringComparison.Ordinal)))]);
}
