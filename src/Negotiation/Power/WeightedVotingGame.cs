using System.Collections.Immutable;
using System.Numerics;

namespace NegotiationSim.Negotiation.Power;

/// <summary>A vote that passes when the weights in favour reach a quota; the power of a voter is how often it turns the result.</summary>
/// <param name="Quota">The weight needed, above 0.</param>
/// <param name="Weights">Each voter's weight, at least 0.</param>
public sealed record WeightedVotingGame(int Quota, ImmutableArray<int> Weights)
{
    /// <summary>Shapley and Shubik (1954): the share of the orders of voting in which the voter's yes is the one that decides.</summary>
    /// <remarks>Coalitions are counted by size and weight, so 15 or 27 members cost no more than their total weight allows.</remarks>
    public ImmutableArray<Fraction> ShapleyShubik()
    {
        var factorials = Factorials(Weights.Length);
        var powers = ImmutableArray.CreateBuilder<Fraction>(Weights.Length);
        for (var voter = 0; voter < Weights.Length; voter++)
        {
            var decisive = BigInteger.Zero;
            var bySize = DecidedCoalitions(voter);
            for (var size = 0; size < Weights.Length; size++) decisive += bySize[size] * factorials[size]
                * factorials[Weights.Length - 1 - size];
            powers.Add(Fraction.Of(decisive, factorials[Weights.Length]));
        }
        return powers.MoveToImmutable();
    }

    /// <summary>Banzhaf (1965), normalised: the voter's share of all the coalitions that some voter decides.</summary>
    public ImmutableArray<Fraction> Banzhaf()
    {
        var swings = new BigInteger[Weights.Length];
        var all = BigInteger.Zero;
        for (var voter = 0; voter < swings.Length; voter++)
        {
            foreach (var count in DecidedCoalitions(voter)) swings[voter] += count;
            all += swings[voter];
        }
        return [.. swings.Select(own => Fraction.Of(own, all))];
    }

    /// <summary>How many coalitions of the others, by size, lose without <paramref name="voter"/> and win with it.</summary>
    private BigInteger[] DecidedCoalitions(int voter)
    {
        // ways[size][weight], weights from the quota upwards thrown away: they win without the voter.
        var ways = new BigInteger[Weights.Length, Quota];
        ways[0, 0] = BigInteger.One;
        for (var other = 0; other < Weights.Length; other++)
        {
            if (other == voter) continue;
            for (var size = Weights.Length - 2; size >= 0; size--)
            {
                for (var weight = Quota - 1 - Weights[other]; weight >= 0; weight--) ways[size + 1, weight + Weights[other]] += ways[
                    size, weight];
            }
        }
        var decided = new BigInteger[Weights.Length];
        for (var size = 0; size < Weights.Length; size++)
        {
            for (var weight = Math.Max(0, Quota - Weights[voter]); weight < Quota; weight++) decided[size] += ways[size, weight];
        }
        return decided;
    }

    private static BigInteger[] Factorials(int n)
    {
        var factorials = new BigInteger[n + 1];
        factorials[0] = BigInteger.One;
        for (var i = 1; i <= n; i++) factorials[i] = factorials[i - 1] * i;
        return factorials;
    }
}
