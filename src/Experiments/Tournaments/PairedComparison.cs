namespace NegotiationSim.Experiments.Tournaments;

/// <summary>Two strategies compared in the same situations: same domain, place and opponent.</summary>
/// <param name="First">The one strategy.</param>
/// <param name="Second">The other.</param>
/// <param name="Difference">Mean utility of the first less the second's.</param>
/// <param name="Low">Lower end of the 95 % confidence interval of the difference (Student's t).</param>
/// <param name="High">Upper end.</param>
/// <param name="TTest">Two-sided p of the paired t-test.</param>
/// <param name="SignedRank">Two-sided p of Wilcoxon's signed-rank test, which does not ask for normal differences.</param>
/// <param name="Adjusted">The signed-rank p after Holm's correction for all comparisons of the tournament.</param>
public sealed record PairedComparison(
    string First, string Second, double Difference, double Low, double High, double TTest, double SignedRank, double Adjusted);
