using NegotiationSim.Model.Worlds;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Worlds;

/// <summary>Reads the commodities of world.json.</summary>
internal static class CommodityReader
{
    /// <summary>Least psi - eta: at this a tenth more demand raises the price sevenfold. World oil in the short run has 0.24.</summary>
    private const double LeastSlope = 0.05;

    /// <summary>Reads one of <c>"commodities"</c>.</summary>
    public static Commodity Read(InputNode item, InputNode root, InputProblems problems)
    {
        var commodity = new Commodity(
            item.Text("id"), item.Text("name"), item.Number("sigma"), item.Number("eta"), item.Number("psi"),
            item.Number("lambda"), item.Number("homeShare"))
        {
            Freight = item.Number("freight"),
            Controlled = item.Flag("controlled"),
            Humanitarian = item.Flag("humanitarian"),
            PriceSeries = item.Member("priceSeries")?.Text,
            Notes = ProvenanceReader.Notes(item, CommodityShape.Figures, root, problems),
        };
        if (commodity.Sigma <= -commodity.Eta)
            problems.Add(item, Found("sigma", commodity.Sigma, commodity.Eta)
                + "sigma must be over |eta|, or a ban would not be the limit of a high tariff.");
        if (commodity.Psi - commodity.Eta < LeastSlope)
            problems.Add(item, Found("psi", commodity.Psi, commodity.Eta) + FormattableString.Invariant(
                $"psi - eta must be at least {LeastSlope}, or a little more demand would raise the price without bound."));
        return commodity;
    }

    private static string Found(string name, double value, double eta) =>
        FormattableString.Invariant($"{name} is {value} and eta is {eta}; ");
}
