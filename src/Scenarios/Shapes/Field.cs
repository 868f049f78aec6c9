using System.Text.Json.Nodes;

namespace NegotiationSim.Scenarios.Shapes;

/// <summary>One key of an object.</summary>
/// <param name="Name">The key.</param>
/// <param name="Shape">What its value may be.</param>
/// <param name="Required">Whether it has to be there.</param>
/// <param name="Default">JSON text of the value it has when it is left out; empty where there is none.</param>
public sealed record Field(string Name, Shape Shape, bool Required = false, string Default = "")
{
    /// <summary>A key that has to be there.</summary>
    public static Field Needed(string name, Shape shape) => new(name, shape, true);

    /// <summary>The schema of the value, with its default.</summary>
    /// <param name="partial">Whether required keys below it may be left out.</param>
    public JsonObject Schema(bool partial)
    {
        var schema = Shape.Schema(partial);
        if (!Required)
        {
            // null counts as left out.
            if (schema["anyOf"] is JsonArray alternatives) alternatives.Add(new JsonObject { ["type"] = "null" });
            if (schema["type"] is JsonValue type) schema["type"] = new JsonArray(type.GetValue<string>(), "null");
            if (schema["enum"] is JsonArray words) words.Add(null);
        }

        if (Default.Length > 0 && Default is not ("[]" or "{}")) schema["default"] = JsonNode.Parse(Default);
        return schema;
    }
}
