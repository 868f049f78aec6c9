using System.Collections.Immutable;
using NegotiationSim.Experiments.Hindcasts;
using NegotiationSim.Model.History;

namespace NegotiationSim.Experiments.Tests.Hindcasts;

public class NaiveForecastTests
{
    private static RecordedPoint Year(int year, double value) =>
        new(year.ToString(System.Globalization.CultureInfo.InvariantCulture), 12 * (year - 2020), 12, value, "");

    private static RecordedPoint Month(int month, double value) => new("m" + month, month, 1, value, "");

    [Fact]
    public void Years_stay_or_grow_by_last_years_ratio()
    {
        ImmutableArray<RecordedPoint> known = [Year(2020, 80), Year(2021, 100), Year(2023, 999)];
        Assert.Equal(100, NaiveForecast.Last(known, Year(2022, 0), 99, true));
        Assert.Equal(125, NaiveForecast.SameChange(known, Year(2022, 0), 99, true)!.Value, 10);
        // Two years on, the ratio counts twice.
        Assert.Equal(100 * 1.25 * 1.25, NaiveForecast.SameChange(known, Year(2023, 0), 24, true)!.Value, 10);
    }

    [Fact]
    public void Nothing_is_known_of_what_ends_after_the_window_or_after_the_target_begins()
    {
        ImmutableArray<RecordedPoint> known = [Month(0, 5), Month(6, 7), Month(8, 9)];
        Assert.Equal(7, NaiveForecast.Last(known, Month(8, 0), 99, true));
        Assert.Equal(5, NaiveForecast.Last(known, Month(8, 0), 6, true));
        Assert.Null(NaiveForecast.Last(known, Month(0, 0), 99, true));
    }

    [Fact]
    public void A_longer_period_is_forecast_at_the_monthly_rate()
    {
        Assert.Equal(84, NaiveForecast.Last([Month(5, 7)], new RecordedPoint("y", 6, 12, 0, ""), 99, true));
        Assert.Equal(7, NaiveForecast.Last([Month(5, 7)], new RecordedPoint("y", 6, 12, 0, ""), 99, false));
    }

    [Fact]
    public void Discounts_move_by_points_and_may_change_sign()
    {
        // From 10 to 4 in twelve months is half a point a month; three months on it is 2.5.
        Assert.Equal(2.5, NaiveForecast.SameChange([Month(0, 10), Month(12, 4)], Month(15, 0), 99, false)!.Value, 10);
        Assert.Equal(-1, NaiveForecast.SameChange([Month(0, 10), Month(12, 4)], Month(22, 0), 99, false)!.Value, 10);
    }

    [Fact]
    public void Without_a_figure_a_year_before_there_is_no_change_to_repeat()
    {
        Assert.Null(NaiveForecast.SameChange([Month(4, 1), Month(12, 2)], Month(13, 0), 99, true));
        Assert.Null(NaiveForecast.SameChange([Month(0, 0), Month(12, 2)], Month(13, 0), 99, true));
        // With gaps, 10 months before will do: doubling in 10 months is 2^(1/10) a month.
        Assert.Equal(2 * Math.Pow(2, 0.1), NaiveForecast.SameChange([Month(2, 1), Month(12, 2)], Month(13, 0), 99, true)!.Value, 10);
    }

    [Fact]
    public void The_last_value_follows_the_recorded_price()
    {
        ImmutableArray<double> prices = [.. Enumerable.Repeat(2.0, 12), .. Enumerable.Repeat(3.0, 6), double.NaN];
        ImmutableArray<RecordedPoint> known = [new("2021", 0, 12, 240, "")];
        // 20 a month at a price of 2 is 30 at 3; half a year of it 180.
        Assert.Equal(180, NaiveForecast.AtPrice(known, new RecordedPoint("half", 12, 6, 0, ""), 99, prices)!.Value, 10);
        Assert.Null(NaiveForecast.AtPrice(known, Month(18, 0), 99, prices));
        Assert.Null(NaiveForecast.AtPrice(known, Month(12, 0), 99, []));
        Assert.Null(NaiveForecast.AtPrice([Year(2019, 5)], Month(3, 0), 99, prices));
    }
}
