using NegotiationSim.Model.Declarations;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Files;

/// <summary>The headline and what is claimed of a scenario's figures.</summary>
internal static class ClaimShapes
{
    private static readonly Field[] Figure =
    [
        Field.Needed("series", new TextShape("The series, such as flow:ARD:COR:steel; a wrong one is answered with all spellings.")),
        new("take", new WordShape("How the months of the window become one number.", KebabCase.Spellings<FigureTake>()),
            Default: "\"mean\""),
        new("from", TextShape.Month("First month of the window; left out, the run's first.")),
        new("until", TextShape.Month("Last month of the window; left out, the run's last.")),
    ];

    /// <summary>The headline.</summary>
    public static ObjectShape Headline { get; } = new(
        "The one number that answers the question: what the levers move.",
        [
            Field.Needed("title", new TextShape("In plain words.")),
            Field.Needed("unit", new TextShape("Its unit.")),
            .. Figure,
        ]);

    /// <summary>One claim.</summary>
    public static ObjectShape Claim { get; } = new(
        "A sentence about the scenario that runs can prove wrong; negsim claims checks it.",
        [
            Field.Needed("says", new TextShape("The sentence, with its figures.")),
            .. Figure,
            new("against", new ListShape("Changes, as for --set, of the scenario it is set against, with the same draws: the claim is then about the change from that one to this, per cent, or points of what happens or not.", TextShape.Filled("")), Default: "[]"),
            new("replicates",
                new NumberShape("Over how many runs: the median counts, of what happens or not (take ever) the share of runs.", 1, 1000,
                Whole: true), Default: "1"),
            new("least", NumberShape.Any("Least value for the sentence to be true.")),
            new("most", NumberShape.Any("Greatest value for the sentence to be true.")),
        ]);
}
