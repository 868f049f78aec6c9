using System.Text.Json.Nodes;

namespace NegotiationSim.Runner.Tests.Schemas;

/// <summary>Changes one place of a JSON text, which stays JSON: a key lost, misspelt or added, a value of another kind or size.</summary>
/// <param name="seed">The same seed makes the same change.</param>
internal sealed class TreeSpoiler(int seed)
{
    private static readonly string[] Values =
    [
        "null", "true", "-1", "0", "1", "0.5", "13", "2500.5", "-3000000000", "1e27", "1e-12",
        "\"\"", "\"x\"", "\"Two words\"", "\"2022-13\"", "\"none\"", "[]", "[1, 1]", "{}",
    ];

    private readonly Random random = new(seed);

    /// <summary>The text with one change.</summary>
    public string Spoil(string text)
    {
        var root = JsonNode.Parse(text)!;
        var at = Pick(root);
        switch (at)
        {
            case JsonObject { Count: > 0 } item when random.Next(3) > 0:
                var key = item.ElementAt(random.Next(item.Count)).Key;
                var value = item[key]?.DeepClone();
                var change = random.Next(3);
                if (change < 2) item.Remove(key);
                if (change > 0) item[key + "z"] = value;
                break;
            case JsonArray list when random.Next(3) == 0:
                list.Add(JsonNode.Parse(Values[random.Next(Values.Length)]));
                break;
            default:
                Replace(ref root, at);
                break;
        }

        return root.ToJsonString();
    }

    private void Replace(ref JsonNode root, JsonNode at)
    {
        var value = JsonNode.Parse(Values[random.Next(Values.Length)]);
        switch (at.Parent)
        {
            case JsonObject item: item[at.GetPropertyName()] = value; break;
            case JsonArray list: list[at.GetElementIndex()] = value; break;
            default: root = value ?? new JsonObject(); break;
        }
    }

    /// <summary>A place, down to which each step was as likely as any other at its level.</summary>
    private JsonNode Pick(JsonNode root)
    {
        var at = root;
        while (random.Next(6) > 0)
        {
            JsonNode[] below = at switch
            {
                JsonObject item => [.. item.Select(p => p.Value).OfType<JsonNode>()],
                JsonArray list => [.. list.OfType<JsonNode>()],
                _ => [],
            };
            if (below.Length == 0) break;
            at = below[random.Next(below.Length)];
        }

        return at;
    }
}
