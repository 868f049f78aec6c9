using System.Text;
using System.Text.Json.Nodes;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Worlds;

namespace NegotiationSim.Scenarios.Tests.Worlds;

/// <summary>The schema is tested against the whole reader: every key it names is read, every bound it states is enforced.</summary>
public sealed class WorldSchemaTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private static readonly JsonObject Schema = JsonNode.Parse(WorldShape.File.Schema())!.AsObject();

    /// <summary>Where one object of each kind stands in a full world file.</summary>
    private static readonly string[][] Objects =
    [
        ["economies"], ["commodities"], ["blocs"], ["trade"], ["dyads"], ["economies", "notes"], ["commodities", "notes"],
    ];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_world_with_every_key_of_the_schema_is_read()
    {
        Assert.Null(Problems(Full()));
        foreach (var path in Objects)
            Assert.Equal(Keys(path).Order(), At(Full(), path).Select(p => p.Key).Order());
    }

    [Fact]
    public void Keys_the_schema_does_not_name_are_refused_everywhere()
    {
        foreach (var path in Objects.Append([]))
        {
            var world = Full();
            At(world, path)["zzz"] = 1;
            Assert.Contains(Problems(world)!, p => p.Message.StartsWith("Unknown key", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Keys_the_schema_requires_are_required_and_the_others_are_not()
    {
        foreach (var path in Objects)
        {
            var required = Definition(path)["required"]!.AsArray().Select(r => r!.GetValue<string>()).ToArray();
            foreach (var key in Keys(path))
            {
                if (path is ["blocs"] && key is "source" or "quality") continue; // they go together
                var world = Full();
                At(world, path).Remove(key);
                var missing = Problems(world)?.Any(p => p.Message.Contains("\"" + key + "\" is missing", StringComparison.Ordinal))
                    ?? false;
                Assert.True(missing == required.Contains(key), string.Join(".", path) + "." + key);
            }
        }
    }

    [Fact]
    public void Bounds_the_schema_states_are_the_readers_bounds()
    {
        var bounds = 0;
        foreach (var path in Objects)
            foreach (var key in Keys(path))
                foreach (var (bound, sign) in new[] { ("minimum", -1), ("maximum", 1) })
                {
                    if (Definition(path)["properties"]![key]![bound] is not { } value) continue;
                    bounds++;
                    var limit = value.GetValue<double>();
                    Assert.Contains(Problems(With(path, key, limit + sign * (1e-9 + Math.Abs(limit) * 1e-6)))!,
                        p => p.Path.EndsWith("." + key, StringComparison.Ordinal));
                    Assert.DoesNotContain(Problems(With(path, key, limit)) ?? [],
                        p => p.Path.EndsWith("." + key, StringComparison.Ordinal));
                }

        Assert.True(bounds > 20);
    }

    private static JsonObject With(string[] path, string key, double value)
    {
        var world = Full();
        At(world, path)[key] = value;
        return world;
    }

    private static IEnumerable<string> Keys(string[] path) => Definition(path)["properties"]!.AsObject().Select(p => p.Key);

    private static JsonNode Definition(string[] path)
    {
        JsonNode at = Schema;
        foreach (var key in path) at = Items(at["properties"]![key]!);
        return at;
    }

    /// <summary>What a list holds; of trade, which may be a file's name instead, the flows.</summary>
    private static JsonNode Items(JsonNode list) => list["items"]
        ?? list["anyOf"]!.AsArray().Select(a => a!["items"]).First(i => i is not null)!;

    private static JsonObject At(JsonObject world, string[] path)
    {
        var node = world;
        foreach (var key in path) node = node[key]!.AsArray()[0]!.AsObject();
        return node;
    }

    private static JsonObject Full() => JsonNode.Parse("""
        {
          "$schema": "world.schema.json", "formatVersion": 1, "id": "w", "title": "t", "baseYear": 2021,
          "provenance": { "populationM": { "source": "s", "quality": "observed" } },
          "economies": [
            { "id": "A", "name": "A", "region": "r", "gdpMusd": 10, "populationM": 1, "democracy": true, "reservesMusd": 1, "inflationTarget": 2,
              "notes": [{ "figure": "gdpMusd", "low": 5, "high": 20, "source": "s", "quality": "estimated" }] },
            { "id": "B", "name": "B", "gdpMusd": 10, "populationM": 1 }
          ],
          "commodities": [
            { "id": "k", "name": "k", "sigma": 60, "eta": -1, "psi": 1, "lambda": 0.1, "homeShare": 0.5, "freight": 0.5, "controlled": true, "humanitarian": true, "priceSeries": "oil",
              "notes": [{ "figure": "psi", "low": 0.5, "high": 2, "source": "s", "quality": "estimated" }] }
          ],
          "blocs": [{ "id": "b", "name": "b", "rule": "one-veto", "members": ["A"], "vetoMembers": ["A"], "customsUnion": false, "lending": "members", "source": "s", "quality": "observed" }],
          "dyads": [{ "a": "A", "b": "B", "distanceKm": 10, "unAgreement": 0.5, "alliance": 0 }],
          "trade": [
            { "exporter": "A", "importer": "B", "commodity": "k", "value": 1, "tariff": 0.1, "gate": 0.5 },
            { "exporter": "A", "importer": "A", "commodity": "k", "value": 1 },
            { "exporter": "B", "importer": "B", "commodity": "k", "value": 1 }
          ]
        }
        """)!.AsObject();

    private IReadOnlyList<InputProblem>? Problems(JsonObject world)
    {
        var file = folder["world.json"];
        File.WriteAllText(file, world.ToJsonString(), Encoding.UTF8);
        try
        {
            WorldReader.Read(file);
            return null;
        }
        catch (InputException wrong)
        {
            return wrong.Problems;
        }
    }
}
