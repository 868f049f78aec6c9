using System.Globalization;
using NegotiationSim.Scenarios.Domains;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Tests.Domains;

/// <summary>GENIUS issues with bounds. The figures are worked by hand from the formulas of GENIUS's evaluators.</summary>
public sealed class GeniusRangeTests : IDisposable
{
    public const string Domain =
        """
        <negotiation_template><utility_space number_of_issues="2"><objective index="0" name="root" type="objective">
          <issue index="1" name="tonnes" type="integer" vtype="integer" lowerbound="3" upperbound="7"/>
          <issue index="2" name="price" type="real" vtype="real"><range lowerbound="10.0" upperbound="40.0"/></issue>
        </objective></utility_space></negotiation_template>
        """;

    public const string Seller =
        """
        <utility_space><objective index="0" name="root" type="objective">
          <issue index="1" name="tonnes" type="integer" lowerbound="3" upperbound="7"><evaluator slope="0.25" offset="0.125"/></issue>
          <issue index="2" name="price" type="real"><range lowerbound="10.0" upperbound="40.0"/><evaluator ftype="linear" parameter0="-0.5" parameter1="0.05"/></issue>
          <weight index="1" value="0.5"/><weight index="2" value="0.5"/>
        </objective></utility_space>
        """;

    public const string Buyer =
        """
        <utility_space><objective index="0" name="root" type="objective">
          <issue index="1" name="tonnes" type="integer" lowerbound="3" upperbound="7"><evaluator ftype="constant" parameter0="0.75"/></issue>
          <issue index="2" name="price" type="real"><range lowerbound="10.0" upperbound="40.0"/><evaluator ftype="triangular" parameter0="10" parameter1="31" parameter2="16"/></issue>
          <weight index="1" value="0.5"/><weight index="2" value="0.5"/>
        </objective></utility_space>
        """;

    private readonly SampleFiles files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void Whole_numbers_are_all_listed_and_real_ones_walked_in_21_steps()
    {
        var domain = DomainFiles.Read(files.Genius(Domain, Seller, Buyer))[0].Domain;
        Assert.Equal("3 4 5 6 7", string.Join(" ", domain.Issues[0].Values));
        Assert.Equal(string.Join(" ", Enumerable.Range(0, 21).Select(i => (10 + (1.5 * i)).ToString("R", CultureInfo.InvariantCulture))),
            string.Join(" ", domain.Issues[1].Values));
    }

    [Theory]
    [InlineData("3", "10", 0.0625, 0.375)]        // 0.5·(0.125 + 0), 0.5·(-0.5 + 0.5 -> 0); 0.5·0.75, 0.5·0
    [InlineData("4", "13", 0.2625, 0.625)]        // 0.5·0.375 + 0.5·0.15; 0.375 + 0.5·(3/6)
    [InlineData("7", "16", 0.65, 0.875)]          // 0.5·1 (kept from 1.125) + 0.5·0.3; 0.375 + 0.5·1
    [InlineData("3", "23.5", 0.4, 0.625)]         // 0.0625 + 0.5·0.675; 0.375 + 0.5·(1 - 7.5/15)
    [InlineData("3", "40", 0.5625, 0.375)]        // 0.0625 + 0.5·1 (kept from 1.5); 0.375 + 0
    public void Evaluators_value_numbers_by_their_formulas(string tonnes, string price, double seller, double buyer)
    {
        var read = DomainFiles.Read(files.Genius(Domain, Seller, Buyer))[0];
        var outcome = read.Domain.OutcomeOf([read.Domain.Issues[0].Values.IndexOf(tonnes), read.Domain.Issues[1].Values.IndexOf(price)]);
        Assert.Equal(seller, read.Tables[0][outcome], 12);
        Assert.Equal(buyer, read.Tables[1][outcome], 12);
    }

    [Theory]
    [InlineData("lowerbound=\"3\"", "", "has no \"lowerbound\"")]
    [InlineData("lowerbound=\"3\"", "lowerbound=\"9\"", "below the lower bound")]
    [InlineData("lowerbound=\"3\"", "lowerbound=\"3.5\"", "whole number, found \"3.5\"")]
    [InlineData("upperbound=\"7\"", "upperbound=\"2000000000\"", "Narrow its bounds")]
    [InlineData("upperbound=\"40.0\"", "upperbound=\"Infinity\"", "must be a number")]
    [InlineData("type=\"integer\"", "type=\"integr\"", "Did you mean \"integer\"?")]
    public void Wrong_bounds_are_explained(string right, string wrong, string message) =>
        Assert.Contains(message, Fault(Domain.Replace("vtype=\"integer\" ", "", StringComparison.Ordinal).Replace(
            "vtype=\"real\"", "", StringComparison.Ordinal).Replace(right, wrong,
            StringComparison.Ordinal), Seller), StringComparison.Ordinal);

    [Theory]
    [InlineData("ftype=\"linear\"", "ftype=\"linaer\"", "Did you mean \"linear\"?")]
    [InlineData("parameter1=\"0.05\"", "", "\"parameter1\" is missing")]
    [InlineData("slope=\"0.25\"", "slope=\"NaN\"", "found \"NaN\"")]
    [InlineData("<evaluator slope=\"0.25\" offset=\"0.125\"/>", "", "is valued by nothing")]
    [InlineData("ftype=\"linear\" parameter0=\"-0.5\" parameter1=\"0.05\"",
        "ftype=\"triangular\" parameter0=\"10\" parameter1=\"20\" parameter2=\"30\"", "in that order of size")]
    public void Wrong_evaluators_are_explained(string right, string wrong, string message)
    {
        var text = Seller.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(Seller, text);
        Assert.Contains(message, Fault(Domain, text), StringComparison.Ordinal);
    }

    private string Fault(string domain, string seller) =>
        Assert.Throws<InputException>(() => DomainFiles.Read(files.Genius(domain, seller, Buyer))).Message;
}
