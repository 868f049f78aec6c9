namespace NegotiationSim.Experiments.Tournaments;

/// <summary>How a strategy did over all its matches.</summary>
/// <param name="Strategy">Its name.</param>
/// <param name="Mean">Mean utility.</param>
/// <param name="Low">Lower end of the 95 % confidence interval of the mean (Student's t over matches).</param>
/// <param name="High">Upper end.</param>
/// <param name="Matches">How many matches.</param>
/// <param name="AgreementRate">The share of them that ended in agreement, 0 to 1.</param>
public sealed record Standing(string Strategy, double Mean, double Low, double High, int Matches, double AgreementRate);
