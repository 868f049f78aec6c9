using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using NegotiationSim.Engine.Loading;
using NegotiationSim.Runner.Checking;
using NegotiationSim.Runner.Commands;
using NegotiationSim.Runner.Tests.Support;

namespace NegotiationSim.Runner.Tests.Schemas;

public class PublishedSchemaTests
{
    private static readonly JsonDocumentOptions AsPeopleWrite = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static TheoryData<string> Files => [.. ShippedInput.Files];

    [Fact]
    public void The_published_schemas_are_what_the_readers_declare_and_no_others()
    {
        foreach (var shape in InputShapes.All)
        {
            var file = Path.Combine(ShippedInput.SchemaFolder, shape.SchemaFile);
            Assert.True(File.Exists(file) && File.ReadAllText(file) == shape.Schema(), shape.SchemaFile + " is out of date. Run: ./negsim schema --out config/schema");
        }

        Assert.Equal(InputShapes.All.Select(shape => shape.SchemaFile).Order(), Directory.EnumerateFiles(ShippedInput.SchemaFolder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task One_command_writes_them_all()
    {
        using var negsim = new Negsim();
        await negsim.RunAsync("schema", "--out", "new");
        foreach (var file in Directory.EnumerateFiles(ShippedInput.SchemaFolder))
            Assert.Equal(File.ReadAllText(file), File.ReadAllText(Path.Combine(negsim.Folder, "new", Path.GetFileName(file))));
        Assert.Equal(File.ReadAllText(Path.Combine(ShippedInput.SchemaFolder, "experiment.schema.json")), (await negsim.RunAsync("schema", "experiment")).Output);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_shipped_file_names_its_schema_and_keeps_to_it(string file)
    {
        var content = JsonNode.Parse(File.ReadAllText(ShippedInput.Full(file)), documentOptions: AsPeopleWrite)!;
        var shape = ShippedInput.ShapeOf(file);
        var published = Path.Combine(ShippedInput.SchemaFolder, shape.SchemaFile);
        Assert.Equal(published, Path.GetFullPath(content["$schema"]!.GetValue<string>(), Path.GetDirectoryName(ShippedInput.Full(file))!));

        var found = Published.Of(shape).Evaluate(JsonSerializer.SerializeToElement(content), new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(found.IsValid, string.Join("\n", (found.Details ?? []).Where(d => d.Errors is not null).Select(d => d.InstanceLocation + ": " + string.Join(" ", d.Errors!.Values))));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Validate_knows_every_shipped_file_by_its_path(string file)
    {
        if (file.StartsWith("samples/", StringComparison.Ordinal)) return; // they need their plug-in
        var name = ShippedInput.ShapeOf(file).Name switch { "domain" => "negotiation", "plugins" => "settings of plug-ins", var other => other };
        Assert.Matches(": (a |an )?" + name, InputCheck.Describe(ShippedInput.Full(file), new Library().Behaviours));
    }

    [Theory]
    [InlineData("tariff-war", "a scenario")]
    [InlineData("four-states", "a world")]
    [InlineData("price-cap", "a market")]
    [InlineData("own-logroll", "a negotiation")]
    [InlineData("routing-and-reach", "an experiment")]
    public void Validate_knows_every_kind_by_the_name_of_a_shipped_one(string name, string kind) =>
        Assert.Contains(": " + kind, InputCheck.Describe(name, new Library().Behaviours), StringComparison.Ordinal);
}
