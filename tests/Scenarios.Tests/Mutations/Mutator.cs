using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NegotiationSim.Scenarios.Tests.Mutations;

/// <summary>Spoils files the way people and disks do: wrong values, lost and misspelt keys, doubled items, broken text.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly string[] Values =
        ["null", "true", "-1", "0", "1e300", "-0.5", "12.5", "\"\"", "\"x\"", "\"2021-13\"", "\"USA \"", "[]", "{}", "[[1]]", "{\"a\":1}",
            "99999999999", "\"\\u0000\"", "\"../../etc\""];

    private readonly Random random = new(seed);

    /// <summary>The file with one to three things wrong, usually.</summary>
    public byte[] Spoil(string json)
    {
        if (random.Next(5) == 0) return SpoilText(json);
        var root = JsonNode.Parse(json)!;
        for (var left = random.Next(1, 4); left > 0; left--) SpoilTree(root);
        return Encoding.UTF8.GetBytes(root.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
    }

    private byte[] SpoilText(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json).ToList();
        var at = random.Next(bytes.Count);
        switch (random.Next(5))
        {
            case 0: bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at)); break;
            case 1: bytes[at] = (byte)random.Next(256); break;
            case 2: bytes.Insert(at, (byte)"{}[],:\"0-e\\"[random.Next(11)]); break;
            case 3: bytes.RemoveRange(at, bytes.Count - at); break;
            default: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(60, bytes.Count - at))); break;
        }

        return [.. bytes];
    }

    private void SpoilTree(JsonNode root)
    {
        var places = new List<JsonNode>();
        Collect(root, places);
        if (places.Count == 0) return;
        var place = places[random.Next(places.Count)];
        if (place is JsonArray list) SpoilList(list);
        else SpoilObject((JsonObject)place);
    }

    private void SpoilList(JsonArray list)
    {
        var at = random.Next(list.Count);
        switch (random.Next(3))
        {
            case 0: list.RemoveAt(at); break;
            case 1: list.Add(list[at]?.DeepClone()); break;
            default: list[at] = JsonNode.Parse(Values[random.Next(Values.Length)]); break;
        }
    }

    private void SpoilObject(JsonObject members)
    {
        var key = members.ElementAt(random.Next(members.Count)).Key;
        switch (random.Next(5))
        {
            case 0:
                members.Remove(key);
                break;
            case 1:
                var moved = members[key]?.DeepClone();
                members.Remove(key);
                members[key.Length > 2 ? key[..1] + key[2..] : key + "x"] = moved;
                break;
            case 2 when members[key] is JsonValue text && text.TryGetValue<string>(out var word):
                members[key] = word.Length > 1 ? word[1..] + word[..1] : word + "x";
                break;
            case 3 when members[key] is JsonValue value && value.TryGetValue<double>(out var number):
                members[key] = number * (random.Next(2) == 0 ? -1 : 1e4);
                break;
            default:
                members[key] = JsonNode.Parse(Values[random.Next(Values.Length)]);
                break;
        }
    }

    private static void Collect(JsonNode? node, List<JsonNode> places)
    {
        if (node is JsonObject { Count: > 0 } members)
        {
            places.Add(members);
            foreach (var (_, value) in members) Collect(value, places);
        }
        else if (node is JsonArray { Count: > 0 } list)
        {
            places.Add(list);
            foreach (var item in list) Collect(item, places);
        }
    }
}
