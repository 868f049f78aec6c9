using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Worlds;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;
using NegotiationSim.Scenarios.Worlds;

namespace NegotiationSim.Scenarios.Files;

/// <summary>Reads scenarios: from <c>config/scenarios</c> by name, from a file, or from the canonical text a run has kept.</summary>
public static partial class ScenarioFile
{
    /// <summary>A scenario may extend one that extends another, but not endlessly.</summary>
    private const int DeepestChain = 8;

    /// <summary>Reads a world by name from <c>config/worlds</c>, or from a path.</summary>
    /// <exception cref="InputException">There is none, or something is wrong with it.</exception>
    public static World ShippedWorld(string name) => WorldReader.Read(new WorldCatalogue(ConfigFolder.Find("worlds")).Find(name));

    /// <summary>The scenario called <paramref name="nameOrPath"/>, resolved, in a world of <c>config/worlds</c>.</summary>
    /// <exception cref="InputException">Something is wrong with it; all problems at once.</exception>
    public static ResolvedScenario Resolve(string nameOrPath, IReadOnlyList<string> sets, BehaviourCatalogue behaviours) =>
        Load(nameOrPath, sets, behaviours, ShippedWorld).Resolved;

    /// <summary>The scenario called <paramref name="nameOrPath"/>, with what is set beside it.</summary>
    /// <param name="nameOrPath">A name in <c>config/scenarios</c>, or a file.</param>
    /// <param name="sets">Changes such as <c>parameters.routing.markup=0.2</c>, applied in order.</param>
    /// <param name="behaviours">Behaviours that may be named.</param>
    /// <param name="worlds">Reads a world by name.</param>
    /// <exception cref="InputException">Something is wrong with it; all problems at once.</exception>
    public static LoadedScenario Load(string nameOrPath, IReadOnlyList<string> sets, BehaviourCatalogue behaviours,
        Func<string, World> worlds)
    {
        var file = ConfigFolder.Resolve("scenarios", nameOrPath);
        var problems = new InputProblems(file);
        var root = Chain(file, ScenarioShape.File.Open(file), DeepestChain);
        if (root.Kind == InputKind.Object && root.Member("id") is null)
            root = With(root, "id", new InputNode(InputKind.Text, root.Line, "$.id") { Text = IdOf(file, problems) });
        foreach (var assignment in sets) root = Override.Apply(root, ScenarioShape.Root, assignment, problems);
        return Build(WithoutOutdatedFits(root), problems, behaviours, worlds);
    }

