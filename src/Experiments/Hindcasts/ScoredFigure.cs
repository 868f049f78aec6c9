using NegotiationSim.Model.History;
using NegotiationSim.Results.History;

namespace NegotiationSim.Experiments.Hindcasts;

/// <summary>One recorded figure with the model's and those of the naive forecasts beside it, all in the series' unit.</summary>
/// <param name="Point">The recorded figure.</param>
/// <param name="Window">What the model could know of it.</param>
/// <param name="Model">The model's figure; the median of the replicates.</param>
/// <param name="Low">10 % of the replicates lie below.</param>
/// <param name="High">90 % lie below.</param>
/// <param name="Last">The last value known; null where none is.</param>
/// <param name="SameChange">The last value moved on by the change of the year before; null where that is not known.</param>
public sealed record ScoredFigure(RecordedPoint Point, HindcastWindow Window, double Model, double Low, double High, double? Last,
    double? SameChange)
{
    /// <summary>Symmetric error of a forecast of this figure, per cent: 200 |m - h| / (|m| + |h|).</summary>
    public double Error(double forecast) => new ComparedPoint(Point, forecast).SymmetricError;
}
