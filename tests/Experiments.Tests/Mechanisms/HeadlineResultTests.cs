using System.Collections.Immutable;
using NegotiationSim.Experiments.Mechanisms;
using NegotiationSim.Model.Declarations;

namespace NegotiationSim.Experiments.Tests.Mechanisms;

/// <summary>The rule by which a mechanism counts, on figures small enough for a board.</summary>
public class HeadlineResultTests
{
    [Theory]
    [InlineData(1.03, true)]
    [InlineData(1.01, false)]
    [InlineData(0.9, false)]
    public void A_flow_has_to_rise_by_two_per_cent(double on, bool works) =>
        Assert.Equal(works, Of(HeadlineKind.Quantity, 20, _ => (on, 1)).Works);

    [Theory]
    [InlineData(16, true)]
    [InlineData(15, false)]
    public void Four_pairs_of_five_have_to_go_the_stated_way(int stated, bool works) =>
        Assert.Equal(works, Of(HeadlineKind.Quantity, 20, i => (i < stated ? 1.1 : 0.9, 1)).Works);

    [Fact]
    public void A_difference_of_rounding_is_a_tie()
    {
        var result = Of(HeadlineKind.Share, 20, _ => (0.3 + 1e-12, 0.3));
        Assert.Equal((0, 0), (result.Stated, result.Other));
    }

    [Fact]
    public void What_lessens_is_measured_downwards()
    {
        var less = new HeadlineAttribute("row", "Says", "flow:A:B", HeadlineKind.Months) { Less = true };
        Assert.True(HeadlineResult.Of(less, [.. Enumerable.Repeat((3.0, 5.0), 20)]).Works);
        Assert.False(HeadlineResult.Of(less, [.. Enumerable.Repeat((5.0, 3.0), 20)]).Works);
    }

    [Fact]
    public void What_has_to_stay_small_misses_when_it_is_large()
    {
        var small = new HeadlineAttribute("row", "Says", "exports:A", HeadlineKind.Quantity)
        {
            Less = true,
            AtLeast = 0.003,
            AtMost = 0.03
        };
        Assert.True(HeadlineResult.Of(small, [.. Enumerable.Repeat((0.98, 1.0), 20)]).Works);
        Assert.False(HeadlineResult.Of(small, [.. Enumerable.Repeat((0.9, 1.0), 20)]).Works);
    }

    [Theory]
    [InlineData(30, 10, true)]
    [InlineData(25, 15, false)]
    [InlineData(15, 0, false)]
    public void A_chance_has_to_rise_by_ten_points_three_pairs_to_one(int stated, int other, bool works) => Assert.Equal(
        works, Of(HeadlineKind.Chance, 200, i => (i < stated ? 1 : 0, i >= stated && i < stated + other ? 1 : 0)).Works);

    [Fact]
    public void A_chance_that_has_to_be_high_with_and_low_without_misses_otherwise()
    {
        var bound = new HeadlineAttribute("row", "Says", "measures", HeadlineKind.Chance) { On = 0.8, Off = 0.5 };
        Assert.True(HeadlineResult.Of(bound, [.. Enumerable.Range(0, 200).Select(i => (i < 170 ? 1.0 : 0, i < 90 ? 1.0 : 0))]).Works);
        Assert.False(HeadlineResult.Of(bound, [.. Enumerable.Range(0, 200).Select(i => (i < 150 ? 1.0 : 0, i < 90 ? 1.0 : 0))]).Works);
        Assert.False(HeadlineResult.Of(bound, [.. Enumerable.Range(0, 200).Select(i => (i < 170 ? 1.0 : 0, i < 120 ? 1.0 : 0))]).Works);
    }

    [Theory]
    [InlineData(119, true)]
    [InlineData(81, true)]
    [InlineData(121, false)]
    [InlineData(79, false)]
    public void A_figure_alone_has_to_meet_the_record_within_a_fifth(double on, bool works) =>
        Assert.Equal(works, HeadlineResult.Of(Alone(100), [.. Enumerable.Repeat((on, 0.0), 20)]).Works);

    [Fact]
    public void A_record_that_has_to_lie_in_the_band_may_be_far_from_the_median()
    {
        ImmutableArray<(double, double)> wide = [.. Enumerable.Range(0, 20).Select(i => (50.0 + 10 * i, 0.0))];
        Assert.False(HeadlineResult.Of(Alone(100), wide).Works);
        Assert.True(HeadlineResult.Of(Alone(100, inBand: true), wide).Works);
        Assert.False(HeadlineResult.Of(Alone(60, inBand: true), wide).Works);
    }

    [Fact]
    public void What_no_run_can_show_does_not_work() =>
        Assert.False(HeadlineResult.Of(new HeadlineAttribute("row", "Says", "x", HeadlineKind.Chance) { Alone = true, Upmost = 0.5 },
            []).Works);

    [Fact]
    public void A_share_of_runs_alone_has_to_stay_under_its_bound()
    {
        var rare = new HeadlineAttribute("row", "Says", "x", HeadlineKind.Chance) { Alone = true, Upmost = 0.05 };
        Assert.True(HeadlineResult.Of(rare, [.. Enumerable.Range(0, 200).Select(i => (i < 10 ? 1.0 : 0, 0.0))]).Works);
        Assert.False(HeadlineResult.Of(rare, [.. Enumerable.Range(0, 200).Select(i => (i < 11 ? 1.0 : 0, 0.0))]).Works);
    }

    private static HeadlineAttribute Alone(double record, bool inBand = false) =>
        new("row", "Says", "trade:A:B", HeadlineKind.Quantity) { Alone = true, Record = record, InBand = inBand };

    private static HeadlineResult Of(HeadlineKind kind, int pairs, Func<int, (double, double)> pair) =>
        HeadlineResult.Of(new HeadlineAttribute("row", "Says", "flow:A:B", kind), [.. Enumerable.Range(0, pairs).Select(pair)]);
}
