using NegotiationSim.Experiments.Hindcasts;
using NegotiationSim.Experiments.Tests.Support;
using NegotiationSim.Model.History;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.History;

namespace NegotiationSim.Experiments.Tests.Hindcasts;

public class ScoreboardTests
{
    private const int Months = 30;

    // Base year 2021, fit window to the end of 2022, run to June 2023.
    private static LoadedScenario Loaded(params (string Period, int From, int Length, double Value)[] points)
    {
        var plan = Small.Plan("months=30", "fitUntil=2022-12");
        return plan.Scenario with
        {
            History = [new HistorySeries("trade", "Trade", "million US dollars", "A", HistoryQuantity.Flow, FlowView.Origin, [0], [1], [0],
                0, [.. points.Select(p => new RecordedPoint(p.Period, p.From, p.Length, p.Value, "s"))])],
        };
    }

    private static double[][] Constant(double value) => [[.. Enumerable.Repeat(value, Months)]];

    [Fact]
    public void Every_figure_is_set_beside_the_model_and_both_naive_forecasts()
    {
        var loaded = Loaded(("2020", -12, 12, 100), ("2021", 0, 12, 150), ("2022", 12, 12, 300), ("2023-01..2023-06", 24, 6, 60));
        var series = Scoreboard.Of(loaded, [Constant(20)], []).Series.Single();
        Assert.Equal([HindcastWindow.Base, HindcastWindow.Fit, HindcastWindow.Forecast], series.Figures.Select(f => f.Window));
        Assert.Equal("2020", Assert.Single(series.Outside).Period);

        var fit = series.In(HindcastWindow.Fit)!;
        Assert.Equal(200.0 * (300 - 240) / 540, fit.Model, 10);
        Assert.Equal(-20, fit.Bias!.Value, 10);
        Assert.Equal(200.0 * (300 - 150) / 450, fit.Last!.Value.Error, 10);
        Assert.Equal(200.0 * (300 - 225) / 525, fit.SameChange!.Value.Error, 10);
        Assert.True(fit.BeatsNaive);

        // Half a year at 300 a year is 150; nine months after the middle of 2022 it doubles to the power 9/12.
        var forecast = series.Figures[2];
        Assert.Equal(120, forecast.Model);
        Assert.Equal(150, forecast.Last);
        Assert.Equal(150 * Math.Pow(2, 0.75), forecast.SameChange!.Value, 10);
    }

    [Fact]
    public void A_passed_figure_replaces_that_of_the_scenario_and_one_beyond_the_run_is_named()
    {
        var loaded = Loaded(("2022-03", 14, 1, 7));
        ActualFigure[] further = [new("trade", new RecordedPoint("2022-03", 14, 1, 40, "f")),
            new("trade", new RecordedPoint("2024-01", 36, 1, 5, "f"))];
        var series = Scoreboard.Of(loaded, [Constant(20)], [.. further]).Series.Single();
        Assert.Equal(40, Assert.Single(series.Figures).Point.Value);
        Assert.Equal("2024-01", Assert.Single(series.Outside).Period);
    }

    [Fact]
    public void The_median_of_replicates_is_judged_and_the_share_in_their_band_counted()
    {
        var loaded = Loaded(("2022-03", 14, 1, 5), ("2022-04", 15, 1, 50));
        var board = Scoreboard.Of(loaded, [.. Enumerable.Range(0, 11).Select(i => Constant(i))], []);
        Assert.All(board.Series[0].Figures, f => Assert.Equal((5, new FigureRange(1, 9)), (f.Model, f.Parameters)));
        Assert.Equal((0.5, 2), board.InParameters(HindcastWindow.Fit));
        Assert.Null(board.InBand(HindcastWindow.Fit));
    }

    [Fact]
    public void A_month_the_model_has_no_value_for_is_not_compared()
    {
        var values = Constant(1);
        values[0][14] = double.NaN;
        var series = Scoreboard.Of(Loaded(("2022-03", 14, 1, 5), ("2022", 12, 12, 9)), [values], []).Series.Single();
        Assert.Empty(series.Figures);
        Assert.Equal(2, series.Outside.Length);
    }

    [Fact]
    public void Mean_errors_by_window_say_who_wins()
    {
        var loaded = Loaded(("2021", 0, 12, 150), ("2022", 12, 12, 300), ("2023-01..2023-06", 24, 6, 60));
        var board = Scoreboard.Of(loaded, [Constant(20)], []);
        var fit = board.In(HindcastWindow.Fit)!;
        Assert.Equal((1, 1), (fit.Series, fit.Beaten));
        Assert.Equal((200.0 * 150 / 450, 200.0 * 60 / 540), (fit.Rivals[0]!.Value.Rival.Error, fit.Rivals[0]!.Value.Rival.Model));
        // 60 in half a year: the model says 120, the last value 150.
        Assert.Equal((200.0 * 90 / 210, 200.0 * 60 / 180), (board.In(HindcastWindow.Forecast)!.Best!.Value.Rival.Error,
            board.In(HindcastWindow.Forecast)!.Best!.Value.Rival.Model));
    }
}
