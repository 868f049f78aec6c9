using System.Collections.Immutable;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Model.Script;

namespace NegotiationSim.Experiments.Tests.Designs;

public class OutcomeTests
{
    private static readonly Calendar FromNovember = new(2021, 11);

    // November 2021 to October 2022.
    private static readonly ImmutableArray<double> Months = [5, 3, 8, 1, 9, 2, 7, 4, 6, 10, 12, 11];

    [Fact]
    public void A_window_of_dates_is_taken_from_the_runs_own_calendar()
    {
        var outcome = Of(OutcomeReducer.Mean) with { From = "2022-01", Until = "2022-03" };
        Assert.Equal((8 + 1 + 9) / 3.0, outcome.Of(Months, FromNovember));
        Assert.Equal(18, (outcome with { Reducer = OutcomeReducer.Sum }).Of(Months, FromNovember));
        Assert.Equal(9, (outcome with { Reducer = OutcomeReducer.Last }).Of(Months, FromNovember));
        Assert.Equal("mean from 2022-01 to 2022-03", outcome.Says);
        Assert.Equal(33 / 3.0, (outcome with { From = "", Until = "", LastMonths = 3 }).Of(Months, FromNovember));
        Assert.Equal(78 / 12.0, (outcome with { From = "1999-01", Until = "2050-01" }).Of(Months, FromNovember));
        Assert.Equal(double.NaN, (outcome with { From = "2030-01", Until = "" }).Of(Months, FromNovember));
    }

    // NumPy: quantile([5,3,8,1,9,2,7,4,6,10,12,11], [0, .1, .5, .9, 1]) = 1, 2.1, 6.5, 10.9, 12.
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.1, 2.1)]
    [InlineData(0.5, 6.5)]
    [InlineData(0.9, 10.9)]
    [InlineData(1, 12)]
    public void A_quantile_is_NumPys(double share, double value) =>
        Assert.Equal(value, (Of(OutcomeReducer.Quantile) with { Share = share }).Of(Months, FromNovember), 1e-12);

    [Fact]
    public void The_first_month_is_counted_from_the_window_and_never_is_the_windows_length()
    {
        var over = Of(OutcomeReducer.FirstMonthWhere) with { Threshold = 8.5, IsAbove = true };
        Assert.Equal(4, over.Of(Months, FromNovember));
        Assert.Equal(2, (over with { From = "2022-01" }).Of(Months, FromNovember));
        Assert.Equal(12, (over with { Threshold = 12 }).Of(Months, FromNovember));
        Assert.Equal(3, (over with { Threshold = 2, IsAbove = false }).Of(Months, FromNovember));
        Assert.Equal("months", over.UnitOf("share"));
    }

    [Fact]
    public void A_sum_of_monthly_money_is_money() =>
        Assert.Equal("million USD", Of(OutcomeReducer.Sum).UnitOf("million USD a month"));

    private static Outcome Of(OutcomeReducer reducer) => new("y", "y", reducer);
}
