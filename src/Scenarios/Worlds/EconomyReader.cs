using NegotiationSim.Model.Worlds;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Worlds;

/// <summary>Reads the economies of world.json.</summary>
internal static class EconomyReader
{
    /// <summary>Reads one of <c>"economies"</c>.</summary>
    public static Economy Read(InputNode item, InputNode root, InputProblems problems) => new(
        item.Text("id"), item.Text("name"), item.Text("region"), item.Number("gdpMusd"), item.Number("populationM"), item.Flag("democracy"))
    {
        ReservesMusd = item.Number("reservesMusd"),
        InflationTarget = item.Number("inflationTarget"),
        Notes = ProvenanceReader.Notes(item, EconomyShape.Figures, root, problems),
    };
}
