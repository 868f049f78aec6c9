using NegotiationSim.Model.History;

namespace NegotiationSim.Experiments.Hindcasts;

/// <summary>A recorded figure that was passed in a file.</summary>
/// <param name="Series">Id of the series of the scenario.</param>
/// <param name="Point">The figure, in the series' unit.</param>
public sealed record ActualFigure(string Series, RecordedPoint Point);
