using NegotiationSim.Experiments.Calibrations;
using NegotiationSim.Experiments.Tests.Support;
using NegotiationSim.Model.History;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.History;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Experiments.Tests.Calibrations;

public class FitObjectiveTests
{
    private static LoadedScenario Loaded()
    {
        HistorySeries Series(string id, HistoryQuantity quantity, params RecordedPoint[] points) =>
            new(id, id, "unit", "A", quantity, FlowView.Origin, [0], [1], [0], 0, [.. points]);
        return Small.Plan().Scenario with
        {
            History =
            [
                Series("flow", HistoryQuantity.Flow, new("2021-01", 0, 1, 10, ""), new("2021-02", 1, 1, 30, ""),
                    new("2021-03", 2, 1, 99, "")),
                Series("discount", HistoryQuantity.Discount, new RecordedPoint("2021-01", 0, 2, 20, "")),
            ],
        };
    }

    [Fact]
    public void The_objective_is_the_weighted_mean_over_series_of_mean_squared_log_errors()
    {
        var objective = FitObjective.Create(Loaded(), 0, 2, [("flow", 3), ("discount", 1)]);
        // Floor of the flow: 1 % of its mean, 20. Discounts compare prices: 60 against 80.
        double Square(double x) => x * x;
        var flow = (Square(Math.Log(20.2 / 10.2)) + Square(Math.Log(15.2 / 30.2))) / 2;
        var discount = Square(Math.Log(60.0 / 80));
        Assert.Equal((3 * flow + discount) / 4, objective.Of([20, 15, 40]), 12);
        Assert.Equal(0, objective.Of([10, 30, 20]));
        Assert.Equal(1, objective.Targets.Sum(t => t.Weight), 12);
    }

    [Fact]
    public void Too_much_and_too_little_weigh_the_same_and_nothing_is_infinite()
    {
        var target = new FitTarget(0, 0, 1, true, 10, 0, 1);
        Assert.Equal(target.Residual(20), -target.Residual(5), 12);
        Assert.Equal(-5, target.Residual(0));
        // A discount of 100 % is a price of zero.
        Assert.Equal(-5, new FitTarget(0, 0, 1, false, 10, 0, 1).Residual(100));
    }

    [Fact]
    public void Figures_that_reach_out_of_the_window_do_not_count()
    {
        Assert.Equal([0, 0, 1], FitObjective.Create(Loaded(), 0, 2, []).Targets.Select(t => t.Series));
        Assert.Equal([0], FitObjective.Create(Loaded(), 1, 2, []).Targets.Select(t => t.Series));
        Assert.Throws<InputException>(() => FitObjective.Create(Loaded(), 5, 9, []));
        Assert.Contains("Did you mean \"flow\"", Assert.Throws<InputException>(
            () => FitObjective.Create(Loaded(), 0, 2, [("flaw", 1)])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("parameters.oil.haul")]
    [InlineData("parameters.oil.haul=0.3..0.1")]
    [InlineData("parameters.oil.haul=0.1")]
    [InlineData("parameters.macro.on=0..1")]
    [InlineData("parameters.politics.horizon=12..36")]
    public void What_cannot_be_fitted_is_refused(string text) => Assert.Throws<InputException>(() => FitParameter.Parse(text));

    [Fact]
    public void Places_on_the_line_stay_in_the_bounds()
    {
        var parameter = FitParameter.Parse("parameters.oil.haul=0.1..0.3");
        Assert.Equal(0.2, parameter.At(0), 12);
        Assert.Equal(0.17, parameter.At(parameter.Place(0.17)), 12);
        Assert.InRange(parameter.At(-1e6), 0.1, 0.3);
        Assert.InRange(parameter.At(1e6), 0.1, 0.3);
    }
}
