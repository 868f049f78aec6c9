using System.Text;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Markets;

namespace NegotiationSim.Scenarios.Tests.Markets;

public class MarketFileReaderTests
{
    private const string Sound = """
        {
          "regions": ["A", "B"],
          "trade": [[10, 5], [4, 20]],
          "tariffsBefore": [[1, 1.1], [1.2, 1]],
          "tariffsAfter": [[1, 1.3], [null, 1]],
          "elasticities": { "demand": -1.25, "supply": [1.5, 1], "substitution": 5 },
          "quotas": [[null, 3], [null, null]]
        }
        """;

    [Fact]
    public void MarketFileReader_reads_bans_lists_and_quotas()
    {
        var file = Read(Sound);

        Assert.Equal(["A", "B"], file.Market.Economies);
        Assert.Equal([1.5, 1.0], file.Market.Elasticities.Supply);
        Assert.Equal([1.0, 1.0, 0.0, 1.0], file.Conditions.Gate!);
        Assert.Equal([double.PositiveInfinity, 3.0, double.PositiveInfinity, double.PositiveInfinity], file.Limits!.Quota!);
        Assert.Equal("$.tariffsAfter[1][0]", Assert.Single(file.Bans).Path);
    }

    [Fact]
    public void A_ban_is_an_input_error_in_the_linear_market()
    {
        var wrong = Assert.Throws<InputException>(() => Read(Sound).SolveLinear());

        Assert.Contains(wrong.Problems, problem => problem is { Line: 5, Path: "$.tariffsAfter[1][0]" }
            && problem.Message.Contains("ban", StringComparison.Ordinal));
        Assert.Contains(wrong.Problems, problem => problem.Message.Contains("quotas", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[[1, 1.1], [1.2, 1]]", "[[1, null], [1.2, 1]]", "$.tariffsBefore[0][1]", "A sells 5 to B")]
    [InlineData("\"supply\"", "\"suply\"", "$.elasticities.suply", "supply")]
    [InlineData("-1.25", "1.25", "$.elasticities.demand", "negative")]
    [InlineData("\"substitution\": 5", "\"substitution\": 1.1", "$.elasticities.substitution", "above |demand elasticity|")]
    [InlineData("[1.5, 1]", "[1.5]", "$.elasticities.supply", "one per exporter")]
    [InlineData("[4, 20]]", "[4]]", "$.trade[1]", "a row of 2")]
    [InlineData("[[10, 5], [4, 20]]", "[[10, -5], [4, 20]]", "$.trade[0][1]", "zero or positive")]
    [InlineData("[[1, 1.3]", "[[0, 1.3]", "$.tariffsAfter[0][0]", "T = 1 + tariff")]
    [InlineData("[\"A\", \"B\"]", "[\"A\", \"A\"]", "$.regions[1]", "twice")]
    [InlineData("[[null, 3]", "[[null, -3]", "$.quotas[0][1]", "quota")]
    [InlineData("\"quotas\"", "\"quota\"", "$.quota", "quotas")]
    [InlineData("\"trade\"", "\"trad\"", "$", "\"trade\" is missing")]
    public void A_wrong_file_is_answered_with_path_and_remedy(string sound, string wrong, string path, string says)
    {
        var problems = Assert.Throws<InputException>(() => Read(Sound.Replace(sound, wrong, StringComparison.Ordinal))).Problems;

        Assert.Contains(problems, problem => problem.Path == path && problem.Message.Contains(says, StringComparison.Ordinal));
        Assert.All(problems, problem => Assert.True(problem.Line > 0));
    }

    [Fact]
    public void A_cut_off_importer_with_inelastic_demand_is_an_input_error()
    {
        var text = Sound.Replace("[[1, 1.3], [null, 1]]", "[[null, 1.3], [null, 1]]", StringComparison.Ordinal).Replace(
            "-1.25", "-0.5", StringComparison.Ordinal);

        var problem = Assert.Single(Assert.Throws<InputException>(() => Read(text).Solve()).Problems);

        Assert.Equal("$.tariffsAfter", problem.Path);
        Assert.Contains("A is cut off", problem.Message, StringComparison.Ordinal);
    }

    private static MarketFile Read(string text) =>
        MarketFileReader.Read("market.json", JsonInput.Parse("market.json", Encoding.UTF8.GetBytes(text)));
}
