using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Domains;

/// <summary>The shape of a JSON domain file: the one declaration behind reader, defaults and schema.</summary>
public static class DomainShape
{
    private static readonly ObjectShape Issue = new(
        "Something to be settled.",
        [
            Field.Needed("name", TextShape.Filled("Its name.")),
            Field.Needed("values", new ListShape(
                "What it may be settled at, in order.",
                new EitherShape("Name of a value, unique in the issue.", "the name of a value", TextShape.Filled(""), NumberShape.Any("")),
                1) { IsUnique = true }),
        ]);

    private static readonly ObjectShape Profile = new(
        "What a party wants. Its utility of an outcome is the sum over issues of weight times value.",
        [
            new("name", TextShape.Filled("Name of the party; left out, its number.")),
            new("reservation", NumberShape.Any("Utility of no deal."), Default: "0"),
            new("discount", new NumberShape("Factor by which utility shrinks every round; 1 or null for none.", 0, 1)
            {
                ExcludesMin = true,
                Expected = "a number above 0 and up to 1, or null for no discount: at 0 every later deal would be worthless",
            }, Default: "1"),
            Field.Needed("weights", new ListShape("One an issue, in the same order.", new NumberShape("", 0, double.PositiveInfinity))),
            Field.Needed("values", new ListShape("A list an issue, in the same order: what each of its values is worth.",
                new ListShape("", NumberShape.Any("")))),
        ]);

    private static readonly ObjectShape Root = new(
        "A negotiation: issues with values, and a profile a party, for: negsim negotiate FILE.",
        [
            new("name", TextShape.Filled("Name of the domain; left out, the file's name.")),
            new("origin", new TextShape("Where the domain comes from.")),
            new("note", new TextShape("What is worth knowing about it.")),
            Field.Needed("issues", new ListShape("What is to be settled.", Issue, 1)),
            Field.Needed("profiles", new ListShape("What each party wants, in acting order.", Profile, 2)),
        ]);

    /// <summary>The file.</summary>
    public static FileShape File => new("domain", FileKind.Domain, Root);
}
