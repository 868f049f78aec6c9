using System.Collections.Immutable;

namespace NegotiationSim.Negotiation.Domains;

/// <summary>What one party wants: a linear additive utility u(o) = Σ w_i·v_i(o_i), summed in issue order.</summary>
/// <param name="Name">The party's name.</param>
/// <param name="Weights">One weight an issue, finite and at least 0. Used raw, even when they do not sum to 1.</param>
/// <param name="Values">For each issue the worth of each of its values, finite.</param>
/// <param name="Reservation">What the party gets without a deal, r. Default 0.</param>
/// <param name="Discount">How the worth of a deal fades with delay.</param>
/// <param name="Cap">The most a sum may reach: 1 for GENIUS profiles (u = min(1, Σ)), else infinity.</param>
public sealed record Profile(
    string Name,
    ImmutableArray<double> Weights,
    ImmutableArray<ImmutableArray<double>> Values,
    double Reservation,
    Discount Discount,
    double Cap = double.PositiveInfinity)
{
    /// <summary>The utility of every outcome of <paramref name="domain"/>, by outcome number.</summary>
    /// <remarks>
    /// The sums of the first issues are shared by all outcomes that agree on them, which keeps the order of
    /// additions and costs one addition an outcome.
    /// </remarks>
    /// <exception cref="ArgumentException">The profile does not fit the domain.</exception>
    public double[] Utilities(Domain domain)
    {
        if (Weights.Length != domain.Issues.Length || Values.Length != domain.Issues.Length)
            throw new ArgumentException($"Profile '{Name}' does not have one weight and one list of values an issue.", nameof(domain));
        var utilities = new double[domain.OutcomeCount];
        for (var issue = 0; issue < domain.Issues.Length; issue++)
        {
            var values = Values[issue];
            var count = domain.Issues[issue].Count;
            if (values.Length != count)
                throw new ArgumentException(
                    $"Profile '{Name}' has {values.Length} values for issue '{domain.Issues[issue].Name}', which has {count}.",
                    nameof(domain));
            var stride = domain.Stride(issue);
            // The sum over the issues so far stands in the first cell of each block and spreads from there.
            var block = stride * count;
            for (var start = 0; start < utilities.Length; start += block)
            {
                var soFar = utilities[start];
                for (var value = 0; value < count; value++) utilities[start + value * stride] = soFar + Weights[issue] * values[value];
            }
        }
        for (var o = 0; o < utilities.Length; o++) utilities[o] = Math.Min(utilities[o], Cap);
        return utilities;
    }
}
