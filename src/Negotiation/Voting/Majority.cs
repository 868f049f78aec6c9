using System.Collections.Immutable;

namespace NegotiationSim.Negotiation.Voting;

/// <summary>A weight in favour that must be reached.</summary>
/// <param name="Weights">Each voter's weight, at least 0, by ordinal.</param>
/// <param name="Quota">The sum of weights in favour that is enough.</param>
public sealed record Majority(ImmutableArray<double> Weights, double Quota)
{
    // A quota such as 55 % of 27 states is not a whole number and may be missed by rounding alone.
    private const double Rounding = 1e-9;

    /// <summary>Whether those in favour reach the quota.</summary>
    public bool IsReached(ReadOnlySpan<bool> inFavour)
    {
        var sum = 0.0;
        for (var voter = 0; voter < Weights.Length; voter++)
        {
            if (inFavour[voter]) sum += Weights[voter];
        }
        return Reaches(sum, Quota);
    }

    /// <summary>Whether a sum of weights reaches a quota.</summary>
    internal static bool Reaches(double sum, double quota) => sum >= quota - Rounding;
}
