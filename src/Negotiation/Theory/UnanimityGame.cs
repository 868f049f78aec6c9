namespace NegotiationSim.Negotiation.Theory;

/// <summary>
/// n players divide a pie of size 1; they propose in turn and everybody must agree. The stationary equilibrium,
/// found by backward induction over ever longer games; Herrero (1985), Osborne and Rubinstein (1990), section 3.13.
/// </summary>
public static class UnanimityGame
{
    // Long after the end of the game has stopped to matter for any discount factor of use.
    private const int MostPeriods = 1_000_000;

    /// <summary>Each player's share, the first proposer's first, then in order of proposing.</summary>
    /// <param name="players">Two or more.</param>
    /// <param name="discount">The common discount factor per period, 0 to below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two players, or a factor out of range.</exception>
    public static double[] Shares(int players, double discount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(players, 2);
        ArgumentOutOfRangeException.ThrowIfNegative(discount);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(discount, 1.0);
        // Counted from the period's proposer: the next proposer is player 1 here and player 0 there.
        var next = new double[players];
        var now = new double[players];
        for (var period = 0; period < MostPeriods; period++)
        {
            var left = 1.0;
            for (var player = 1; player < players; player++)
            {
                now[player] = discount * next[player - 1];
                left -= now[player];
            }
            now[0] = left;
            var change = 0.0;
            for (var player = 0; player < players; player++) change = Math.Max(change, Math.Abs(now[player] - next[player]));
            (now, next) = (next, now);
            if (change < 1e-17) break;
        }
        return next;
    }
}
