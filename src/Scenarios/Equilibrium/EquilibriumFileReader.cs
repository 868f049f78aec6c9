using System.Collections.Immutable;
using NegotiationSim.Model.Equilibrium;
using NegotiationSim.Model.Worlds;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Equilibrium;

/// <summary>Reads equilibrium files.</summary>
public static class EquilibriumFileReader
{
    /// <summary>Folder of <c>config</c> with the shipped ones.</summary>
    public const string Folder = "equilibrium";

    /// <summary>Reads and checks <paramref name="nameOrPath"/>: a name in <c>config/equilibrium</c>, or a file.</summary>
    /// <param name="nameOrPath">The file.</param>
    /// <param name="worlds">Reads a world by name.</param>
    /// <exception cref="InputException">It or a table beside it is wrong; every problem of the first wrong file is listed.</exception>
    public static EquilibriumFile Read(string nameOrPath, Func<string, World> worlds)
    {
        ArgumentNullException.ThrowIfNull(worlds);
        var file = ConfigFolder.Resolve(Folder, nameOrPath);
        var root = EquilibriumShape.File.Open(file);
        var problems = new InputProblems(file);
        var known = Base(root, file, worlds, problems);
        var (world, groups) = (known.World, known.Groups);
        var words = Vocabulary.Empty;
        if (world is not null) words = words.With("region", world.Regions.Concat(groups.Keys)).With("sector", world.Sectors);
        var complete = EquilibriumShape.File.Complete(root, words, problems);
        var regions = new RegionNames(world!, groups);
        var policy = new PolicyReader(world!, regions, problems).Read(complete, file);
        var published = complete.List("published").Select(node => Published(node, regions, problems)).ToImmutableArray();
        problems.ThrowIfAny();
        return new EquilibriumFile(
            file, complete.Text("title"), complete.Text("question"), [.. complete.List("notes").Select(t => t.Text)], complete.Text("unit"),
            world!, policy, published);
    }

    private static (InputOutputWorld? World, ImmutableSortedDictionary<string, ImmutableArray<string>> Groups) Base(
        InputNode root, string file, Func<string, World> worlds, InputProblems problems)
    {
        var none = ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var (tables, named) = (root.Member("tables"), root.Member("baseWorld"));
        if ((tables is null) == (named is null))
        {
            problems.Add(named ?? root, tables is null
                ? "The base is missing: write \"tables\" with a folder beside this file, or \"baseWorld\" with a world of config/worlds."
                : "There are two bases, \"tables\" and \"baseWorld\"; keep one.");
            return (null, none);
        }

        if (tables is { Kind: InputKind.Text }) return (BaseTables.Read(Beside(file, tables.Text)), none);
        if (named is not { Kind: InputKind.Text }) return (null, none);
        try
        {
            var world = worlds(named.Text);
            // What is wrong with the share is said when the shape is checked.
            var share = root.Member("valueAddedShare") is { Kind: InputKind.Number, Number: >= 0.05 and <= 1.0 } given ? given.Number : 0.5;
            return (RoundaboutWorld.Of(world, share),
                none.AddRange(world.Blocs.Select(b => KeyValuePair.Create(b.Id,
                b.Members.Select(at => world.Economies[at].Id).ToImmutableArray()))));
        }
        catch (InputException missing) when (missing.Problems is [{ Line: 0, Path: "" } problem])
        {
            problems.Add(named, problem.Message);
            return (null, none);
        }
    }

    private static PublishedFigure Published(InputNode node, RegionNames regions, InputProblems problems)
    {
        var figure = node.Word<EquilibriumFigure>("figure");
        var of = regions.Of(node, "regions");
        if (of.Length > 1 && figure is not (EquilibriumFigure.Exports or EquilibriumFigure.ExportsValue))
            problems.Add(node.Member("regions")!, "Only exports add up over regions; name one region.");
        if (node.Member("over") is { } over)
        {
            try
            {
                if (!File.Exists(ConfigFolder.Resolve(Folder, over.Text))) problems.Add(over, "There is no such file; name one of config/"
                    + Folder + ".");
            }
            catch (InputException missing)
            {
                problems.Add(over, missing.Problems[0].Message);
            }
        }

        return new PublishedFigure(
            figure, of, string.Join(", ", node.List("regions").Select(r => r.Text)), node.Number("value"), node.Text("over"),
                node.Text("source"));
    }

    /// <summary>A path beside the file that names it.</summary>
    internal static string Beside(string file, string name) => Path.Combine(Path.GetDirectoryName(file) ?? "", name);
}
