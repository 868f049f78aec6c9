using System.Collections.Immutable;
using NegotiationSim.Model.Worlds;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Worlds;

/// <summary>What world.json says itself; trade and tables may be in files beside it.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Id">Id of the world.</param>
/// <param name="Title">One line for lists.</param>
/// <param name="BaseYear">Calendar year of the flows.</param>
/// <param name="Economies">The economies.</param>
/// <param name="Commodities">The commodities.</param>
/// <param name="Blocs">The blocs.</param>
/// <param name="TradeFile">Path of trade.csv, or null where the flows are inline.</param>
/// <param name="TablesFolder">Path of the tables folder, or null where there is none.</param>
/// <param name="Inline">Flows written into world.json; empty where there is a trade file.</param>
/// <param name="Dyads">Pairs written into world.json; empty where there is a tables folder.</param>
public sealed record WorldHeader(
    string File, string Id, string Title, int BaseYear, ImmutableArray<Economy> Economies, ImmutableArray<Commodity> Commodities,
    ImmutableArray<Bloc> Blocs, string? TradeFile, string? TablesFolder, ImmutableArray<InputNode> Inline, ImmutableArray<InputNode> Dyads)
{
    /// <summary>The newest format this program reads.</summary>
    public const int Format = 1;

    /// <summary>The names its tables may use.</summary>
    public WorldIndex Index { get; } = WorldIndex.Of(Economies, Commodities);

    /// <summary>Reads world.json without the files beside it.</summary>
    /// <param name="file">Path of world.json.</param>
    /// <param name="problems">Where problems go.</param>
    /// <exception cref="InputException">The file cannot be read, is not JSON, or was written by a newer version.</exception>
    public static WorldHeader Read(string file, InputProblems problems)
    {
        var root = new ObjectReader(FileKind.World.Read(file), problems);
        var version = root.Whole("formatVersion", 1, int.MaxValue, 1);
        if (version > Format)
            throw new InputException(file, root.Node.Member("formatVersion")!.Line, "$.formatVersion",
                "This world was written for format " + version + "; this program reads up to format " + Format + ". Use a newer negsim.");
        var provenance = ProvenanceReader.Defaults(root.Object("provenance"));
        var economies = EconomyReader.Read(root, provenance);
        var commodities = CommodityReader.Read(root, provenance);
        var trade = root.Required("trade", "the name of a CSV file or a list of flows");
        var tables = root.Optional("tables");
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var header = new WorldHeader(
            file, root.Text("id"), root.Text("title"), root.Whole("baseYear", 1900, 2200), economies, commodities,
            BlocReader.Read(root, [.. economies.Select(e => e.Id)]),
            trade?.Kind == InputKind.Text ? Beside(folder, trade, problems) : null,
            tables is null ? null : Beside(folder, tables, problems),
            trade?.Kind == InputKind.List ? trade.Items : [], root.List("dyads"));
        if (trade is { Kind: not (InputKind.Text or InputKind.List) })
            problems.Add(trade, "Expected the name of a CSV file or a list of flows, found " + trade.Found + ".");
        root.Done();
        return header;
    }

    /// <summary>A name below the world's own folder; a world file may not reach elsewhere.</summary>
    private static string? Beside(string folder, InputNode node, InputProblems problems)
    {
        var name = ObjectReader.Text(node, problems);
        if (name.Length == 0) return null;
        if (!Path.IsPathRooted(name) && !name.Split('/', '\\').Contains("..") && !name.Contains('\0', StringComparison.Ordinal)) return Path.Combine(folder, name);
        problems.Add(node, "Name a file or folder beside world.json, found \"" + name + "\".");
        return null;
    }
}
