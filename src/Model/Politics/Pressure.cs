namespace NegotiationSim.Model.Politics;

/// <summary>
/// Pressure of those at home who need the goods against those who want a sign set (Kaempfer and Lowenberg 1988):
/// goods that users get mainly from the target are exempt, goods they can get elsewhere are banned.
/// </summary>
[Mechanism("exempt critical inputs", "support = e·f·e^-F·(1 - 2ρ); ρ = min(1, w·π/ε): goods users cannot replace are exempt", "Kaempfer and Lowenberg 1988 [M]; weight [A]", "parameters.politics.dependence", "us-russia-reset")]
public static class Pressure
{
    /// <summary>ρ = min(1, weight · dependence): at 0.5 the two sides are even.</summary>
    /// <param name="dependence">Share of what users at home spend on the good that goes to the target (or of what producers earn), 0 to 1.</param>
    /// <param name="parameters">The weight.</param>
    public static double Of(double dependence, PoliticsParameters parameters) => Math.Clamp(parameters.Dependence * dependence, 0, 1);

    /// <summary>What a measure in force gives a leader: e · f · e^-F · (1 - 2ρ), u; negative where users' pressure prevails.</summary>
    /// <param name="conflict">f.</param>
    /// <param name="vigour">e^-F.</param>
    /// <param name="pressure">ρ.</param>
    /// <param name="parameters">e.</param>
    public static double Support(double conflict, double vigour, double pressure, PoliticsParameters parameters) =>
        parameters.Expressive * conflict * vigour * (1 - (2 * pressure));
}
