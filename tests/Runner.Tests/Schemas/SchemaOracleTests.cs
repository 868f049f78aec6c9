using System.Text;
using System.Text.Json;
using NegotiationSim.Runner.Validate;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Runner.Tests.Schemas;

/// <summary>
/// Whether a file is right is decided twice: by the shapes, and by JsonSchema.Net, another's implementation of JSON Schema, on the schemas
/// made of them. The two have to agree on files spoilt in one place each.
/// </summary>
public class SchemaOracleTests
{
    private const int Rounds = 400;

    public static TheoryData<string> Kinds => [.. InputShapes.All.Select(shape => shape.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_schema_refuses_what_the_shape_refuses_and_nothing_else(string kind)
    {
        var shape = InputShapes.All.First(s => s.Name == kind);
        var schema = Published.Of(shape);
        var text = FullFiles.Of(kind);
        Assert.Empty(Problems(shape, text));
        var refused = 0;
        for (var seed = 0; seed < Rounds; seed++)
        {
            var spoilt = new TreeSpoiler(seed).Spoil(text);
            var problems = Problems(shape, spoilt);
            using var document = JsonDocument.Parse(spoilt);
            var said = problems.Length == 0 ? "the shape finds nothing" : problems[0].ToString();
            Assert.True(schema.Evaluate(document.RootElement).IsValid == (problems.Length == 0),
                "seed " + seed + ": " + said + "\n" + spoilt);
            if (problems.Length > 0) refused++;
        }

        // Where hardly a mutation mattered, or all did, the two would agree by idleness.
        Assert.InRange(refused, Rounds / 4, Rounds - 20);
    }

    private static InputProblem[] Problems(FileShape shape, string text)
    {
        var problems = new InputProblems("spoilt.json");
        shape.Root.Check(JsonInput.Parse("spoilt.json", Encoding.UTF8.GetBytes(text)), NegotiationSim.Scenarios.Shapes.Vocabulary.Empty,
            problems);
        return [.. problems.ToImmutable()];
    }
}
