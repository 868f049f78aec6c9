using NegotiationSim.Actors.Numerics;

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
        1 / (1 + Elementary.Exp(Math.Clamp(-(((belief * loss) - stake) / parameters.ComplianceSpread), -700, 700)));

    /// <summary>Whether giving in is thought of at all: damage reaches a tenth of the stake. Nobody gives in to what does not hurt. [A]</summary>
    public static bool Bites(double loss, string objective, PoliticsParameters parameters) => loss >= 0.1 * Stake(objective, parameters);

    /// <summary>θ of an objective: territory, war and regime weigh more than a policy.</summary>
    /// <param name="objective">Objective in the Global Sanctions Data Base's coding.</param>
    /// <param name="parameters">The stakes.</param>
    public static double Stake(string objective, PoliticsParameters parameters) =>
        objective is "territorial_conflict" or "end_war" or "prevent_war" or "destab_regime" ? parameters.StakeHigh : parameters.StakePolicy;
}
