namespace NegotiationSim.Negotiation.Theory;

/// <summary>
/// The axiomatic solutions of two-party bargaining over a concave frontier, each found by bisection on the condition
/// that defines it, so that kinks need no special case.
/// </summary>
public static class BargainingSolution
{
    // A double has 53 bits and the intervals start near 1.
    private const int Bisections = 200;

    // Floors that meet exactly (0.55 and 0.45 of a pie) must not miss each other by rounding.
    private const double Rounding = 1e-12;

    /// <summary>The (weighted) Nash solution: the largest (u1 - d1)^α · (u2 - d2)^(1-α). Nash (1950), Roth (1979).</summary>
    /// <param name="frontier">What can be reached.</param>
    /// <param name="disagreement">What each gets without a deal.</param>
    /// <param name="weight">α, party 1's bargaining weight, above 0 and below 1. Default one half.</param>
    /// <param name="floors">
    /// The least each side's ratification would pass; floors bound the choice and leave the disagreement point alone. Default none.
    /// </param>
    /// <returns>The solution, or null where no point satisfies the disagreement point and both floors.</returns>
    public static (double U1, double U2)? Nash(
        IFrontier frontier, (double U1, double U2) disagreement, double weight = 0.5, (double U1, double U2)? floors = null)
    {
        var least1 = Math.Max(disagreement.U1, floors?.U1 ?? double.NegativeInfinity);
        var least2 = Math.Max(disagreement.U2, floors?.U2 ?? double.NegativeInfinity);
        if (Range(frontier, least1, least2) is not { } range) return null;
        // The derivative of α ln(u1 - d1) + (1-α) ln(f(u1) - d2), cleared of its denominators.
        var u1 = Last(range.From, range.To, u =>
            (weight * (frontier.At(u) - disagreement.U2)) + ((1.0 - weight) * frontier.SlopeAt(u) * (u - disagreement.U1)) > 0.0);
        return (u1, frontier.At(u1));
    }

    /// <summary>The Kalai-Smorodinsky solution: equal shares of what each could gain at best. Kalai and Smorodinsky (1975).</summary>
    /// <returns>The solution, or null where no point is better than disagreement for both.</returns>
    public static (double U1, double U2)? KalaiSmorodinsky(IFrontier frontier, (double U1, double U2) disagreement)
    {
        if (Range(frontier, disagreement.U1, disagreement.U2) is not { } range) return null;
        var best1 = range.To - disagreement.U1;
        var best2 = frontier.At(range.From) - disagreement.U2;
        var u1 = Last(range.From, range.To, u => (u - disagreement.U1) * best2 < (frontier.At(u) - disagreement.U2) * best1);
        return (u1, frontier.At(u1));
    }

    /// <summary>The egalitarian solution: equal gains. Kalai (1977).</summary>
    /// <returns>The solution, or null where no point is better than disagreement for both.</returns>
    public static (double U1, double U2)? Egalitarian(IFrontier frontier, (double U1, double U2) disagreement)
    {
        if (Range(frontier, disagreement.U1, disagreement.U2) is not { } range) return null;
        var u1 = Last(range.From, range.To, u => u - disagreement.U1 < frontier.At(u) - disagreement.U2);
        return (u1, frontier.At(u1));
    }

    /// <summary>A utilitarian solution: the largest sum, and of several the one best for party 1.</summary>
    public static (double U1, double U2) Utilitarian(IFrontier frontier)
    {
        var u1 = Last(frontier.Least, frontier.Most, u => frontier.SlopeAt(u) >= -1.0);
        return (u1, frontier.At(u1));
    }

    // The part of the frontier where both get at least their due.
    private static (double From, double To)? Range(IFrontier frontier, double least1, double least2)
    {
        var from = Math.Max(frontier.Least, least1);
        if (from > frontier.Most || frontier.At(from) < least2 - Rounding) return null;
        var to = frontier.At(frontier.Most) >= least2 ? frontier.Most : Last(from, frontier.Most, u => frontier.At(u) >= least2);
        return (from, to);
    }

    // Where a condition that holds on the left stops to hold; the left end where it never does, the right where it always does.
    private static double Last(double from, double to, Func<double, bool> holds)
    {
        if (!holds(from)) return from;
        for (var i = 0; i < Bisections && from < to; i++)
        {
            var middle = from + ((to - from) / 2.0);
            if (holds(middle)) from = middle;
            else to = middle;
        }
        return to;
    }
}
