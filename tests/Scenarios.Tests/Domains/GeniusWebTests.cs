using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Scenarios.Domains;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Tests.Domains;

/// <summary>
/// GeniusWeb's JSON. The jobs profile and the worth of one bid, 0.53, are those of GeniusWeb's own tests (LinearAdditiveTest).
/// </summary>
public sealed class GeniusWebTests : IDisposable
{
    public const string Jobs =
        """
        {"LinearAdditiveUtilitySpace":{"issueUtilities":{
        "lease car":{"DiscreteValueSetUtilities":{"valueUtilities":{"no":0,"yes":1}}},
        "permanent contract":{"DiscreteValueSetUtilities":{"valueUtilities":{"no":0,"yes":1}}},
        "career development opportunities":{"DiscreteValueSetUtilities":{"valueUtilities":{"high":1,"low":0,"medium":0.5}}},
        "fte":{"DiscreteValueSetUtilities":{"valueUtilities":{"1.0":0.75,"0.6":0.25,"0.8":0.5}}},
        "salary":{"DiscreteValueSetUtilities":{"valueUtilities":{"4000":1,"2500":0.25,"3500":0.75,"2000":0,"3000":0.3}}},
        "work from home":{"DiscreteValueSetUtilities":{"valueUtilities":{"1":0.5,"2":0.666666666666,"0":0.333333333}}}},
        "issueWeights":{"lease car":0.06,"permanent contract":0.16,"career development opportunities":0.04,"fte":0.32,"salary":0.24,"work from home":0.18},
        "domain":{"name":"jobs","issuesValues":{"lease car":{"values":["yes","no"]},"permanent contract":{"values":["yes","no"]},
        "career development opportunities":{"values":["low","medium","high"]},"fte":{"values":["0.6","0.8","1.0"]},
        "salary":{"values":["2000","2500","3000","3500","4000"]},"work from home":{"values":["0","1","2"]}}},
        "name":"jobs1", "reservationBid":null}}
        """;

    private const string Domain = "{\"name\":\"jobs\",\"issuesValues\":{\"lease car\":{\"values\":[\"yes\",\"no\"]}}}";

    private readonly SampleFiles files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void A_bid_is_worth_what_GeniusWeb_says()
    {
        var read = Assert.Single(Read(Jobs));
        Assert.Equal("jobs", read.Domain.Name);
        Assert.Equal(2 * 2 * 3 * 3 * 5 * 3, read.Domain.OutcomeCount);
        var bid = read.Domain.OutcomeOf([0, 0, 0, 1, 1, 1]);
        Assert.Equal("yes, yes, low, 0.8, 2500, 1", string.Join(", ", read.Domain.Describe(bid)));
        Assert.Equal(0.53, read.Tables[0][bid], 12);
        Assert.Equal(("jobs1", 0.0, Discount.None), (read.Profiles[0].Name, read.Tables[0].Reservation, read.Profiles[0].Discount));
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public void A_reservation_bid_is_the_reservation_value()
    {
        // 0.06·1 + 0.16·1 + 0.04·0 + 0.32·0.5 + 0.24·0.25 + 0.18·0.5; without the last three 0.22.
        const string Full = "{\"issuevalues\":{\"lease car\":\"yes\",\"permanent contract\":\"yes\",\"career development opportunities\":\"low\",\"fte\":\"0.8\",\"salary\":\"2500\",\"work from home\":\"1\"}}";
        Assert.Equal(0.53, Read(Jobs.With("\"reservationBid\":null", "\"reservationBid\":" + Full))[0].Tables[0].Reservation, 12);
        Assert.Equal(0.22, Read(Jobs.With("\"reservationBid\":null",
            "\"reservationBid\":{\"issuevalues\":{\"lease car\":\"yes\",\"permanent contract\":\"yes\"}}"))[0].Tables[0].Reservation, 12);
    }

    [Fact]
    public void Another_order_of_issues_and_values_is_the_same_domain()
    {
        var other = Jobs.With("\"lease car\":{\"values\":[\"yes\",\"no\"]},\"permanent contract\":{\"values\":[\"yes\",\"no\"]}",
            "\"permanent contract\":{\"values\":[\"no\",\"yes\"]},\"lease car\":{\"values\":[\"no\",\"yes\"]}");
        Assert.NotEqual(Jobs, other);
        var read = DomainFiles.Read([files.Write("a.json", Jobs), files.Write("b.json", other)])[0];
        Assert.Equal(read.Tables[0].Utilities.ToArray(), read.Tables[1].Utilities.ToArray());
    }

    [Fact]
    public void The_domain_file_may_stand_beside_and_separates_negotiations()
    {
        var (domain, a, b) = (files.Write("d.json", Domain), files.Write("a.json", Jobs), files.Write("b.json", Jobs));
        Assert.Single(DomainFiles.Read([domain, a, b]));
        Assert.Single(DomainFiles.Read([a, b, domain]));
        Assert.Equal(3, DomainFiles.Read([domain, a, b, domain, a, b, a, files.Write("ferry.json", SampleFiles.Json)]).Length);
        Assert.Contains("at least two parties", Assert.Throws<InputException>(() => DomainFiles.Read([domain])).Message,
            StringComparison.Ordinal);
        Assert.Contains("1 given", Assert.Throws<InputException>(() => DomainFiles.Read([domain, a])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_keys_of_older_files_are_read() =>
        Assert.Equal(Read(Jobs)[0].Tables[0].Utilities.ToArray(),
            Read(Jobs.With("DiscreteValueSetUtilities", "discreteutils"))[0].Tables[0].Utilities.ToArray());

    [Theory]
    [InlineData("LinearAdditiveUtilitySpace", "DefaultPartialOrdering", "only linear additive")]
    [InlineData("{\"values\":[\"0\",\"1\",\"2\"]}", "{\"range\":[\"0\",\"2\",\"1\"]}", "range of numbers is not supported")]
    [InlineData("\"2000\",\"2500\"", "\"2000\",\"2000\"", "listed twice")]
    [InlineData("\"4000\":1,", "", "\"4000\" is missing")]
    [InlineData("\"fte\":0.32,", "", "\"fte\" is missing")]
    [InlineData("\"fte\":0.32,", "\"fte\":-1,", "at least 0")]
    [InlineData("\"salary\":{\"DiscreteValueSetUtilities\"", "\"salary\":{\"NumberValueSetUtilities\"", "one number a value of \"salary\"")]
    [InlineData("\"reservationBid\":null", "\"reservationBid\":{\"issuevalues\":{\"fte\":\"0.9\"}}", "no issue \"fte\" with the value")]
    [InlineData("\"values\":[\"0\",\"1\",\"2\"]", "\"values\":[]", "at least one value")]
    public void What_cannot_be_read_is_explained(string right, string wrong, string message)
    {
        var text = Jobs.With(right, wrong);
        Assert.NotEqual(Jobs, text);
        Assert.Contains(message, Assert.Throws<InputException>(() => Read(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Profiles_over_different_domains_are_refused()
    {
        var fault = Assert.Throws<InputException>(() =>
            DomainFiles.Read([files.Write("a.json", Jobs), files.Write("b.json", Jobs.With("\"no\"", "\"never\""))]));
        Assert.Contains("one domain", fault.Message, StringComparison.Ordinal);
    }

    private System.Collections.Immutable.ImmutableArray<DomainFile> Read(string first) =>
        DomainFiles.Read([files.Write("a.json", first), files.Write("b.json", first)]);
}
