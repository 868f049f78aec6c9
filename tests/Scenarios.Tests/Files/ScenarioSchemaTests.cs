using System.Text.Json.Nodes;
using NegotiationSim.Model.Script.Parameters;
using NegotiationSim.Scenarios.Files;

namespace NegotiationSim.Scenarios.Tests.Files;

public class ScenarioSchemaTests
{
    [Fact]
    public void Every_parameter_is_in_it_with_default_range_unit_and_source()
    {
        var groups = JsonNode.Parse(ScenarioShape.File.Schema())!["properties"]!["parameters"]!["properties"]!;
        foreach (var entry in ParameterTable.All)
        {
            var steps = entry.Path.Split('.');
            var leaf = groups[steps[1]]!["properties"]![steps[2]]!;
            Assert.NotNull(leaf["default"]);
            if (entry.IsSwitch) continue;
            Assert.Equal(entry.Default, leaf["default"]!.GetValue<double>());
            Assert.Equal(entry.Min, leaf["minimum"]!.GetValue<double>());
            Assert.Equal(entry.Max, leaf["maximum"]!.GetValue<double>());
            var description = leaf["description"]!.GetValue<string>();
            Assert.Contains("Unit: " + entry.Unit, description, StringComparison.Ordinal);
            Assert.Contains("Source: " + entry.Source, description, StringComparison.Ordinal);
            Assert.False(description.StartsWith(' '), entry.Path + " has no summary");
            Assert.InRange(entry.Default, entry.Min, entry.Max);
        }
    }

    [Fact]
    public void A_parameter_can_be_read_and_changed_by_its_entry()
    {
        foreach (var entry in ParameterTable.All)
        {
            var before = new ModelParameters();
            Assert.Equal(entry.Default, ParameterTable.Value(before, entry));
            var value = entry.IsSwitch ? 1 - entry.Default : entry.IsWhole ? entry.Max : (entry.Min + entry.Max) / 3;
            var after = ParameterTable.With(before, entry, value);
            Assert.Equal(value, ParameterTable.Value(after, entry));
            Assert.Equal(before, ParameterTable.With(after, entry, entry.Default));
        }
    }
}
