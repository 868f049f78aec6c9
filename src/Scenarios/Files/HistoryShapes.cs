using System.Text.RegularExpressions;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Scenarios.History;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Files;

/// <summary>Recorded figures, and what was fitted to them.</summary>
internal static partial class HistoryShapes
{
    private static readonly TextShape Period = new(
        "A month, a year, or months from to: 2022-03, 2022, 2023-01..2023-07.",
        PeriodPattern(), "2022-03");

    private static readonly ObjectShape Row = new(
        "One recorded figure.",
        [
            Field.Needed("at", Period),
            Field.Needed("value", new NumberShape("The figure, in the series' unit.", -1e9, 1e9)),
            new("source", new TextShape("Where it is printed; left out, the source of the series."), Default: "\"\""),
        ]);

    /// <summary>A series and the model quantity it is compared with.</summary>
    public static ObjectShape Series { get; } = new(
        "A recorded series with one reporter, and the model quantity that stands beside it.",
        [
            Field.Needed("id", TextShape.Id),
            Field.Needed("title", new TextShape("In words.")),
            Field.Needed("unit", new TextShape("Unit of the figures; flows are in million US dollars, discounts in per cent.")),
            Field.Needed("reporter", new TextShape("Whose figures these are; never mix reporters in one series.")),
            new("quantity", new WordShape("What is compared.", KebabCase.Spellings<HistoryQuantity>()), Default: "\"flow\""),
            new("view",
                new WordShape("Which books: by origin and final destination, as the exporter's customs see it, as the importer's do.",
                KebabCase.Spellings<FlowView>()), Default: "\"origin\""),
            new("exporters", new ListShape("Exporters summed; left out, all.", WordShape.From("economy-or-bloc", "")), Default: "[]"),
            new("importers", new ListShape("Importers summed; left out, all.", WordShape.From("economy-or-bloc", "")), Default: "[]"),
            new("commodities", new ListShape("Commodities summed; left out, all.", WordShape.From("commodity", "")), Default: "[]"),
            new("baseDiscount", new NumberShape("Discount in the base year, per cent, which the model's base price includes.", -100, 100),
                Default: "0"),
            new("coverage",
                new NumberShape(
                "Share of the reported flow that the economies named made up in the base year; the model's flow is divided by it.", 0.01,
                1), Default: "1"),
            new("source", new TextShape("Source of the rows that name none."), Default: "\"\""),
            Field.Needed("rows", new ListShape("Recorded figures.", Row)),
        ]);

    /// <summary>A fitted parameter.</summary>
    public static ObjectShape Fitted { get; } = new(
        "A parameter that was fitted to history.",
        [
            Field.Needed("path", new TextShape("Path as for --set.")),
            Field.Needed("value", NumberShape.Any("The fitted value; it has to be the one in force.")),
            Field.Needed("from", TextShape.Month("First month of the window.")),
            Field.Needed("until", TextShape.Month("Last month of the window.")),
            Field.Needed("series", new ListShape("Series it was fitted to; none where the outcome in view is no series of the scenario, and the objective names it.", WordShape.From("history", ""))),
            Field.Needed("objective", new TextShape("What was made small.")),
        ]);

    [GeneratedRegex("^[0-9]{4}(-(0[1-9]|1[0-2])(\\.\\.[0-9]{4}-(0[1-9]|1[0-2]))?)?$", RegexOptions.CultureInvariant, TextShape.Longest)]
    private static partial Regex PeriodPattern();
}