    /// <summary>
    /// The id a file's name gives; one that cannot be an id is the name's trouble, not that of a key the file does not have.
    /// </summary>
    private static string IdOf(string file, InputProblems problems)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        if (TextShape.IdPattern().IsMatch(name)) return name;
        var id = NotInIds().Replace(name.ToLowerInvariant(), "-").Trim('-') is { Length: > 0 } made ? made : "my-scenario";
        problems.Add(0, "", $"The file's name is the scenario's id, which has small letters, digits and hyphens only. Rename the file to {id}.json, or write \"id\": \"{id}\" in it.");
        return id;
    }

    /// <summary>The scenario a canonical text stands for.</summary>
    /// <param name="text">Text of a <see cref="LoadedScenario"/>.</param>
    /// <param name="file">Where it was kept, for messages.</param>
    /// <param name="behaviours">Behaviours that may be named.</param>
    /// <param name="worlds">Reads a world by name.</param>
    /// <param name="sets">Changes such as <c>parameters.routing.markup=0.2</c>, applied in order.</param>
    /// <exception cref="InputException">Something is wrong with it; all problems at once.</exception>
    public static LoadedScenario FromText(
        string text, string file, BehaviourCatalogue behaviours, Func<string, World> worlds, IReadOnlyList<string>? sets = null)
    {
        var problems = new InputProblems(file);
        var root = ScenarioShape.File.Require(JsonInput.Parse(file, Encoding.UTF8.GetBytes(text)), file);
        foreach (var assignment in sets ?? []) root = Override.Apply(root, ScenarioShape.Root, assignment, problems);
        return Build(root, problems, behaviours, worlds);
    }

    /// <summary>The scenario with demand shifters kept from another run in place of recorded prices.</summary>
    /// <param name="scenario">A scenario whose <see cref="LoadedScenario.ShifterFrom"/> names that other run's scenario.</param>
    /// <param name="shifters">By position of the benchmark: shifters month by month, as many as the run has months.</param>
    /// <param name="behaviours">Behaviours that may be named.</param>
    /// <param name="worlds">Reads a world by name.</param>
    public static LoadedScenario WithShifters(
        LoadedScenario scenario, IReadOnlyList<ImmutableArray<double>> shifters, BehaviourCatalogue behaviours, Func<string, World> worlds)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var root = JsonInput.Parse(scenario.Resolved.Id, Encoding.UTF8.GetBytes(scenario.Text));
        var benchmarks = root.Member("benchmarks")!;
        var changed = benchmarks.Items.Select((b, i) => With(b, "shifters", new InputNode(InputKind.List, b.Line, b.Path + ".shifters")
        {
            Items = [.. shifters[i].Select(s => new InputNode(InputKind.Number, b.Line, b.Path) { Number = s })],
        }));
        root = With(root, "benchmarks", benchmarks with { Items = [.. changed] });
        root = root with { Members = [.. root.Members.Where(m => m.Key != "shifterFrom")] };
        return Build(root, new InputProblems(scenario.Resolved.Id), behaviours, worlds);
    }

    private static LoadedScenario Build(InputNode root, InputProblems problems, BehaviourCatalogue behaviours, Func<string, World> worlds)
    {
        var words = Vocabulary.Empty.With("behaviour", behaviours.Names).With("series", root.Ids("series")).With(
            "history", root.Ids("history"))
            .With("measure", root.Ids("measures")).With("dossier", root.Ids("dossiers")).With("project", root.Ids("projects"));
        World? world = null;
        if (root.Member("world") is { Kind: InputKind.Text } name)
        {
            world = World(name, worlds, problems);
            words = world is null ? words : words
                .With("economy", world.Economies.Select(e => e.Id))
                .With("bloc", world.Blocs.Select(b => b.Id))
                .With("economy-or-bloc", world.Economies.Select(e => e.Id).Concat(world.Blocs.Select(b => b.Id)))
                .With("commodity", world.Commodities.Select(c => c.Id));
        }

        var complete = ScenarioShape.File.Complete(root, words, problems);
        var loaded = new ScenarioReader(complete, world!, behaviours, problems).Read();
        problems.ThrowIfAny();
        return loaded;
    }

    /// <summary>A value that was set, or changed by an extending file, is no longer the fitted one.</summary>
    private static InputNode WithoutOutdatedFits(InputNode root)
    {
        if (root.Member("fitted") is not { Kind: InputKind.List } fitted) return root;
        var current = fitted.Items.Where(entry =>
            entry.Member("path") is not { Kind: InputKind.Text } path || ScenarioReader.Find(root, path.Text) is not { } leaf
                || leaf.File == entry.File || leaf.Number == entry.Number("value"));
        return With(root, "fitted", fitted with { Items = [.. current] });
    }

    /// <summary>The world a scenario names; that there is none is a problem of the scenario, at that line.</summary>
    private static World? World(InputNode name, Func<string, World> worlds, InputProblems problems)
    {
        try
        {
            return worlds(name.Text);
        }
        catch (InputException missing) when (missing.Problems is [{ Line: 0, Path: "" } problem])
        {
            problems.Add(name, problem.Message);
            return null;
        }
    }

    private static InputNode Chain(string file, InputNode root, int left)
    {
        if (root.Member("extends") is not { } extends) return root;
        if (extends.Kind != InputKind.Text) throw new InputException(
            file, extends.Line, extends.Path, "Expected the name of a scenario, found " + extends.Found + ".");
        if (left == 0) throw new InputException(file, extends.Line, extends.Path,
            "Scenarios extend each other in a circle or in too long a chain.");
        var below = ConfigFolder.Resolve("scenarios", extends.Text);
        if (below == extends.Text) below = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, below);
        var basis = TreeMerge.WithFile(Chain(below, ScenarioShape.File.Open(below), left - 1), below);
        basis = basis with
        {
            Members = [.. basis.Members.Where(
            m => m.Key is not ("id" or "headline" or "claims" or ObjectShape.SchemaKey))]
        };
        return TreeMerge.Over(basis, root with { Members = [.. root.Members.Where(m => m.Key != "extends")] });
    }

    private static InputNode With(InputNode node, string key, InputNode value) =>
        node with { Members = [.. node.Members.Where(m => m.Key != key), KeyValuePair.Create(key, value)] };

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotInIds();
}
