using NegotiationSim.Actors.Numerics;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Politics;

/// <summary>
/// Whether a target gives in: it compares the damage it cannot avoid, if the sender persists, with its stake
/// (van Bergeijk and van Marrewijk 1995; Eaton and Engers 1999). It learns the sender's resolve from what the sender does.
/// </summary>
public static class Resolve
{
    /// <summary>P(comply) = logistic((b · loss - θ) / spread).</summary>
    /// <param name="belief">b, 0 to 1.</param>
    /// <param name="loss">Damage still to come, u of the target.</param>
    /// <param name="stake">θ, u of the target.</param>
    /// <param name="parameters">The spread.</param>
    public static double Comply(double belief, double loss, double stake, PoliticsParameters parameters) =>
        1 / (1 + Elementary.Exp(Math.Clamp(-((belief * loss - stake) / parameters.ComplianceSpread), -700, 700)));

    /// <summary>
    /// Whether giving in is thought of at all: damage reaches a share of the stake. Nobody gives in to what does not hurt.
    /// </summary>
    public static bool Bites(double loss, double stake, PoliticsParameters parameters) => loss >= parameters.BitesAt * stake;

    /// <summary>
    /// P(the sender ends its measures for a share q of its demand), as the target sees it. The least share the sender
    /// settles for is distributed like the belief that it persists, Beta(α, β): I_q(α, β), given that it is more than
    /// what was conceded already. 1 for the whole demand.
    /// </summary>
    /// <param name="share">q, 0 to 1.</param>
    /// <param name="conceded">What was conceded already, below q.</param>
    /// <param name="persisted">α, a whole number of one or more.</param>
    /// <param name="relented">β, likewise.</param>
    public static double Accepted(double share, double conceded, double persisted, double relented)
    {
        if (share >= 1) return 1;
        var before = Below(conceded, persisted, relented);
        return before >= 1 ? 0 : Math.Max(0, (Below(share, persisted, relented) - before) / (1 - before));
    }

    /// <summary>
    /// Share of the stake that is lost by giving in to q rather than to what was conceded already: q² less its square; the core of a demand
    /// costs most. [A]
    /// </summary>
    public static double Cost(double share, double conceded) => share * share - conceded * conceded;

    /// <summary>I_q(α, β) for whole numbers: the chance of α or more successes in α + β - 1 trials.</summary>
    private static double Below(double q, double persisted, double relented)
    {
        if (q <= 0) return 0;
        var trials = (int)Math.Round(persisted + relented) - 1;
        var (sum, term) = (0.0, 1.0);
        for (var t = 0; t < trials; t++) term *= 1 - q;
        for (var successes = 0; successes <= trials; successes++)
        {
            if (successes >= (int)Math.Round(persisted)) sum += term;
            term *= q / (1 - q) * (trials - successes) / (successes + 1);
        }

        return Math.Min(1, sum);
    }

    /// <summary>θ of an objective: territory, war and regime weigh more than a policy.</summary>
    /// <param name="objective">Objective in the Global Sanctions Data Base's coding.</param>
    /// <param name="parameters">The stakes.</param>
    public static double Stake(string objective, PoliticsParameters parameters) =>
        IsPolicy(objective) ? parameters.StakePolicy : parameters.StakeHigh;

    /// <summary>Whether a policy is at issue, and not territory, war or a regime.</summary>
    /// <param name="objective">One objective, or several with commas between them: the weightiest counts.</param>
    public static bool IsPolicy(string objective) =>
        !(Has(objective, "territorial_conflict") || Has(objective, "end_war") || Has(objective, "prevent_war")
            || Has(objective, "destab_regime"));

    // No objective's word stands within another's, so no text need be split, which a month does thousands of times.
    private static bool Has(string objectives, string one) => objectives.Contains(one, StringComparison.Ordinal);
}
