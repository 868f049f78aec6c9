namespace NegotiationSim.Negotiation.Theory;

/// <summary>
/// A legislature divides a pie of size 1 by simple majority under a closed rule: a member drawn with equal chances
/// proposes, all vote at once, and after a rejection the next is drawn. Baron and Ferejohn (1989), "Bargaining in
/// Legislatures", proposition 3.
/// </summary>
public static class BaronFerejohnGame
{
    /// <summary>The stationary equilibrium, by backward induction from a last session after which nobody gets anything.</summary>
    /// <param name="members">An odd number of at least 3.</param>
    /// <param name="discount">The common discount factor per session, 0 to 1.</param>
    /// <returns>What the proposer keeps, what each partner is paid for its vote, and how many partners it buys.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of members is even or below 3, or the factor out of range.</exception>
    public static (double Proposer, double Partner, int Partners) Solve(int members, double discount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(members, 3);
        if (members % 2 == 0) throw new ArgumentOutOfRangeException(
            nameof(members), "A simple majority needs an odd number of members here.");
        ArgumentOutOfRangeException.ThrowIfNegative(discount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(discount, 1.0);
        var partners = (members - 1) / 2;
        var expected = 0.0;
        while (true)
        {
            // A vote costs what a member expects from going on; equals are equally likely to be chosen as partners.
            var price = discount * expected;
            var proposer = 1.0 - partners * price;
            var chanceOfBeingPartner = (double)partners / members;
            var before = (proposer / members) + chanceOfBeingPartner * price;
            if (Math.Abs(before - expected) < 1e-16) return (proposer, price, partners);
            expected = before;
        }
    }
}
