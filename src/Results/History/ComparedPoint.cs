using NegotiationSim.Model.History;

namespace NegotiationSim.Results.History;

/// <summary>A recorded figure with the model's beside it.</summary>
/// <param name="Point">The recorded figure.</param>
/// <param name="Model">The model's figure for the same months, in the same unit.</param>
public sealed record ComparedPoint(RecordedPoint Point, double Model)
{
    /// <summary>Symmetric error, per cent: 200 |m - h| / (|m| + |h|); 0 where both are 0.</summary>
    public double SymmetricError => Model == 0 && Point.Value == 0 ? 0
        : 200 * Math.Abs(Model - Point.Value) / (Math.Abs(Model) + Math.Abs(Point.Value));
}
