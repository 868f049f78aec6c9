using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NegotiationSim.Scenarios.Equilibrium;

/// <summary>The published schema of equilibrium files, made from the reader's own declarations.</summary>
public static class EquilibriumSchema
{
    /// <summary>Name of the file in <c>config/schema</c>.</summary>
    public const string FileName = "equilibrium.schema.json";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema as JSON (draft 2020-12).</summary>
    public static string Text()
    {
        var root = EquilibriumShape.Root.Schema();
        root["properties"]!["$schema"] = new JsonObject { ["type"] = "string" };
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "NegotiationSim equilibrium file",
        };
        foreach (var (key, value) in root) schema[key] = value?.DeepClone();
        schema["allOf"] = new JsonArray(EquilibriumShape.Root.Requirements());
        schema["oneOf"] = new JsonArray(new JsonObject { ["required"] = new JsonArray("tables") },
            new JsonObject { ["required"] = new JsonArray("world") });
        return schema.ToJsonString(Layout) + "\n";
    }
}
