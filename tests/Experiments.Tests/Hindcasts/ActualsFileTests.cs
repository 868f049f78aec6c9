using NegotiationSim.Experiments.Hindcasts;
using NegotiationSim.Experiments.Tests.Support;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.History;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Experiments.Tests.Hindcasts;

public sealed class ActualsFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("usd", 1e-6)]
    [InlineData("thousand usd", 1e-3)]
    [InlineData("million US dollars", 1)]
    [InlineData("musd", 1)]
    [InlineData("billion USD", 1e3)]
    public void Money_is_converted(string unit, double factor)
    {
        var figure = Assert.Single(Read("trade,2023-05,8," + unit));
        Assert.Equal(8 * factor, figure.Point.Value, 12);
        Assert.Equal((28, 1), (figure.Point.From, figure.Point.Length));
    }

    [Fact]
    public void Euros_are_converted_at_the_mean_rate_of_their_year()
    {
        // European Central Bank: 1.0530 dollars in 2022, 1.0813 in 2023.
        Assert.Equal(55.2 * 1053, Assert.Single(Read("trade,2022,55.2,billion euros")).Point.Value, 6);
        Assert.Equal(8 * 1.0813, Assert.Single(Read("trade,2023-05,8,meur")).Point.Value, 10);
        Assert.Equal(1.06715, Assert.Single(Read("trade,2022-12..2023-01,1,million EUR")).Point.Value, 10);
        var fault = Assert.Throws<InputException>(() => Read("trade,2035,1,eur"));
        Assert.Contains("2024 1.0824", fault.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Discounts_come_in_per_cent_or_shares()
    {
        Assert.Equal(12, Assert.Single(Read("discount,2022,12,%")).Point.Value);
        Assert.Equal(12, Assert.Single(Read("discount,2022,0.12,share")).Point.Value, 12);
    }

    [Fact]
    public void Years_months_and_spans_are_read()
    {
        Assert.Equal([(0, 12), (-1, 1), (24, 7)], Read("trade,2021,1,usd\ntrade,2020-12,1,usd\ntrade,2023-01..2023-07,1,usd").Select(
            f => (f.Point.From, f.Point.Length)));
    }

    [Fact]
    public void Everything_wrong_is_said_at_once_with_its_line()
    {
        var fault = Assert.Throws<InputException>(() =>
            Read("trad,2022,1,usd\ntrade,2022-13,1,usd\ntrade,2022,one,usd\ntrade,2022-02,1,francs\ntrade,2022,2,usd"));
        Assert.Equal([2, 3, 4, 5, 6], fault.Problems.Select(p => p.Line));
        Assert.Contains("Did you mean \"trade\"?", fault.Problems[0].Message, StringComparison.Ordinal);
        Assert.Contains("2022-13", fault.Problems[1].Message, StringComparison.Ordinal);
        Assert.Contains("\"one\"", fault.Problems[2].Message, StringComparison.Ordinal);
        Assert.Contains("convert first", fault.Problems[3].Message, StringComparison.Ordinal);
        Assert.Contains("line 4", fault.Problems[4].Message, StringComparison.Ordinal);
    }

    private System.Collections.Immutable.ImmutableArray<ActualFigure> Read(string rows)
    {
        var file = folder["actuals.csv"];
        File.WriteAllText(file, "series,month,value,unit\n" + rows + "\n");
        return ActualsFile.Read(file, Loaded());
    }

    private static LoadedScenario Loaded()
    {
        HistorySeries Series(string id, HistoryQuantity quantity) =>
            new(id, id, "unit", "A", quantity, FlowView.Origin, [0], [1], [0], 0, []);
        return Small.Plan().Scenario with
        {
            History =
            [Series("trade", HistoryQuantity.Flow), Series("discount", HistoryQuantity.Discount)]
        };
    }
}
