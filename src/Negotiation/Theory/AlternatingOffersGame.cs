using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Negotiation.Theory;

/// <summary>
/// Two players divide a pie of size 1 by alternating offers; player 1 proposes first. Rubinstein (1982), "Perfect
/// Equilibrium in a Bargaining Model"; outside options as in Binmore, Shaked and Sutton (1989).
/// </summary>
/// <param name="Impatience1">What player 1 loses of a share by one period's delay: 1 - δ1, 0 to 1.</param>
/// <param name="Impatience2">The same for player 2.</param>
/// <param name="OutsideOption1">What player 1 gets when it walks away instead of answering; default negative, never used.</param>
/// <param name="OutsideOption2">The same for player 2.</param>
public sealed record AlternatingOffersGame(
    double Impatience1,
    double Impatience2,
    double OutsideOption1 = -1.0,
    double OutsideOption2 = -1.0)
{
    // 2^64 periods: beyond that the last offer weighs nothing for any impatience a double can tell from 0.
    private const int Doublings = 64;

    /// <summary>The game of players with discount factors δ1 and δ2 per period.</summary>
    public static AlternatingOffersGame Discounted(double discount1, double discount2) => new(1.0 - discount1, 1.0 - discount2);

    /// <summary>
    /// The game of players who discount at rates r1 and r2 and wait <paramref name="delay"/> between offers, δ = exp(-r·delay).
    /// </summary>
    public static AlternatingOffersGame AtRates(double rate1, double rate2, double delay) =>
        new(LossOver(rate1 * delay), LossOver(rate2 * delay));

    /// <summary>The same game with the players' roles exchanged.</summary>
    public AlternatingOffersGame Reversed => new(Impatience2, Impatience1, OutsideOption2, OutsideOption1);

    /// <summary>Player 1's share when at most <paramref name="offers"/> offers can be made, by backward induction from the last.</summary>
    /// <param name="offers">At least 1. The last proposer takes everything the other's outside option leaves.</param>
    /// <exception cref="ArgumentOutOfRangeException">No offer.</exception>
    public double ProposerShare(int offers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(offers, 1);
        var share = 0.0;
        for (var offer = offers; offer >= 1; offer--)
        {
            // The responder of this offer proposes next and would then claim 'share'; nothing is left after the last.
            var answeredByPlayer2 = offer % 2 == 1;
            var (impatience, option) = answeredByPlayer2 ? (Impatience2, OutsideOption2) : (Impatience1, OutsideOption1);
            share = 1.0 - Math.Max((1.0 - impatience) * share, Math.Max(0.0, option));
        }
        return share;
    }

    /// <summary>Player 1's share with no limit on offers: the finite game's, doubled in length until its end no longer matters.</summary>
    /// <exception cref="InvalidOperationException">Neither player loses by delay.</exception>
    public double ProposerShare()
    {
        var kept1 = 1.0 - Impatience1;
        var kept2 = 1.0 - Impatience2;
        // Two periods: player 2 must leave player 1 what waiting is worth to it, and player 1 in turn player 2.
        var value = new TwoPeriodValue(
            Impatience2,
            Impatience1 + Impatience2 - Impatience1 * Impatience2,
            1.0 - (kept2 * (1.0 - OutsideOption1)),
            1.0 - OutsideOption2);
        if (OutsideOption1 < 0.0) value = value with { Least = 0.0 };
        if (OutsideOption2 < 0.0) value = value with { Most = 1.0 };
        if (value.Lost <= 0.0) throw new InvalidOperationException("Players who lose nothing by waiting can divide the pie in any way.");
        for (var i = 0; i < Doublings; i++) value = value.Doubled;
        return value.Of(1.0);
    }

    // 1 - exp(-x) without losing the small difference: the series where exp is near 1.
    private static double LossOver(double x)
    {
        if (x > 0.5) return 1.0 - Elementary.Exp(-x);
        var term = x;
        var sum = x;
        for (var n = 2; n <= 20; n++)
        {
            term *= -x / n;
            sum += term;
        }
        return sum;
    }
}
