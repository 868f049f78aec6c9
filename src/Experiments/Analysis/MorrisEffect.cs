namespace NegotiationSim.Experiments.Analysis;

/// <summary>What moving one factor or group over its whole range would do to an outcome, in the outcome's unit.</summary>
/// <param name="Group">The factor's path, or the group's name.</param>
/// <param name="Mean">μ, the mean elementary effect; opposite effects cancel. NaN for a group of several factors,
/// which move in different directions.</param>
/// <param name="MeanSize">μ*, the mean of the effects' sizes.</param>
/// <param name="Spread">σ, the effects' standard deviation: large beside μ* where the effect depends on where one
/// stands. NaN for a group of several factors.</param>
public sealed record MorrisEffect(string Group, double Mean, Interval MeanSize, double Spread);
