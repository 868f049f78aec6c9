using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script;
using NegotiationSim.Scenarios.History;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Files;

/// <summary>Measures and their carve-outs.</summary>
internal static class MeasureShapes
{
    /// <summary>Types of the Global Sanctions Data Base.</summary>
    private static readonly string[] GsdbTypes = ["trade", "financial", "travel", "arms", "military", "other"];

    /// <summary>Objectives of the Global Sanctions Data Base.</summary>
    private static readonly string[] Objectives =
        ["policy_change", "destab_regime", "territorial_conflict", "prevent_war", "terrorism", "end_war", "human_rights", "democracy",
            "other"];

    private static readonly ObjectShape CarveOut = new(
        "An exemption: a licence, a waiver, an excepted product.",
        [
            Field.Needed("id", TextShape.Id),
            Field.Needed("title", new TextShape("In words.")),
            new("commodity", WordShape.From("commodity", "Commodity exempted; left out, a bank licence that lowers the measure's rate.")),
            new("share", new NumberShape("Share of the covered flow (or of the rate) that is exempt.", 0, 1), Default: "1"),
            new("form", new WordShape("Legal form.", KebabCase.Spellings<LegalForm>()), Default: "\"licence\""),
            new("from", TextShape.Month("First month it is open; left out, it is open from the start of the measure's dates.")),
            new("until", TextShape.Month("First month no longer exempt; left out, never.")),
            new("source", new TextShape("The licence, annex or report it stands for."), Default: "\"\""),
        ]);

    /// <summary>One measure.</summary>
    public static ObjectShape Measure { get; } = new(
        "A measure: in scripted mode it follows its dates, in decided mode it is on its decider's menu.",
        [
            Field.Needed("id", TextShape.Id),
            Field.Needed("title", new TextShape("In words.")),
            Field.Needed("senders", new ListShape("Economies or blocs that impose it.", WordShape.From("economy-or-bloc", ""), 1)),
            Field.Needed("targets", new ListShape("Economies or blocs it is aimed at.", WordShape.From("economy-or-bloc", ""), 1)),
            new("decider", WordShape.From("economy-or-bloc", "Who decides on it; left out, the only sender.")),
            Field.Needed("instrument", new WordShape("What it does.", KebabCase.Spellings<Instrument>())),
            new("goods", new MapShape("Share of each commodity it covers, by commodity id; left out, every commodity in full.",
                "commodity", new NumberShape("Share of the pair's base flow covered.", 0, 1)), Default: "{}"),
            new("rate", new NumberShape("Tariff or share (0.35 is 35 %), price of a cap in the benchmark's unit, million US dollars of a freeze; 0 where the instrument has none.", 0, 1e7), Default: "0"),
            Field.Needed("form", new WordShape("Legal form; it sets who must agree to end it.", KebabCase.Spellings<LegalForm>())),
            new("enforcement", new NumberShape("Share of the covered flow that enforcement stops.", 0, 1), Default: "1"),
            new("announced", TextShape.Month("Month of announcement; left out, that of from.")),
            new("from", TextShape.Month("First month in force in scripted mode; left out, only actors can impose it.")),
            new("until", TextShape.Month("First month no longer in force; left out, never.")),
            new("windDown", new NumberShape("Months after from in which contracts may still be fulfilled.", 0, 60, Whole: true),
                Default: "0"),
            new("expiry", new NumberShape("Months until it lapses unless renewed; 0 never.", 0, 240, Whole: true), Default: "0"),
            new("carveOuts", new ListShape("Exemptions; what is not listed is not exempt.", CarveOut), Default: "[]"),
            new("gsdbType", new WordShape("Type in the Global Sanctions Data Base.", [.. GsdbTypes]), Default: "\"trade\""),
            new("objective", new EitherShape(
                "Objective in the same coding, or a list of several; where they differ in weight, actors reckon with the weightiest.",
                "an objective such as \"policy_change\", or a list of several",
                new WordShape("", [.. Objectives]), new ListShape(
                    "", new WordShape("", [.. Objectives]), 1)), Default: "\"policy_change\""),
            new("assumed", new ListShape(
                "Which of its numbers the act or report does not say, but its author assumed: rate, goods, enforcement; all others are the act's.",
                new WordShape("", [.. MeasureBasis.Parts])), Default: "[]"),
            Field.Needed("source", new TextShape("The legal act or report it stands for.")),
        ]);
}
