namespace NegotiationSim.Scenarios.History;

/// <summary>One recorded figure beside the model's.</summary>
/// <param name="Point">The recorded figure.</param>
/// <param name="Model">The model's figure for the same period, in the same unit.</param>
/// <param name="IsForecast">Whether any of the period lies after the fit window.</param>
public sealed record HistoryMatch(HistoryPoint Point, double Model, bool IsForecast)
{
    /// <summary>Symmetric error, per cent: 200 (model - actual) / (|model| + |actual|), from -200 to 200; 0 where both are 0.</summary>
    public double Error =>
        Math.Abs(Model) + Math.Abs(Point.Value) is var size && size > 0 ? 200 * (Model - Point.Value) / size : 0;
}
