using System.Collections.Immutable;
using NegotiationSim.Model.History;

namespace NegotiationSim.Results.History;

/// <summary>A series as it was recorded in the world, to set beside a headline series of a run.</summary>
/// <param name="Id">Id of the headline series that stands beside it, such as <c>model:us-imports</c>.</param>
/// <param name="Title">In words.</param>
/// <param name="Unit">Unit of the figures.</param>
/// <param name="Reporter">Whose figures these are.</param>
/// <param name="IsSum">Whether a longer period is the sum of its months (flows), not their mean (prices, discounts).</param>
/// <param name="Points">The figures.</param>
public sealed record RecordedSeries(string Id, string Title, string Unit, string Reporter, bool IsSum,
    ImmutableArray<RecordedPoint> Points)
{
    /// <summary>Ids of the measures of the scenario that work on what is recorded; default none.</summary>
    public ImmutableArray<string> Measures { get; init; } = [];
}
