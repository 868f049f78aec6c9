using System.Text;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Tests.Shapes;

public class ShapeTests
{
    private static readonly ObjectShape Run = new(
        "A run.",
        [
            Field.Needed("months", new NumberShape("Length.", 1, 600)),
            new("seed", new NumberShape("Seed.", 0, double.PositiveInfinity), Default: "7"),
            new("engine", new WordShape("Engine.", ["local", "orleans"]), Default: "\"local\""),
            new("share", new NumberShape("Share.", 0, 1) { ExcludesMin = true, ExcludesMax = true, OrNull = true }),
            new("level", new EitherShape(
                "A level.", "a number or a list of numbers", new NumberShape("", 0, 1),
                    new ListShape("", new NumberShape("", 0, 1), 1, 3))),
            new("names", new ListShape("Names.", TextShape.Filled("")) { IsUnique = true }),
        ]);

    [Fact]
    public void All_problems_are_reported_at_once()
    {
        Assert.Equal(
            [
                "file.json:2: $.months: Expected a number from 1 to 600, found -1.",
                "file.json:3: $.sede: Unknown key \"sede\". Did you mean \"seed\"?",
                "file.json:4: $.engine: Found the text \"locl\". Did you mean \"local\"?",
            ],
            Problems("{\n\"months\": -1,\n\"sede\": 4,\n\"engine\": \"locl\"}"));
    }

    [Theory]
    [InlineData("\"months\": 1, \"share\": 0.5")]
    [InlineData("\"months\": 600, \"share\": null, \"level\": 1")]
    [InlineData("\"months\": 1.5, \"level\": [0, 0.5, 1], \"names\": [\"a\", \"b\"]")]
    [InlineData("\"$schema\": \"x\", \"months\": 1")]
    public void A_right_value_is_taken(string members) => Assert.Empty(Problems("{" + members + "}"));

    [Theory]
    [InlineData("\"share\": 0", "$.share", "found 0")]
    [InlineData("\"share\": 1", "$.share", "found 1")]
    [InlineData("\"level\": \"high\"", "$.level", "Expected a number or a list of numbers, found the text \"high\"")]
    [InlineData("\"level\": 2", "$.level", "from 0 to 1, found 2")]
    [InlineData("\"level\": [0, 1, 2]", "$.level[2]", "from 0 to 1, found 2")]
    [InlineData("\"level\": []", "$.level", "1 to 3 items, found an empty list")]
    [InlineData("\"level\": {\"$schema\": 1}", "$.level", "found an object")]
    [InlineData("\"names\": [\"a\", \"b\", \"a\"]", "$.names[2]", "listed twice")]
    [InlineData("\"names\": [\"\"]", "$.names[0]", "an empty one")]
    public void A_wrong_value_is_named_with_its_place(string member, string path, string says)
    {
        var problem = Assert.Single(Problems("{\"months\": 1, " + member + "}"));
        Assert.StartsWith("file.json:1: " + path + ": ", problem, StringComparison.Ordinal);
        Assert.Contains(says, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_out_or_null_has_its_default()
    {
        var complete = Run.Check(Parse("{\"months\": 3, \"engine\": null}"), Vocabulary.Empty, new InputProblems("file.json"));
        Assert.Equal(7, complete.Number("seed"));
        Assert.Equal("local", complete.Text("engine"));
        Assert.Null(complete.Member("share"));
    }

    [Fact]
    public void A_file_of_a_newer_format_is_refused_in_one_sentence()
    {
        var root = new ObjectShape("A run.", [new(FileShape.VersionKey, new NumberShape("", 1, 2, Whole: true))]);
        var shape = new FileShape("run", new FileKind("a run", "Use it", "months"), root);
        var content = Parse("{\"formatVersion\": 3, \"months\": 1, \"novelty\": 2}");
        var problem = Assert.Single(Assert.Throws<InputException>(() => shape.Require(content, "file.json")).Problems);
        Assert.Equal(
            "file.json:1: $.formatVersion: This file was written for format 3; this program reads up to format 2. Use a newer negsim.",
            problem.ToString());
    }

    private static InputNode Parse(string text) => JsonInput.Parse("file.json", Encoding.UTF8.GetBytes(text));

    private static IEnumerable<string> Problems(string text)
    {
        var problems = new InputProblems("file.json");
        Run.Check(Parse(text), Vocabulary.Empty, problems);
        return problems.ToImmutable().Select(p => p.ToString());
    }
}
