namespace NegotiationSim.Experiments.Designs;

/// <summary>A number, or a number times a factor.</summary>
/// <param name="Weight">The number.</param>
/// <param name="Factor">Position of the factor; -1 for the number alone.</param>
public readonly record struct Term(double Weight, int Factor);
