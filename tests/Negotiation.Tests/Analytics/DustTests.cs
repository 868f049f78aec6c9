using System.Collections.Immutable;
using NegotiationSim.Negotiation.Analytics;
using NegotiationSim.Negotiation.Domains;

namespace NegotiationSim.Negotiation.Tests.Analytics;

/// <summary>Sums of decimals are not exact in doubles: 0.1 + 0.2 is larger than 0.3. Worked by hand.</summary>
public class DustTests
{
    [Fact]
    public void An_outcome_that_is_better_by_rounding_alone_is_dominated()
    {
        // A: 0.25, 0.75, 0, 0.5; B: 0.1 + 0.2, 0.1, 0.3 + 0.2, 0.3, of which the first exceeds the last by 5.6e-17.
        ImmutableArray<UtilityTable> tables = [new([0.25, 0.75, 0.0, 0.5], 0.2), new([0.1 + 0.2, 0.1, 0.5, 0.3], 0.0)];
        Assert.NotEqual(0.3, 0.1 + 0.2);
        var set = BargainingSet.Of(tables);
        Assert.Equal([0, 1, 3], set.Rational.ToArray());
        Assert.Equal([1, 3], set.Pareto.ToArray());
        Assert.Equal([0.25, 0.0], AgreementReview.LeftOnTheTable(set, [0.25, 0.1 + 0.2]).ToArray());
    }

    [Fact]
    public void An_outcome_short_of_the_reservation_value_by_rounding_alone_suits_the_party()
    {
        var set = BargainingSet.Of([new([0.3, 1.0, 0.2], 0.1 + 0.2), new([1.0, 0.0, 1.0], 0.0)]);
        Assert.Equal([0, 1], set.Rational.ToArray());
        Assert.Equal([0, 1], set.Nash.ToArray());     // Nobody gains both: a gain of dust is none, so both products are 0.
        Assert.Equal([0.7, 1.0], AgreementReview.LeftOnTheTable(set, [0.1 + 0.2, 0.0]).Select(gain => Math.Round(gain, 9)));
    }

    [Fact]
    public void A_chain_of_ties_is_one_tie_and_a_gap_of_more_than_the_tolerance_ends_it()
    {
        var ranks = new TieRanks(new([0.5, 0.5 + 0.9e-12, 0.5 + 1.8e-12, 0.5 + 3.0e-12, 1.0], 0.0));
        Assert.Equal([0, 0, 0, 1, 2], Enumerable.Range(0, 5).Select(o => ranks[o]));
        Assert.Equal(1e-12, ranks.Tolerance);
    }

    [Fact]
    public void A_red_line_of_minus_a_million_does_not_blur_what_can_be_agreed()
    {
        var set = BargainingSet.Of([new([-1e6, 0.5, 0.5 + 1e-9], 0.0), new([1.0, 1.0, 1.0], 0.0)]);
        Assert.Equal([2], set.Pareto.ToArray());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_pie_of_many_slices_is_all_frontier(int parties)
    {
        // Every slice given to somebody and no two slices of the same size: whoever gains, somebody loses as much. The
        // pairs of all outcomes are 2^30 and more; only an algorithm that does not compare them all ends soon.
        var slices = parties switch { 2 => 16, 3 => 10, 4 => 8, _ => 7 };
        var outcomes = (int)Math.Pow(parties, slices);
        var tables = Enumerable.Range(0, parties).Select(party =>
        {
            var utilities = new double[outcomes];
            for (var o = 0; o < outcomes; o++)
            {
                for (var (slice, rest) = (0, o); slice < slices; slice++, rest /= parties) utilities[o] += rest % parties == party
                    ? 1 << slice : 0;
            }
            return new UtilityTable(utilities, 0.0);
        });
        Assert.Equal(outcomes, BargainingSet.Of([.. tables]).Pareto.Length);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Thousands_of_outcomes_near_a_plane_have_the_frontier_that_comparing_all_pairs_gives(int parties)
    {
        // Shares on a grid of 16ths; the last party gets the rest of 3, or a 16th less: many outcomes are dominated by one
        // that is equal for all but one party. The numbers come from a linear congruence, so that every run has the same.
        const int Outcomes = 3000;
        var shares = Enumerable.Range(0, parties).Select(_ => new double[Outcomes]).ToArray();
        var state = 12345u;
        for (var o = 0; o < Outcomes; o++)
        {
            for (var party = 0; party < parties; party++) shares[party][o] = ((state = (state * 1664525u) + 1013904223u) >> 28) / 16.0;
            shares[^1][o] = 3.0 - shares[..^1].Sum(one => one[o]) - ((state >> 20) % 2 / 16.0);
        }
        ImmutableArray<TieRanks> ties = [.. shares.Select(one => new TieRanks(new UtilityTable(one, -9.0)))];
        var all = Enumerable.Range(0, Outcomes).ToArray();
        var plain = all.Where(o => !Array.Exists(all, other => ParetoFrontier.Dominates(ties, other, o))).ToArray();
        Assert.InRange(plain.Length, 100, Outcomes - 100);
        Assert.Equal(plain, ParetoFrontier.Of(ties, [.. all]).ToArray());
    }
}
