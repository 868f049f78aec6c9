using System.Text.Json;
using Json.Schema;
using NegotiationSim.Runner.Validate;
using NegotiationSim.Runner.Tests.Support;

namespace NegotiationSim.Runner.Tests.Schemas;

public class PublishedSchemaTests
{
    public static TheoryData<string> Files => [.. ShippedInput.Files];

    [Fact]
    public void The_published_schemas_are_what_the_readers_declare_and_no_others()
    {
        foreach (var shape in InputShapes.All)
        {
            var file = Path.Combine(ShippedInput.SchemaFolder, shape.SchemaFile);
            var isCurrent = File.Exists(file) && File.ReadAllText(file) == shape.Schema();
            Assert.True(isCurrent, shape.SchemaFile + " is out of date. Run: ./negsim schema --out config/schema");
        }

        var published = Directory.EnumerateFiles(ShippedInput.SchemaFolder).Select(Path.GetFileName);
        Assert.Equal(InputShapes.All.Select(shape => shape.SchemaFile).Order(), published.Order());
    }

    [Fact]
    public void A_kind_of_file_is_known_by_keys_it_may_have_and_no_other_kind_may()
    {
        foreach (var shape in InputShapes.All)
            foreach (var key in shape.Kind.Keys)
                Assert.Equal([shape.Name], InputShapes.All.Where(s => s.Root.Find(key) is not null).Select(s => s.Name));
    }

    [Fact]
    public async Task One_command_writes_them_all()
    {
        using var negsim = new Negsim();
        await negsim.RunAsync("schema", "--out", "new");
        foreach (var file in Directory.EnumerateFiles(ShippedInput.SchemaFolder))
            Assert.Equal(File.ReadAllText(file), File.ReadAllText(Path.Combine(negsim.Folder, "new", Path.GetFileName(file))));
        var printed = (await negsim.RunAsync("schema", "experiment")).Output;
        Assert.Equal(File.ReadAllText(Path.Combine(ShippedInput.SchemaFolder, "experiment.schema.json")), printed);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_shipped_file_names_its_schema_and_keeps_to_it(string file)
    {
        var content = ShippedInput.Read(file);
        var shape = ShippedInput.ShapeOf(file);
        var published = Path.Combine(ShippedInput.SchemaFolder, shape.SchemaFile);
        Assert.Equal(published, Path.GetFullPath(content["$schema"]!.GetValue<string>(), Path.GetDirectoryName(ShippedInput.Full(file))!));

        var options = new EvaluationOptions { OutputFormat = OutputFormat.List };
        var found = Published.Of(shape).Evaluate(JsonSerializer.SerializeToElement(content), options);
        var errors = (found.Details ?? []).Where(d => d.Errors is not null).Select(
            d => d.InstanceLocation + ": " + string.Join(" ", d.Errors!.Values));
        Assert.True(found.IsValid, string.Join("\n", errors));
    }

    [Fact]
    public async Task Validate_knows_every_shipped_file_by_its_path_and_by_its_name()
    {
        // The sample scenario needs its plug-in.
        var files = ShippedInput.Files.Where(file => !file.StartsWith("samples/", StringComparison.Ordinal)).ToArray();
        (string Name, string Kind)[] named =
        [
            ("tariff-war", "a scenario"), ("four-states", "a world"), ("price-cap", "a market"), ("own-logroll", "a negotiation"),
            ("routing-and-reach", "an experiment"),
        ];
        using var negsim = new Negsim { Home = Repository.Root };
        var said = await negsim.RunAsync(["validate", .. files.Select(ShippedInput.Full), .. named.Select(n => n.Name)]);
        Assert.Equal(0, said.Code);
        var lines = said.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var kinds = files.Select(file => ShippedInput.ShapeOf(file).Kind.Name).Concat(named.Select(n => n.Kind)).ToArray();
        Assert.Equal(kinds.Length, lines.Length);
        Assert.All(lines.Zip(kinds), pair => Assert.Contains(": " + pair.Second, pair.First, StringComparison.Ordinal));
    }
}
