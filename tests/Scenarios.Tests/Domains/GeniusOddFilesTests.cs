using System.Text;
using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Scenarios.Domains;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Tests.Domains;

/// <summary>
/// What the files that come with GENIUS and the ANAC competitions hold beside good XML. What is right was read off GENIUS 9's
/// own classes (SimpleDOMParser, DomainImpl, AdditiveUtilitySpace, EvaluatorDiscrete) and worked by hand.
/// </summary>
public sealed class GeniusOddFilesTests : IDisposable
{
    private const string Domain =
        "<negotiation_template><utility_space number_of_issues=\"2\"><objective index=\"0\" name=\"root\" type=\"objective\">\n"
        + "<issue index=\"1\" name=\"A\" type=\"discrete\"><item index=\"1\" value=\"x\"/><item index=\"2\" value=\"y\"/></issue>\n"
        + "<issue index=\"2\" name=\"B\" type=\"discrete\"><item index=\"1\" value=\"x\"/><item index=\"2\" value=\"y\"/></issue>\n"
        + "</objective></utility_space></negotiation_template>";

    private const string Utility = "<utility_space number_of_issues=\"2\"><objective index=\"0\" name=\"root\" type=\"objective\">\n"
        + "<weight index=\"1\" value=\"0.5\"/><weight index=\"2\" value=\"0.5\"/>\n"
        + "<issue index=\"1\" name=\"A\" type=\"discrete\"><item index=\"1\" value=\"x\" evaluation=\"2\"/><item index=\"2\" value=\"y\" evaluation=\"1\"/></issue>\n"
        + "<issue index=\"2\" name=\"B\" type=\"discrete\"><item index=\"1\" value=\"x\" evaluation=\"1\"/><item index=\"2\" value=\"y\" evaluation=\"4\"/></issue>\n"
        + "</objective></utility_space>";

    // 0.5·2/2 + 0.5·1/4 and so on: (x, x), (x, y), (y, x), (y, y).
    private static readonly double[] Usual = [0.625, 1.0, 0.375, 0.75];

