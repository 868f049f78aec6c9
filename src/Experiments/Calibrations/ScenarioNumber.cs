using System.Text.Json.Nodes;

namespace NegotiationSim.Experiments.Calibrations;

/// <summary>Goes down a scenario's text by a path as <c>--set</c> has it: keys, and ids of things in lists.</summary>
internal static class ScenarioNumber
{
    /// <summary>The number a path leads to; null where there is none.</summary>
    public static double? Find(string text, string path)
    {
        JsonNode? at = JsonNode.Parse(text);
        foreach (var step in path.Split('.')) at = Below(at, step);
        return at is JsonValue value && value.TryGetValue<double>(out var number) ? number : null;
    }

    /// <summary>What lies one step below; null where nothing does.</summary>
    public static JsonNode? Below(JsonNode? at, string step) => at switch
    {
        JsonObject known => known[step],
        JsonArray list => list.FirstOrDefault(i => (string?)i?["id"] == step),
        _ => null,
    };
}
