using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Markets;

/// <summary>
/// The shape of a market file: the one declaration behind reader and schema. Matrices have one row an exporter and one column an importer.
/// </summary>
public static class MarketShape
{
    /// <summary>More regions than this is surely a mistake, and would need gigabytes.</summary>
    private const int MostRegions = 2000;

    private static readonly NumberShape Trade = new("", 0, 1e30)
    {
        Expected = "a trade value at world prices, zero or positive, at most 1e30",
    };

    private static readonly NumberShape Wedge = new("", 1e-9, 1e60)
    {
        OrNull = true,
        Expected = "T = 1 + tariff, positive (1 for free trade, 1.25 for a tariff of 25 %), or null for a ban",
    };

    private static readonly NumberShape Quota = new("", 0, double.PositiveInfinity)
    {
        OrNull = true,
        Expected = "a quota in base-value units, zero or positive, or null for none",
    };

    private static readonly NumberShape PriceCap = new("", 1e-9, 1e60)
    {
        OrNull = true,
        Expected = "a price cap as a multiple of the base price, positive, or null for none",
    };

    private static readonly ObjectShape Elasticities = new(
        "Each one number for all regions or a list with one a region. GSIM's values are -1.25, 1.5 and 5.",
        [
            Field.Needed("demand", Elasticity("Composite demand by importer, negative.", new NumberShape("", -1000, 0)
            {
                ExcludesMax = true,
                Expected = "a negative number down to -1000, such as -1.25, or a list with one per importer",
            })),
            Field.Needed("supply",
                Elasticity("Supply by exporter, zero or positive (export supply where home sales are " +
                    "missing).", new NumberShape("", 0, 1000)
            {
                Expected = "a number from 0 to 1000, such as 1.5, or a list with one per exporter",
            })),
            Field.Needed("substitution",
                Elasticity("Substitution between origins by importer, above 1 and above |demand|.", new NumberShape("", 1, 1000)
            {
                ExcludesMin = true,
                Expected = "a number above 1 up to 1000, such as 5, or a list with one per importer",
            })),
        ]);

    private static readonly ObjectShape Root = new(
        "One commodity's market before and after a change of policy, for: negsim market FILE. Equations and meanings: docs/model/market.md.",
        [
            new("title", TextShape.Filled("Shown above the results; left out, the file's name.")),
            Field.Needed("regions",
                new ListShape("Names in the order of all rows, columns and lists.", TextShape.Filled(""), 1, MostRegions)
                {
                    IsUnique = true,
                }),
            Field.Needed("trade",
                Matrix("Base trade value at world prices, any currency: a row an exporter, a column an importer; the diagonal is home " +
                    "sales.", Trade)),
            Field.Needed("tariffsBefore", Matrix("T = 1 + tariff in the base; null where the pair is banned and has no trade.", Wedge)),
            Field.Needed("tariffsAfter", Matrix("T = 1 + tariff after the change; null bans the pair.", Wedge)),
            Field.Needed("elasticities", Elasticities),
            new("quotas",
                Matrix("Largest quantity of a pair in base-value units (quantity at base price 1); null for none. The rent goes to the " +
                    "importing economy.", Quota)),
            new("priceCaps", Matrix(
                "Highest price the importer may pay the exporter before tariffs, as a multiple of the base price; null for none. "
                + "Buyers are rationed; the rent goes to the importing economy.", PriceCap)),
        ]);

    /// <summary>The file.</summary>
    public static FileShape File => new("market", FileKind.Market, Root);

    private static ListShape Matrix(string summary, NumberShape cell) => new(summary, new ListShape("", cell));

    private static EitherShape Elasticity(string summary, NumberShape number) =>
        new(summary, number.Expected, number, new ListShape("", number));
}