    private readonly SampleFiles files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void A_raw_ampersand_is_read_with_a_warning_that_names_its_line()
    {
        var read = Read(Domain.With("\"y\"", "\"Q&A\""), Utility.With("\"y\"", "\"Q&A\""));
        Assert.Equal(Usual, read.Tables[0].Utilities.ToArray());
        Assert.Equal("Q&A", read.Domain.Issues[0].Values[1]);
        Assert.Equal([("d.xml", 2), ("a.xml", 3)], read.Warnings.Select(warning => (Path.GetFileName(warning.File), warning.Line)));
        Assert.All(read.Warnings, warning => Assert.Contains("&amp;", warning.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void An_entity_in_one_file_is_the_raw_character_in_another()
    {
        var read = Read(Domain.With("\"y\"", "\"Q&amp;A\""), Utility.With("\"y\"", "\"Q&A\""));
        Assert.Equal(Usual, read.Tables[0].Utilities.ToArray());
    }

    [Fact]
    public void Latin1_that_does_not_say_so_is_read_with_a_warning()
    {
        var (domain, utility) = (Encoding.Latin1.GetBytes(Domain.With("\"y\"", "\"café\"")),
            Encoding.Latin1.GetBytes(Utility.With("\"y\"", "\"café\"")));
        var read = DomainFiles.Read([files.Write("d.xml", domain), files.Write("a.xml", utility),
            files.Write("b.xml", Utility.With("\"y\"", "\"café\""))])[0];
        Assert.Equal("café", read.Domain.Issues[0].Values[1]);
        Assert.Equal(Usual, read.Tables[1].Utilities.ToArray());
        Assert.Equal([2, 3], read.Warnings.Select(warning => warning.Line));
        Assert.All(read.Warnings, warning => Assert.Contains("Latin-1", warning.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Blanks_before_the_declaration_do_no_harm()
    {
        var read = Read(Domain, "\n\n  <?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + Utility);
        Assert.Equal(Usual, read.Tables[0].Utilities.ToArray());
        Assert.Empty(read.Warnings);
    }

    [Theory]
    [InlineData("type=\"discrete\"><item index=\"1\" value=\"x\" evaluation=\"2\"",
        "type=\"discrete\"vtype=\"discrete\"><item index=\"1\" value=\"x\" evaluation=\"2\"", "without a blank")]
    [InlineData("evaluation=\"2\"", "evaluation=2", "no quotes")]
    [InlineData("evaluation=\"2\"", "evaluation=\"7\" evaluation=\"2\"", "stands twice")]
    [InlineData("evaluation=\"2\"", "evaluation=\"2\" description=\"more < less\"", "XML wants &lt;")]
    public void What_GENIUS_reads_in_a_tag_is_read_with_a_warning(string right, string odd, string warning)
    {
        var text = Utility.With(right, odd);
        Assert.NotEqual(Utility, text);
        var read = Read(Domain, text);
        Assert.Equal(Usual, read.Tables[0].Utilities.ToArray());
        Assert.Contains(warning, Assert.Single(read.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mending_keeps_the_numbers_of_lines()
    {
        var text = Utility.With("number_of_issues", "\n\n note='a & b'\n number_of_issues").With("evaluation=\"4\"", "evaluation=\"much\"");
        var fault = Assert.Throws<InputException>(() => Read(Domain, text));
        Assert.Equal(7, Assert.Single(fault.Problems).Line);
    }

    [Theory]
    [InlineData("<discount_factor value=\"s\"/>", "taken as 1")]
    [InlineData("<discount_factor value=\"0\"/>", "taken as 1")]
    [InlineData("<discount_factor value=\"1.5\"/>", "taken as 1")]
    [InlineData("<reservation value=\"n/a\"/>", "taken as 0")]
    public void A_setting_that_is_no_number_is_left_out_with_a_warning(string setting, string warning)
    {
        var read = Read(Domain, Utility.With("</objective>", "</objective>" + setting));
        Assert.Equal(Discount.None, read.Profiles[0].Discount);
        Assert.Equal(0.0, read.Profiles[0].Reservation);
        Assert.Contains(warning, Assert.Single(read.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_issue_inside_a_bid_is_none()
    {
        const string Bid = "<bid><issue index=\"1\" type=\"discrete\"><item index=\"1\"/></issue></bid>";
        var read = Read(
            Domain.With("</utility_space>", "</utility_space>" + Bid).With("</objective>", "</objective>" + Bid),
            Utility.With("<objective", Bid + "<objective"));
        Assert.Equal(Usual, read.Tables[0].Utilities.ToArray());
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public void Issues_of_nested_objectives_come_before_those_of_the_objective_around_them()
    {
        const string Inner = "<issue index=\"4\" name=\"C\" type=\"discrete\"><item index=\"1\" value=\"only\"/></issue>";
        var domain = Domain.With("</objective>", "<objective index=\"3\" name=\"inner\">" + Inner + "</objective></objective>");
        var utility = Utility.With("</objective>", "<objective index=\"3\" name=\"inner\"><weight index=\"4\" value=\"0\"/>"
            + Inner.With("\"only\"", "\"only\" evaluation=\"1\"") + "</objective></objective>");
        var read = DomainFiles.Read([files.Write("d.xml", domain), files.Write("a.xml", utility), files.Write("b.xml", utility)])[0];
        Assert.Equal(["C", "A", "B"], read.Domain.Issues.Select(issue => issue.Name));
        Assert.Equal(Usual, read.Tables[0].Utilities.ToArray());
    }

    [Theory]
    [InlineData("<utility_space type=\"nonlinear\" number_of_issues=\"2\">")]
    [InlineData("<utility_space type=\"constraint\" number_of_issues=\"2\">")]
    [InlineData("<utility_space number_of_issues=\"2\"><utility_function><ufun type=\"PlainUfun\" weight=\"1.0\"><hyperRectangle utility=\"10\"/></ufun></utility_function>")]
    public void Non_linear_spaces_are_refused_as_such(string opening)
    {
        var text = Utility.With("<utility_space number_of_issues=\"2\">", opening).With(
            "<weight index=\"1\" value=\"0.5\"/><weight index=\"2\" value=\"0.5\"/>", "");
        var fault = Assert.Throws<InputException>(() => Read(Domain, text));
        Assert.Contains("non-linear is not supported", Assert.Single(fault.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_index_and_name_disagree_the_index_counts_and_both_are_named()
    {
        // Index 1, called B here and A in the domain: x 10, y 5, weight 0.9; index 2: x 1, y 10, weight 0.1.
        const string Crossed =
            "<utility_space><objective index=\"0\"><weight index=\"1\" value=\"0.9\"/><weight index=\"2\" value=\"0.1\"/>"
            + "<issue index=\"1\" name=\"B\"><item value=\"x\" evaluation=\"10\"/><item value=\"y\" evaluation=\"5\"/></issue>"
            + "<issue index=\"2\" name=\"A\"><item value=\"x\" evaluation=\"1\"/><item value=\"y\" evaluation=\"10\"/></issue></objective></utility_space>";
        var read = Read(Domain, Crossed);
        Assert.Equal(0.46, read.Tables[0][read.Domain.OutcomeOf([1, 0])], 12);
        Assert.Equal(2, read.Warnings.Length);
        Assert.All(read.Warnings, warning => Assert.Matches("\"[AB]\" here and \"[AB]\" in the domain", warning.Message));
    }

    [Fact]
    public void Without_an_index_the_name_counts()
    {
        var read = Read(Domain.With(" index=\"1\" name", " name"), Utility);
        Assert.Equal(Usual, read.Tables[0].Utilities.ToArray());
    }

    [Theory]
    [InlineData("-5", "0")]
    [InlineData("0.000001", "0.000005")]
    [InlineData("-3", "-1")]
    public void An_issue_whose_largest_evaluation_is_below_a_hundred_thousandth_counts_nothing(string x, string y)
    {
        var read = Read(Domain, Utility.With("evaluation=\"2\"", "evaluation=\"" + x + "\"").With(
            "evaluation=\"1\"/></issue>", "evaluation=\"" + y + "\"/></issue>"));
        Assert.Equal([0.125, 0.5, 0.125, 0.5], read.Tables[0].Utilities.ToArray());
    }

    [Fact]
    public void The_largest_evaluation_is_taken_over_all_items_of_the_utility_file()
    {
        var read = Read(Domain, Utility.With("evaluation=\"2\"/>",
            "evaluation=\"2\"/><item index=\"3\" value=\"withdrawn\" evaluation=\"4\"/>"));
        Assert.Equal([0.375, 0.75, 0.25, 0.625], read.Tables[0].Utilities.ToArray());
    }

    [Fact]
    public void A_value_listed_twice_makes_outcomes_that_are_worth_the_same()
    {
        var read = Read(
            Domain.With("<item index=\"1\" value=\"x\"/><item index=\"2\" value=\"y\"/></issue>\n</objective>",
                "<item index=\"1\" value=\"x\"/><item index=\"2\" value=\"y\"/><item index=\"3\" value=\"x\"/></issue>\n</objective>"),
            Utility);
        Assert.Equal([0.625, 1.0, 0.625, 0.375, 0.75, 0.375], read.Tables[0].Utilities.ToArray());
        Assert.Contains("\"x\" is listed twice", Assert.Single(read.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_two_types_of_an_issue_disagree_type_counts()
    {
        var read = Read(Domain.With("type=\"discrete\"", "type=\"Discrete\" vtype=\"integer\""), Utility);
        Assert.Equal(Usual, read.Tables[0].Utilities.ToArray());
    }

    [Theory]
    [InlineData("<utility_space <", "not well-formed")]
    [InlineData("<utility_space><></utility_space>", "not well-formed")]
    [InlineData("<utility_space a=\"b", "not well-formed")]
    [InlineData("<utility_space a=b=c/d>", "not well-formed")]
    [InlineData("  <?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><utility_space/>", "document type")]
    public void What_not_even_GENIUS_reads_is_explained(string text, string message) =>
        Assert.Contains(message, Assert.Throws<InputException>(() => Read(Domain, text)).Message, StringComparison.Ordinal);

    private DomainFile Read(string domain, string utility) =>
        DomainFiles.Read([files.Write("d.xml", domain), files.Write("a.xml", utility), files.Write("b.xml", SecondFor(domain))])[0];

    // A second party whose file is as good as XML can be, for whatever values the domain has.
    private static string SecondFor(string domain) =>
        domain.Contains("Q&", StringComparison.Ordinal) ? Utility.With("\"y\"", "\"Q&amp;A\"") : Utility;
}
