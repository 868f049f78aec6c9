namespace NegotiationSim.Model.Script;

/// <summary>
/// A parameter that differs between replicates: multiplied by a lognormal draw, within its range. Replicate 0 keeps the central value.
/// </summary>
/// <param name="Path">Path of the parameter, such as <c>parameters.routing.most</c>.</param>
/// <param name="Sd">Standard deviation of the logarithm.</param>
/// <param name="Source">Why that much.</param>
public sealed record Uncertain(string Path, double Sd, string Source);
