namespace NegotiationSim.Results.Report;

/// <summary>A month in which a measure begins or ends to act on what a chart shows.</summary>
/// <param name="Month">The month, from the start of the run.</param>
/// <param name="Title">The measure, in words.</param>
/// <param name="IsEnd">Whether it ends then.</param>
internal readonly record struct MeasureMark(int Month, string Title, bool IsEnd);
