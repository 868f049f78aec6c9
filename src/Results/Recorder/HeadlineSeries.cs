using NegotiationSim.Model.State;

namespace NegotiationSim.Results.Recorder;

/// <summary>One number a month that a scenario is about; the only figures an ensemble keeps.</summary>
/// <param name="Id">Id, such as <c>flow:RUS:USA</c>.</param>
/// <param name="Title">In words.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Value">Reads it from a month.</param>
public sealed record HeadlineSeries(string Id, string Title, string Unit, Func<MonthRecord, double> Value);
