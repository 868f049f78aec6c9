using NegotiationSim.Experiments.Comparisons;
using NegotiationSim.Experiments.Tests.Support;

namespace NegotiationSim.Experiments.Tests.Comparisons;

public class SeriesWordsTests
{
    [Theory]
    [InlineData("measures-in-force", "Measures in force")]
    [InlineData("flow:AAA:*", "Exports of {AAA} to all")]
    [InlineData("trade:AAA:BBB:!oil", "Trade between {AAA} and {BBB}: all but Oil")]
    [InlineData("easings:BBB", "Easings by an actor this month: {BBB}")]
    [InlineData("over:3:flow:AAA:BBB", "Months over 3 of: Exports of {AAA} to {BBB}")]
    public void A_series_has_names_not_spellings(string series, string expected)
    {
        var scenario = Small.Plan().Scenario;
        foreach (var economy in scenario.Resolved.World.Economies)
            expected = expected.Replace("{" + economy.Id + "}", economy.Name, StringComparison.Ordinal);
        Assert.Equal(expected, SeriesWords.Of(scenario).Title(series));
    }
}
