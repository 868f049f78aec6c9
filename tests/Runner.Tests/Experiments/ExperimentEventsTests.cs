using System.Text.Json;
using NegotiationSim.Runner.Tests.Support;

namespace NegotiationSim.Runner.Tests.Experiments;

public class ExperimentEventsTests
{
    private const string Experiment = """
        {"title": "Does it fail?", "scenario": "quarrel", "seed": 5, "replicates": 2, "design": "factorial",
         "factors": [{"path": "measures.ban.enforcement", "values": [0.1, 0.5, 0.9]}]}
        """;

    [Fact]
    public async Task Each_line_is_an_event_that_another_program_can_read()
    {
        using var negsim = new Negsim();
        await File.WriteAllTextAsync(negsim["e.json"], Experiment);
        var ended = await negsim.RunAsync("experiment", "run", "e.json", "--out", "out", "--json");
        Assert.True(ended.Code == 0, ended.Error);
        Assert.Equal("", ended.Error);
        var events = Events(ended.Output);
        Assert.Equal(("began", 0, 6), (Kind(events[0]), Done(events[0]), events[0].GetProperty("of").GetInt32()));
        Assert.Equal(JsonValueKind.Null, events[0].GetProperty("eta").ValueKind);
        Assert.Equal(("ended", 6, 0), (Kind(events[^1]), Done(events[^1]), events[^1].GetProperty("failed").GetInt32()));
        Assert.Equal("out", events[^1].GetProperty("folder").GetString());
        Assert.Equal(0, events[^1].GetProperty("eta").GetDouble());
        Assert.All(events, e => Assert.Equal("e", e.GetProperty("experiment").GetString()));
        Assert.All(events[1..^1], e => Assert.Equal("progress", Kind(e)));
        Assert.Equal(events.Select(Done).Order(), events.Select(Done));

        // What is done already is told as done, and takes no time.
        var again = Events((await negsim.RunAsync("experiment", "resume", "e.json", "--out", "out", "--json")).Output);
        Assert.Equal([("began", 6), ("ended", 6)], again.Select(e => (Kind(e), Done(e))));
    }

    [Fact]
    public async Task What_it_would_take_is_one_object()
    {
        using var negsim = new Negsim();
        await File.WriteAllTextAsync(negsim["e.json"], Experiment);
        var cost = (await negsim.RunAsync("experiment", "run", "e.json", "--dry-run", "--json")).Json;
        Assert.Equal(6, cost.GetProperty("runs").GetInt32());
        Assert.All(new[] { "seconds", "memoryBytes", "journalBytes", "parquetBytes" }, name => Assert.True(cost.GetProperty(name).GetDouble() > 0));
    }

    private static JsonElement[] Events(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];

    private static string Kind(JsonElement one) => one.GetProperty("kind").GetString()!;

    private static int Done(JsonElement one) => one.GetProperty("done").GetInt32();
}
