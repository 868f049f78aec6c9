using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Worlds;

/// <summary>The shape of world.json: the one declaration behind reader, defaults and schema.</summary>
public static class WorldShape
{
    /// <summary>The newest format this program reads.</summary>
    private const int Format = 1;

    /// <summary>The file.</summary>
    public static FileShape File => new("world", FileKind.World, Root);

    /// <summary>What is named comes before what names it: a mistake in an id is told before its echoes.</summary>
    private static readonly ObjectShape Root = new(
        "A base year of a world: economies, commodities, blocs and who sold what to whom. Money is million US dollars.",
        [
            new(FileShape.VersionKey, new NumberShape("Version of this format.", 1, Format, Whole: true), Default: "1"),
            Field.Needed("id", TextShape.Filled("Id of the world; the name of its folder.")),
            Field.Needed("title", TextShape.Filled("One line for lists.")),
            Field.Needed("baseYear", new NumberShape("Calendar year of the flows.", 1900, 2200, Whole: true)),
            new("provenance", ProvenanceShapes.Defaults(EconomyShape.Figures.Concat(CommodityShape.Figures)), Default: "{}"),
            new("imported", TextShape.Filled(
                "Data set, year and world underneath, where the trade file was imported; such a file is not built from the tables.")),
            Field.Needed("economies", new ListShape("The economies, in ordinal order.", EconomyShape.One, 1, 20_000)),
            Field.Needed("commodities", new ListShape(
                "The commodities, in ordinal order; none in a world without trade, which keeps nothing by pair.", CommodityShape.One, 0, 200)),
            new("blocs", new ListShape("Groups of economies that may decide together.", BlocShape.One), Default: "[]"),
            Field.Needed("trade", new EitherShape(
                "Name of a CSV file beside this one (exporter,importer,commodity,value_musd,quality), or the flows themselves.",
                "the name of a CSV file or a list of flows",
                TextShape.Filled("Name of a CSV file."), new ListShape("Flows.", InlineTradeShapes.Flow))),
            new("tables",
                TextShape.Filled("Name of the folder with the tables (dyads, tariffs, gates, seasons and what the trade file is built " +
                    "from), beside this file.")),
            new("dyads",
                new ListShape("What holds between two economies, for worlds without tables.", InlineTradeShapes.Dyad), Default: "[]"),
        ]);
}
