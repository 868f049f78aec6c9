namespace NegotiationSim.Grains.Abstractions;

/// <summary>A named number with its unit.</summary>
/// <param name="Name">Name, such as <c>welfare</c> or <c>flow:RUS:USA</c>.</param>
/// <param name="Value">The number; never NaN.</param>
/// <param name="Unit">Its unit, such as <c>million USD</c>, <c>share</c>, <c>u</c> (1 % of own base GDP a year).</param>
[GenerateSerializer, Immutable, Alias("negsim.Figure")]
public sealed record Figure([property: Id(0)] string Name, [property: Id(1)] double Value, [property: Id(2)] string Unit);
