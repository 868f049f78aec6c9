using System.Collections.Immutable;
using NegotiationSim.Model.Worlds;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

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
    /// <summary>What the trade file was imported from; empty where it was built or typed.</summary>
    public string Imported { get; init; } = "";

    /// <summary>The names its tables may use.</summary>
    public WorldIndex Index { get; } = WorldIndex.Of(Economies, Commodities);

    /// <summary>Reads world.json without the files beside it.</summary>
    /// <param name="file">Path of world.json.</param>
    /// <exception cref="InputException">The file cannot be read or is wrong; all problems are listed.</exception>
    public static WorldHeader Read(string file)
    {
        var problems = new InputProblems(file);
        var raw = WorldShape.File.Open(file);
        var words = Known(Known(Vocabulary.Empty, "economy", raw.Ids("economies")), "commodity", raw.Ids("commodities"));
        var root = WorldShape.File.Complete(raw, words, problems);
        var economies = root.List("economies").Select(e => EconomyReader.Read(e, root, problems)).ToImmutableArray();
        var commodities = root.List("commodities").Select(c => CommodityReader.Read(c, root, problems)).ToImmutableArray();
        var names = WorldIndex.Of(economies, commodities).Economies;
        var trade = root.Member("trade")!;
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var header = new WorldHeader(
            file, root.Text("id"), root.Text("title"), root.Whole("baseYear"), economies, commodities,
            [.. root.List("blocs").Select(b => BlocReader.Read(b, names, problems))],
            trade.Kind == InputKind.Text ? Beside(folder, trade, problems) : null,
            root.Member("tables") is { } tables ? Beside(folder, tables, problems) : null,
            trade.Items, root.List("dyads"))
        {
            Imported = root.Member("imported")?.Text ?? "",
        };
        problems.ThrowIfAny();
        return header;
    }

    /// <summary>Where nothing has an id yet, references to it are not wrong as well.</summary>
    private static Vocabulary Known(Vocabulary words, string list, IEnumerable<string> ids) => ids.Any() ? words.With(list, ids) : words;

    /// <summary>A name below the world's own folder; a world file may not reach elsewhere.</summary>
    private static string? Beside(string folder, InputNode node, InputProblems problems)
    {
        var reachesOut = Path.IsPathRooted(node.Text) || node.Text.Split('/', '\\').Contains("..");
        if (!reachesOut && !node.Text.Contains('\0', StringComparison.Ordinal)) return Path.Combine(folder, node.Text);
        problems.Add(node, "Name a file or folder beside world.json, found \"" + node.Text + "\".");
        return null;
    }
}
