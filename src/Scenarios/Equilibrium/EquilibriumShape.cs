using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Equilibrium;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Equilibrium;

/// <summary>The shape of an equilibrium file: the one declaration behind reader, defaults and schema.</summary>
public static class EquilibriumShape
{
    /// <summary>Version of the format this program reads.</summary>
    public const int FormatVersion = 1;

    /// <summary>The kind of file.</summary>
    public static FileShape File => new("equilibrium", FileKind.Equilibrium, Root);

    private static readonly ObjectShape Change = new(
        "A change of what trade costs between some regions in some sectors. Own sales never change. Give one of tariff, cost and open.",
        [
            new("exporters", new ListShape("Sellers; left out, all. With a world, also blocs.", WordShape.From("region", "")),
                Default: "[]"),
            new("importers", new ListShape("Buyers; left out, all. With a world, also blocs.", WordShape.From("region", "")),
                Default: "[]"),
            new("sectors", new ListShape("Sectors; left out, all that are traded.", WordShape.From("sector", "")), Default: "[]"),
            new("bothWays", new FlagShape("Whether the importers' sales to the exporters change too."), Default: "false"),
            new("tariff", new NumberShape("New ad-valorem tariff as a share of the net value: 0.1 is 10 %.", -0.99, 1e6)),
            new("cost", new NumberShape(
                "Trade cost as a multiple of the base's: 1.2 makes delivery 20 % dearer. Several changes multiply.", 1e-3, 1e3)),
            new("open", new NumberShape("Share of the trade left at unchanged prices: 0 ends it. Several changes multiply.", 0, 1)),
        ]);

    private static readonly ObjectShape Published = new(
        "A figure that a paper prints, to stand beside the model's.",
        [
            Field.Needed("figure", new WordShape("What it is; changes in per cent, exports-value in the file's unit.",
                KebabCase.Spellings<EquilibriumFigure>())),
            Field.Needed("regions", new ListShape("Of which region; several only for exports, which are added up.",
                WordShape.From("region", ""), 1)),
            Field.Needed("value", new NumberShape("The published value; a loss is negative.", -1e15, 1e15)),
            new("over", new TextShape("Name of another equilibrium file: the value is by how many per cent this file's figure exceeds "
                + "that one's.")),
            Field.Needed("source", new TextShape("Where it is printed.")),
        ]);

    /// <summary>The whole file.</summary>
    public static ObjectShape Root { get; } = new(
        "A comparative static in general equilibrium: a base year, a change of policy, and what papers found.",
        [
            new("formatVersion", new NumberShape("Version of this format.", 1, FormatVersion, Whole: true), Default: "1"),
            Field.Needed("title", new TextShape("One line for lists.")),
            new("question", new TextShape("The question it asks, in plain words."), Default: "\"\""),
            new("source", new TextShape("Where the base year's figures come from, and their licence."), Default: "\"\""),
            new("notes", new ListShape("What to know before reading the figures, a sentence each.", new TextShape("")), Default: "[]"),
            new("unit", new TextShape("Currency of the figures."), Default: "\"million US dollars\""),
            new("tables", new TextShape("Folder beside this file with sectors.csv and trade.csv, and production.csv and inputs.csv where "
                + "sectors buy from each other; each may be packed (.csv.gz). Give this or baseWorld.")),
            new("baseWorld", WordShape.From("world",
                "Name of a world of config/worlds whose trade in goods and gross domestic product are the base. Give this or tables.")),
            new("valueAddedShare",
                new NumberShape("With a world: share of value added in every sector's output, 1 for no inputs. Source: Jones (2011), "
                + "Intermediate Goods and Weak Links, AEJ Macroeconomics 3: intermediates are about half of gross output.", 0.05, 1),
                Default: "0.5"),
            new("deficits", new WordShape("What becomes of trade deficits: none (zero), those of the base (constant), or every region's "
                + "spending in proportion to its value added (income-share).", KebabCase.Spellings<DeficitRule>()), Default: "\"zero\""),
            new("newTariffs", new TextShape("Table beside this file with columns sector, exporter, importer, tariff: tariffs of the "
                + "counterfactual, where they differ from the base.")),
            new("changes", new ListShape("Further changes, in order.", Change), Default: "[]"),
            new("published", new ListShape("What papers found, to stand beside the model's figures.", Published), Default: "[]"),
        ]);
}
