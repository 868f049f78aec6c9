using NegotiationSim.Actors.Numerics;

namespace NegotiationSim.Negotiation.Domains;

/// <summary>
/// How the value of a deal fades with delay. Discounts apply to what a finished negotiation was worth; they never
/// enter bidding or acceptance.
/// </summary>
/// <param name="Kind">What delay is measured in.</param>
/// <param name="Factor">The discount factor δ, above 0 and at most 1.</param>
public readonly record struct Discount(DiscountKind Kind, double Factor)
{
    /// <summary>A deal is worth the same whenever it is struck.</summary>
    public static Discount None => new(DiscountKind.None, 1.0);

    /// <summary>What <paramref name="utility"/> is worth when the deal is struck in round <paramref name="step"/>.</summary>
    /// <param name="utility">The undiscounted utility.</param>
    /// <param name="step">Rounds completed, from 1.</param>
    /// <param name="time">Relative time of that round, 0 to 1.</param>
    /// <returns>GENIUS: u·δ^t; per round: u·δ^(step-1), so that a deal in the first round is not discounted.</returns>
    public double Apply(double utility, int step, double time) => Kind switch
    {
        DiscountKind.RelativeTime => utility * Elementary.Pow(Factor, time),
        DiscountKind.PerRound => utility * Elementary.Pow(Factor, step - 1),
        _ => utility,
    };
}
