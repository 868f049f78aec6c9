using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NegotiationSim.Scenarios.Files;

/// <summary>The published schema of scenario files, made from the reader's own declarations.</summary>
public static class ScenarioSchema
{
    /// <summary>Name of the file in <c>config/schema</c>.</summary>
    public const string FileName = "scenario.schema.json";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema as JSON (draft 2020-12). A file that extends another may leave out anything.</summary>
    public static string Text()
    {
        var root = ScenarioShape.Root.Schema();
        root["properties"]!["$schema"] = new JsonObject { ["type"] = "string" };
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "NegotiationSim scenario",
        };
        foreach (var (key, value) in root) schema[key] = value?.DeepClone();
        schema["if"] = new JsonObject { ["not"] = new JsonObject { ["required"] = new JsonArray("extends") } };
        schema["then"] = ScenarioShape.Root.Requirements();
        return schema.ToJsonString(Layout) + "\n";
    }
}
