namespace NegotiationSim.Scenarios.Input;

/// <summary>A kind of input file, known by its keys.</summary>
/// <param name="Name">What it is called, with its article.</param>
/// <param name="Use">What to do with one; FILE stands for its name.</param>
/// <param name="Keys">Keys at the top of such a file that no other kind has.</param>
public sealed record FileKind(string Name, string Use, params string[] Keys)
{
    /// <summary>A world: economies, commodities and trade.</summary>
    public static FileKind World { get; } = new("a world", "Name it in a scenario's key \"world\", or check it with: negsim validate FILE",
        "economies", "commodities", "baseYear", "blocs");

    /// <summary>A negotiation: issues and profiles.</summary>
    public static FileKind Domain { get; } = new(
        "a negotiation", "Play it with: negsim negotiate FILE --strategies boulware,conceder", "issues", "profiles");

    /// <summary>One market.</summary>
    public static FileKind Market { get; } = new(
        "a market", "Solve it with: negsim market FILE", "regions", "tariffsBefore", "tariffsAfter", "elasticities");

    /// <summary>A comparative static in general equilibrium.</summary>
    public static FileKind Equilibrium { get; } =
        new("an equilibrium file", "Solve it with: negsim equilibrium FILE", "baseWorld", "valueAddedShare", "deficits", "newTariffs",
        "changes", "published");

    /// <summary>An experiment on a scenario.</summary>
    public static FileKind Experiment { get; } =
        new("an experiment", "Carry it out with: negsim experiment run FILE", "factors", "design", "points");

    /// <summary>A run's manifest.</summary>
    public static FileKind Manifest { get; } = new(
        "a run's manifest", "Name the run's folder, for example: negsim report FOLDER", "scenarioHash", "worldHash", "resolved");

    /// <summary>A scenario.</summary>
    public static FileKind Scenario { get; } = new(
        "a scenario", "Run it with: negsim run FILE", "extends", "world", "start", "measures", "focus");

    /// <summary>Where plug-ins are.</summary>
    public static FileKind PlugIns { get; } = new("settings of plug-ins", "Put it in place of config/plugins.json", "folders", "patience");

    private static readonly FileKind[] All = [World, Domain, Market, Equilibrium, Experiment, Manifest, Scenario, PlugIns];

    /// <summary>The kind with the most of its keys at the top of a file; null where no kind has any there.</summary>
    public static FileKind? Of(InputNode root)
    {
        var best = All.MaxBy(kind => kind.In(root).Length)!; // the first of equals
        return best.In(root).Length > 0 ? best : null;
    }

    /// <summary>
    /// The content of a file that is to be of this kind. One that is plainly of another is refused in one sentence, not key by key.
    /// </summary>
    /// <param name="root">The content.</param>
    /// <param name="file">The file as the user named it.</param>
    /// <exception cref="InputException">It is of another kind.</exception>
    public InputNode Require(InputNode root, string file)
    {
        if (Of(root) is not { } other || In(root).Length >= other.In(root).Length) return root;
        var keys = string.Join(" and ", other.In(root).Take(2).Select(k => "\"" + k + "\""));
        throw new InputException(file, root.Member(other.In(root)[0])!.Line, "$",
            "Expected " + Name + ", found " + other.Name + " (it has " + keys + "). "
            + other.Use.Replace("FILE", file, StringComparison.Ordinal) + ".");
    }

    private string[] In(InputNode root) => [.. Keys.Where(key => root.Member(key) is not null)];
}
