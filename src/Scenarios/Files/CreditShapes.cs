using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Files;

/// <summary>Loans, debts and projects.</summary>
internal static class CreditShapes
{
    private static readonly Field[] LoanFields =
    [
        Field.Needed("rate", new NumberShape("Interest, share a year.", 0, 1)),
        new("grace", new NumberShape("Months in which interest alone is due.", 0, 600, Whole: true), Default: "0"),
        Field.Needed("months", new NumberShape("Months until all is repaid, grace included.", 1, 600, Whole: true)),
    ];

    /// <summary>Terms of a loan.</summary>
    public static ObjectShape Terms { get; } = new(
        "Terms of a loan.",
        [
            .. LoanFields,
            new("tranches", new NumberShape("Equal parts in which it is paid out, half a year between two.", 1, 40, Whole: true),
                Default: "1"),
            new("conditions", new ListShape("Measures that the borrower ends when it gets the money, and promises not to take again; while one is in force nothing more is paid out.",
                WordShape.From("measure", "")), Default: "[]"),
        ]);

    /// <summary>A debt that stands.</summary>
    public static ObjectShape Debt { get; } = new(
        "A debt that stands before the first month.",
        [
            Field.Needed("id", TextShape.Id),
            Field.Needed("lender", WordShape.From("economy-or-bloc", "Who lent: a state, or a bloc.")),
            Field.Needed("borrower", WordShape.From("economy", "Who owes it.")),
            Field.Needed("principal", new NumberShape("Million US dollars.", 1, 1e7)),
            .. LoanFields,
            new("source", new TextShape("Where it is recorded."), Default: "\"\""),
        ]);

    /// <summary>A project.</summary>
    public static ObjectShape Project { get; } = new(
        "Something that may be built, paid by its host in instalments; where one is not paid, work stands still.",
        [
            Field.Needed("id", TextShape.Id),
            Field.Needed("title", new TextShape("In words.")),
            Field.Needed("kind", new WordShape("What it is.", KebabCase.Spellings<ProjectKind>())),
            Field.Needed("builder", WordShape.From("economy", "Whose firms build it and are paid for it.")),
            Field.Needed("host", WordShape.From("economy", "Who pays for it and is served by it.")),
            new("port", WordShape.From("economy", "Whose port it leads to; left out, the host's own.")),
            Field.Needed("costMusd", new NumberShape("Cost, million US dollars.", 0, 1e7)),
            Field.Needed("months", new NumberShape("Months of building while every instalment is paid.", 1, 600, Whole: true)),
            new("cut", new NumberShape("Of a railway or a port: part of the price by which carriage of what goes through becomes cheaper.",
                0, 0.5), Default: "0"),
            new("share", new NumberShape("Of a railway or a port: share of the host's trade that goes through.", 0, 1), Default: "0"),
            new("sectors", new ListShape("Of a park: the goods it makes.", WordShape.From("commodity", "")), Default: "[]"),
            new("gain", new NumberShape("Of a park: capacity it adds to its sectors, share.", 0, 5), Default: "0"),
            new("jobs", new NumberShape("People who work there once it stands.", 0, 1e8), Default: "0"),
            new("begins", TextShape.Month("Month in which work begins whatever is decided; left out, a deal has to say so.")),
            new("source", new TextShape("Where it is recorded."), Default: "\"\""),
        ]);
}
