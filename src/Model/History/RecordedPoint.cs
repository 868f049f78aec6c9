namespace NegotiationSim.Model.History;

/// <summary>A figure of the world's history, as a source prints it.</summary>
/// <param name="Period">As written in its source: <c>2022-03</c>, <c>2022</c>, <c>2023-01..2023-07</c>.</param>
/// <param name="From">First month of the period, months from the start of the run; may be negative.</param>
/// <param name="Length">Months in the period.</param>
/// <param name="Value">The figure, in the series' unit.</param>
/// <param name="Source">Where it is printed.</param>
public sealed record RecordedPoint(string Period, int From, int Length, double Value, string Source);
