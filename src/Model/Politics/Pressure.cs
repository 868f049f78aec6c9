using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Politics;

/// <summary>
/// Pressure of those at home who need the goods against those who want a sign set (Kaempfer and Lowenberg 1988):
/// goods that users get mainly from the target are exempt, goods they can get elsewhere are banned. A sign is worth the
/// more, the more of the target's trade stands behind it, and only as far as it restricts what is not restricted yet.
/// </summary>
[Mechanism("exempt critical inputs", "support = e·f·e^-F·(h - 2ρ); ρ = w·π/ε; h = n·min(h1, h0 + x/x0), x the share of the target's trade stopped, n that not restricted before: goods users cannot replace are exempt", "Kaempfer and Lowenberg 1988 [M]; weights [A]", "parameters.politics.dependence", "us-russia-reset", Off = "0", Mode = "decided")]
[Headline(
    "exempt critical inputs",
    "Fertilizer, platinum metals, nuclear fuel and medicine all exempt in the US to December 2023: in 80 % of runs, off in under half",
    "none-in-force:us-fertilizer-ban+us-platinum-ban+us-nuclear-fuel-ban+us-medicine-ban", HeadlineKind.Chance, Take = FigureTake.Least,
    Until = "2023-12", On = 0.8, Off = 0.5)]
[Headline("exempt critical inputs",
    "Of runs without a ban of the four by the end of 2024, those in which a new leader's year brings one: a hundredth at most",
    "in-force:us-fertilizer-ban+us-platinum-ban+us-medicine-ban", HeadlineKind.Chance, Take = FigureTake.Ever, From = "2025-01",
    Alone = true, Upmost = 0.01,
    Given = "none-in-force:us-fertilizer-ban+us-platinum-ban+us-medicine-ban", GivenFrom = "2024-12", GivenUntil = "2024-12")]
public static class Pressure
{
    /// <summary>ρ beyond which more makes no difference.</summary>
    private const double Most = 3;

    /// <summary>ρ = weight · dependence, at most 3: at half of h the two sides are even.</summary>
    /// <param name="dependence">Share of what users at home spend on the good that goes to the target, over the elasticity with which they
    /// can replace it.</param>
    /// <param name="parameters">The weight.</param>
    public static double Of(double dependence, PoliticsParameters parameters) => Math.Clamp(parameters.Dependence * dependence, 0, Most);

    /// <summary>h: what a sign is worth relative to one that is not about goods.</summary>
    /// <param name="stopped">x, share of the target's exports (or imports) that a measure on purchases (or sales) covers, 0 to 1.</param>
    /// <param name="fresh">n, share of what it covers that the decider does not restrict yet, 0 to 1.</param>
    /// <param name="parameters">h0, x0 and h1.</param>
    public static double Sign(double stopped, double fresh, PoliticsParameters parameters) =>
        fresh * Math.Min(parameters.SignMost, parameters.SignLeast + (stopped / parameters.SignTrade));

    /// <summary>What a measure in force gives a leader: e · f · e^-F · (h - 2ρ), u; negative where users' pressure prevails.</summary>
    /// <param name="conflict">f.</param>
    /// <param name="vigour">e^-F.</param>
    /// <param name="sign">h; 1 for a measure that is not about goods.</param>
    /// <param name="pressure">ρ.</param>
    /// <param name="parameters">e.</param>
    public static double Support(double conflict, double vigour, double sign, double pressure, PoliticsParameters parameters) =>
        parameters.Expressive * conflict * vigour * (sign - 2 * pressure);
}
