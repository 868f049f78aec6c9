using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Scenarios.Domains;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Tests.Domains;

public sealed class DomainFilesTests : IDisposable
{
    // Worked by hand: fare free, 2, 4 (outer) by crossings daily, hourly (inner).
    private static readonly double[] East = [0.25, 0.0, 0.625, 0.375, 1.0, 0.75];
    private static readonly double[] West = [0.5, 1.0, 0.125, 0.625, 0.0, 0.5];

    private readonly SampleFiles files = new();

    public void Dispose() => this.files.Dispose();

    [Fact]
    public void DomainFiles_numbers_outcomes_row_major_with_the_last_issue_fastest()
    {
        var read = Assert.Single(DomainFiles.Read([this.files.Write("ferry.json", SampleFiles.Json)]));
        Assert.Equal("ferry", read.Domain.Name);
        Assert.Equal("2 hourly", string.Join(" ", read.Domain.Describe(3)));
        Assert.Equal(East, read.Tables[0].Utilities.ToArray());
        Assert.Equal(West, read.Tables[1].Utilities.ToArray());
        Assert.Equal(0.25, read.Tables[0].Reservation);
        Assert.Equal(0.0, read.Tables[1].Reservation);
        Assert.Equal(new Discount(DiscountKind.PerRound, 0.9), read.Profiles[0].Discount);
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public void DomainFiles_reads_the_same_negotiation_from_GENIUS_files()
    {
        var read = Assert.Single(DomainFiles.Read(this.files.Genius()));
        Assert.Equal("free daily", string.Join(" ", read.Domain.Describe(0)));
        Assert.Equal(East, read.Tables[0].Utilities.ToArray());
        Assert.Equal(West, read.Tables[1].Utilities.ToArray());
        Assert.Equal(new Discount(DiscountKind.RelativeTime, 0.9), read.Profiles[0].Discount);
        Assert.Equal(Discount.None, read.Profiles[1].Discount);
    }

    [Fact]
    public void DomainFiles_uses_odd_weights_raw_with_a_warning_and_caps_GENIUS_at_one()
    {
        var heavy = SampleFiles.XmlWest.Replace("<weight index=\"1\" value=\"0.5\"/>", "<weight index=\"1\" value=\"0.75\"/>",
            StringComparison.Ordinal);
        var genius = DomainFiles.Read(this.files.Genius(west: heavy))[0];
        Assert.Equal([0.75, 1.0, 0.1875, 0.6875, 0.0, 0.5], genius.Tables[1].Utilities.ToArray());
        Assert.Contains("sum to 1.25", Assert.Single(genius.Warnings).Message, StringComparison.Ordinal);

        var json = SampleFiles.Json.Replace("\"weights\": [0.5, 0.5]", "\"weights\": [0.75, 0.5]", StringComparison.Ordinal);
        var read = DomainFiles.Read([this.files.Write("heavy.json", json)])[0];
        Assert.Equal(1.25, read.Tables[1].Maximum);
        Assert.Equal("$.profiles[1].weights", Assert.Single(read.Warnings).Path);
    }

    [Fact]
    public void DomainFiles_takes_negative_GENIUS_evaluations_relative_to_the_largest()
    {
        var east = SampleFiles.XmlEast.Replace("value=\"free\" evaluation=\"0\"", "value=\"free\" evaluation=\"-5\"",
            StringComparison.Ordinal);
        var read = DomainFiles.Read(this.files.Genius(east: east))[0];
        Assert.Equal(0.0625, read.Tables[0][0]);     // 0.75·(-5/20) + 0.25·1
    }

    [Fact]
    public void One_GENIUS_domain_file_may_stand_anywhere_among_its_utility_files()
    {
        // As a shell sorts them: utility files may come before the domain; parties keep the order in which they are named.
        var files = this.files.Genius();
        var usual = DomainFiles.Read(files)[0];
        foreach (string[] order in (string[][])[[files[1], files[0], files[2]], [files[1], files[2], files[0]]])
        {
            var read = Assert.Single(DomainFiles.Read(order));
            Assert.Equal(usual.Profiles.Select(p => p.Name), read.Profiles.Select(p => p.Name));
            Assert.Equal(usual.Tables[1].Utilities.ToArray(), read.Tables[1].Utilities.ToArray());
        }

        Assert.Contains("no GENIUS domain file", Assert.Throws<InputException>(() => DomainFiles.Read(files[1..])).Message,
            StringComparison.Ordinal);
        Assert.Contains("2 GENIUS domain files", Assert.Throws<InputException>(
            () => DomainFiles.Read([files[1], .. files, files[0]])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reservation_value_from_beyond_all_measure_is_refused()
    {
        var fault = Assert.Throws<InputException>(() =>
            DomainFiles.Read([this.files.Write("far.json",
            SampleFiles.Json.Replace("\"reservation\": 0.25", "\"reservation\": -1e300", StringComparison.Ordinal))]));
        Assert.Contains("below -1e15", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DomainFiles_reads_several_negotiations_in_order()
    {
        string[] files = [this.files.Write("a.json", SampleFiles.Json), .. this.files.Genius(),
            this.files.Write("b.json", SampleFiles.Json)];
        Assert.Equal(["ferry", "ferry", "ferry"], DomainFiles.Read(files).Select(read => read.Domain.Name));
    }

    [Theory]
    [InlineData("[0.5, 0.5]", "[-0.5, 1.5]", "$.profiles[1].weights[0]", "at least 0")]
    [InlineData("[0.5, 0.5]", "[0.5]", "$.profiles[1].weights", "2 issues, but 1")]
    [InlineData("[0.5, 0.5]", "[1e308, 1e308]", "$.profiles[1]", "beyond 1e15")]
    [InlineData("[1, 0.25, 0]", "[1, 0.25]", "$.profiles[1].values[0]", "3 values, but 2")]
    [InlineData("0.25, \"discount\"", "1.5, \"discount\"", "$.profiles[0].reservation", "above its best outcome (1)")]
    [InlineData("\"discount\": 0.9", "\"discount\": 1.1", "$.profiles[0].discount", "above 0 and up to 1")]
    [InlineData("\"discount\": 0.9", "\"discount\": 0", "$.profiles[0].discount", "every later deal would be worthless")]
    [InlineData("\"note\"", "\"nota\"", "$.nota", "Did you mean \"note\"?")]
    [InlineData("\"reservation\"", "\"reservaton\"", "$.profiles[0].reservaton", "Did you mean \"reservation\"?")]
    [InlineData("\"hourly\"", "\"daily\"", "$.issues[1].values[1]", "listed twice")]
    [InlineData("[0.75, 0.25]", "[NaN, 0.25]", "", "not valid JSON")]
    public void DomainFiles_says_what_is_wrong_with_a_JSON_file(string right, string wrong, string path, string message)
    {
        var text = SampleFiles.Json.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(SampleFiles.Json, text);
        var fault = Assert.Throws<InputException>(() => DomainFiles.Read([this.files.Write("wrong.json", text)]));
        Assert.Contains(fault.Problems, problem => problem.Path == path && problem.Message.Contains(message, StringComparison.Ordinal)
            && problem.Line > 0);
    }

    [Theory]
    [InlineData("<weight index=\"1\" value=\"0.75\"/>", "<weight index=\"1\" value=\"-0.75\"/>", "at least 0")]
    [InlineData("<weight index=\"1\" value=\"0.75\"/>", "<weight index=\"1\" value=\"NaN\"/>", "found \"NaN\"")]
    [InlineData("<weight index=\"1\" value=\"0.75\"/>", "", "has no <weight")]
    [InlineData("<reservation value=\"0.25\"/>", "<reservation value=\"2\"/>", "above its best outcome")]
    [InlineData("index=\"1\" name=\"fare\"", "name=\"fair\"", "Did you mean \"fair\"?")]
    [InlineData("value=\"2\" evaluation", "value=\"3\" evaluation", "The value \"2\"")]
    [InlineData("</objective>", "", "not well-formed")]
    [InlineData("<utility_space number_of_issues=\"2\">", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><utility_space>", "entity bombs")]
    public void DomainFiles_says_what_is_wrong_with_a_GENIUS_file(string right, string wrong, string message)
    {
        var text = SampleFiles.XmlEast.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(SampleFiles.XmlEast, text);
        var fault = Assert.Throws<InputException>(() => DomainFiles.Read(this.files.Genius(east: text)));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DomainFiles_refuses_an_entity_bomb_without_expanding_it()
    {
        var bomb = "<!DOCTYPE b [<!ENTITY a \"aaaaaaaaaa\">" +
            string.Concat(Enumerable.Range(0, 25).Select(
                i => $"<!ENTITY {(char)('b' + i)} \"" + string.Concat(Enumerable.Repeat($"&{(char)('a' + i)};", 10)) + "\">")) +
            "]><negotiation_template>&z;</negotiation_template>";
        var fault = Assert.Throws<InputException>(() => DomainFiles.Read([this.files.Write("bomb.xml", bomb)]));
        Assert.Contains("refused", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DomainFiles_asks_for_a_utility_file_a_party()
    {
        var fault = Assert.Throws<InputException>(() => DomainFiles.Read(this.files.Genius()[..2]));
        Assert.Contains("at least two parties", fault.Message, StringComparison.Ordinal);
        Assert.Throws<InputException>(() => DomainFiles.Read([this.files.Write("alone.xml", SampleFiles.XmlEast)]));
    }

    [Fact]
    public void DomainFiles_refuses_more_outcomes_than_it_can_table()
    {
        var values = string.Join(",", Enumerable.Range(0, 100).Select(i => "\"v" + i + "\""));
        var issues = string.Join(",", Enumerable.Range(0, 6).Select(i => "{\"name\":\"i" + i + "\",\"values\":[" + values + "]}"));
        var profile = "{\"weights\":[1,1,1,1,1,1],\"values\":["
            + string.Join(",", Enumerable.Repeat("[" + string.Join(",", Enumerable.Repeat("1", 100)) + "]", 6)) + "]}";
        var fault = Assert.Throws<InputException>(() =>
            DomainFiles.Read([this.files.Write("vast.json",
            "{\"issues\":[" + issues + "],\"profiles\":[" + profile + "," + profile + "]}")]));
        Assert.Contains("outcomes", fault.Message, StringComparison.Ordinal);
    }
}
