using System.Collections.Immutable;
using NegotiationSim.Model.History;

namespace NegotiationSim.Scenarios.History;

/// <summary>A recorded series with one reporter, and the model quantity that stands beside it.</summary>
/// <param name="Id">Unique in the scenario, kebab-case.</param>
/// <param name="Title">In words.</param>
/// <param name="Unit">Unit of the figures.</param>
/// <param name="Reporter">Whose figures these are.</param>
/// <param name="Quantity">What is compared.</param>
/// <param name="View">Which books flows are read from.</param>
/// <param name="Exporters">Ordinals of exporters summed.</param>
/// <param name="Importers">Ordinals of importers summed; pairs of an economy with itself are left out.</param>
/// <param name="Commodities">Ordinals of commodities summed.</param>
/// <param name="BaseDiscount">Discount in the base year, per cent.</param>
/// <param name="Points">Recorded figures, in file order.</param>
public sealed record HistorySeries(
    string Id, string Title, string Unit, string Reporter, HistoryQuantity Quantity, FlowView View,
    ImmutableArray<int> Exporters, ImmutableArray<int> Importers, ImmutableArray<int> Commodities,
    double BaseDiscount, ImmutableArray<RecordedPoint> Points)
{
    /// <summary>
    /// Share of the reported flow that the world's economies made up in the base year, in (0, 1]; the model's flow is
    /// divided by it. Below 1 where the world names only some of the economies a reporter sums.
    /// </summary>
    public double Coverage { get; init; } = 1;
}
