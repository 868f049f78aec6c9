using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Actors.Numerics;
using NegotiationSim.Model.Politics;

namespace NegotiationSim.Model.Behaviours;

/// <summary>
/// What the model does not know of a leader's wishes: a shock to the worth of a measure being in force, of an exemption
/// being open, of giving in. It belongs to the state of affairs, not to the act, and lasts for a term: who was against
/// a ban yesterday is so today, and who ends a measure goes back on what it wished when it imposed it.
/// </summary>
/// <remarks>The difference of two Gumbel shocks is logistic, so that a first look chooses by logit (McFadden 1974).</remarks>
internal static class Taste
{
    /// <summary>The taste for an option, u; 0 for leaving things as they are.</summary>
    /// <param name="option">The option.</param>
    /// <param name="tau">Spread τ, u.</param>
    /// <param name="luck">Draws of the month in which the term began.</param>
    public static double For(Option option, double tau, Draws luck)
    {
        if (tau <= 0) return 0;
        // What is no longer at issue is a matter of taste no more; half a concession hurts half as much.
        return option.Fact("at-issue", 1) * option.Fact("share", 1) * (option.Kind switch
        {
            MoveKinds.Threaten or MoveKinds.Impose => tau * Logistic(luck, "in-force:" + option.Subject),
            MoveKinds.End or MoveKinds.Lapse => -tau * Logistic(luck, "in-force:" + option.Subject),
            MoveKinds.Ease => tau * Logistic(luck, "open:" + option.Id[(option.Kind.Length + 1)..]),
            MoveKinds.Tighten => -tau * Logistic(luck, "open:" + option.Id[(option.Kind.Length + 1)..]),
            // A target's resolve is one, whoever presses it; those who hold the leader in office are asked every year.
            MoveKinds.Comply => tau * Logistic(luck, MoveKinds.Comply),
            MoveKinds.Follow or MoveKinds.Ignore or MoveKinds.Profit => tau * Logistic(luck, option.Id),
            _ => 0,
        });
    }

    private static double Logistic(Draws luck, string purpose)
    {
        var u = Math.Clamp(luck.Uniform(purpose), 1e-16, 1 - 1e-16);
        return Elementary.Log(u / (1 - u));
    }
}
