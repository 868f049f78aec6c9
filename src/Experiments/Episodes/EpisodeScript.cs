using System.Globalization;
using System.Text.Json.Nodes;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Experiments.Episodes;

/// <summary>Writes the measures and events of generated scenarios as a scenario file has them.</summary>
/// <param name="world">World the pairs are drawn from.</param>
/// <param name="draws">Chance of the scenario.</param>
/// <param name="months">Length of the run.</param>
internal sealed class EpisodeScript(World world, Draws draws, int months)
{
    /// <summary>Measures so far.</summary>
    public JsonArray Measures { get; } = [];

    /// <summary>Events so far.</summary>
    public JsonArray Events { get; } = [];

    /// <summary>A month as a scenario has it; runs start in January 2001.</summary>
    public static string Date(int month) => Text(2001 + (month / 12)) + "-"
        + ((month % 12) + 1).ToString("00", CultureInfo.InvariantCulture);

    /// <summary>A number, written alike everywhere.</summary>
    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes a measure of issue <paramref name="i"/>.</summary>
    public void Measure(int i, string name, string sender, int target, string objective, string instrument, string[] goods, double rate,
        string type)
    {
        var measure = new JsonObject
        {
            ["id"] = "c" + Text(i) + "-" + name,
            ["title"] = name,
            ["senders"] = new JsonArray(sender),
            ["targets"] = new JsonArray(world.Economies[target].Id),
            ["decider"] = sender,
            ["instrument"] = instrument,
            ["rate"] = rate,
            ["enforcement"] = 0.95,
            ["gsdbType"] = type,
            ["objective"] = objective,
            ["source"] = "Generated",
        };
        var isBloc = world.EconomyOrdinal(sender) < 0;
        measure["form"] = isBloc ? "council-decision" : draws.Chance("statute-" + name, 0.2, i) ? "statute" : "executive-act";
        if (isBloc) measure["expiry"] = 12;
        if (goods.Length > 0) measure["goods"] = new JsonObject(goods.Select(g => KeyValuePair.Create(g, (JsonNode?)1)));
        if (type == "trade" && goods.Length != 1)
        {
            var exempt = goods.Length > 0 ? goods[0] : world.Commodities[
                (int)(draws.Uniform("exempt-" + name, i) * world.CommodityCount)].Id;
            measure["carveOuts"] = new JsonArray(new JsonObject
            {
                ["id"] = "licence",
                ["title"] = "Licence",
                ["commodity"] = exempt,
                ["form"] = "licence"
            });
        }

        Measures.Add(measure);
    }

    /// <summary>Writes an event of issue <paramref name="i"/>, if the run reaches its month.</summary>
    public void Event(int i, string name, string kind, int month, int[] economies, double value) =>
        Event("c" + Text(i) + "-" + name, kind, month, economies, value);

    /// <summary>Writes an event, if the run reaches its month.</summary>
    public void Event(string id, string kind, int month, int[] economies, double value)
    {
        if (month >= months) return;
        Events.Add(new JsonObject
        {
            ["id"] = id,
            ["title"] = kind,
            ["month"] = Date(month),
            ["kind"] = kind,
            ["economies"] = new JsonArray([.. economies.Select(e => (JsonNode)world.Economies[e].Id)]),
            ["value"] = value,
        });
    }
}
