using System.Globalization;
using System.Xml.Linq;
using NegotiationSim.Runner.Tests.Support;

namespace NegotiationSim.Runner.Tests.Experiments;

public class ExperimentCommandTests
{
    private const string Experiment = """
        {"title": "How much does a hub take?", "scenario": "quarrel", "seed": 5, "replicates": 3, "design": "sobol", "points": 64,
         "factors": [{"path": "parameters.routing.most", "min": 0.05, "max": 0.3}, {"path": "measures.ban.enforcement", "min": 0.1, "max": 0.9}]}
        """;

    [Fact]
    public async Task An_outcome_is_shown_in_full_as_text_as_JSON_and_as_tables()
    {
        using var negsim = await DoneAsync();
        var text = await negsim.RunAsync("experiment", "analyse", "out", "--outcome", "flow:CCC:AAA");
        Assert.True(text.Code == 0, text.Error);
        Assert.Contains("Scenario discovery", text.Output, StringComparison.Ordinal);
        Assert.Contains("How exactly numbers of replicates", text.Output, StringComparison.Ordinal);

        var json = (await negsim.RunAsync("experiment", "analyse", "out", "--outcome", "flow:CCC:AAA", "--json", "--tables",
            "tables")).Json;
        Assert.Equal(64, json.GetProperty("points").GetArrayLength());
        var limits = json.GetProperty("box").EnumerateArray().Select(l => l.GetProperty("factor").GetString());
        Assert.Contains("measures.ban.enforcement", limits);
        var points = await File.ReadAllLinesAsync(negsim["tables/points.csv"]);
        Assert.Equal(65, points.Length);
        Assert.StartsWith("outcome,unit,point,parameters.routing.most,measures.ban.enforcement,replicates,mean,", points[0],
            StringComparison.Ordinal);

        (await negsim.RunAsync("experiment", "analyse", "out", "--outcome", "flow:CCC:AA")).Fails(2, "Did you mean \"flow:CCC:AAA\"?");
        (await negsim.RunAsync("experiment", "analyse", "out", "--outcome", "flow:CCC:AAA", "--above", "1", "--below", "2")).Fails(
            2, "not both");
        (await negsim.RunAsync("experiment", "analyse", "out", "--tables", "tables")).Fails(2, "nothing is overwritten");
    }

    [Fact]
    public async Task The_command_of_a_dot_gives_the_runs_of_that_point()
    {
        using var negsim = await DoneAsync();
        var ended = await negsim.RunAsync("experiment", "report", "out", "--outcome", "flow:CCC:AAA");
        Assert.True(ended.Code == 0, ended.Error);
        var command = XDocument.Parse(await File.ReadAllTextAsync(negsim["out/report.html"])).Descendants().Single(
            e => (string?)e.Attribute("id") == "point-00017")
            .Descendants().Single(e => e.Name.LocalName == "code").Value;
        Assert.StartsWith("negsim run quarrel --seed 5 --replicate 0 --set ", command, StringComparison.Ordinal);

        var outcomes = new List<double>();
        for (var replicate = 0; replicate < 3; replicate++)
        {
            string[] line = [.. command.Replace("--replicate 0", "--replicate " + replicate.ToString(CultureInfo.InvariantCulture),
                StringComparison.Ordinal).Split(' ')[1..], "--json"];
            var run = (await negsim.RunAsync(line)).Json;
            var months = run.GetProperty("headline").EnumerateArray().Single(
                s => s.GetProperty("id").GetString() == "flow:CCC:AAA").GetProperty("values").EnumerateArray().Select(m => m.GetDouble());
            outcomes.Add(months.TakeLast(12).Average());
        }

        var point = (await negsim.RunAsync("experiment", "analyse", "out", "--outcome", "flow:CCC:AAA", "--json")).Json.GetProperty(
            "points")[17];
        Assert.Equal(outcomes.Average(), point.GetProperty("mean").GetDouble(), 1e-9);
        Assert.Equal(3, outcomes.Distinct().Count());
        (await negsim.RunAsync("experiment", "report", "out")).Fails(2, "nothing is overwritten");
    }

    [Fact]
    public async Task A_replicate_run_alone_can_be_replayed_and_is_another_than_the_first()
    {
        using var negsim = new Negsim();
        var seventh = (await negsim.RunAsync("run", "quarrel", "--replicate", "7", "--out", "a", "--json")).Json.GetProperty(
            "digest").GetString();
        var first = (await negsim.RunAsync("run", "quarrel", "--out", "b", "--json")).Json.GetProperty("digest").GetString();
        Assert.NotEqual(first, seventh);
        var replayed = await negsim.RunAsync("replay", "a");
        Assert.True(replayed.Code == 0, replayed.Error);
    }

    [Fact]
    public async Task A_folder_mistyped_is_not_begun_gaps_are_no_success_and_what_is_missing_is_told()
    {
        using var negsim = new Negsim();
        await File.WriteAllTextAsync(negsim["e.json"], """
            {"title": "Two levels", "scenario": "quarrel", "replicates": 2, "design": "factorial",
             "factors": [{"path": "measures.ban.enforcement", "values": [0.1, 0.9]}]}
            """);
        (await negsim.RunAsync("experiment", "resume", "e.json", "--out", "typo")).Fails(2, "no experiment here to go on with");
        Assert.False(Directory.Exists(negsim["typo"]));
        var cost = (await negsim.RunAsync("experiment", "run", "e.json", "--dry-run", "--json", "--shard", "1/2")).Json;
        Assert.Equal(2, cost.GetProperty("runs").GetInt32());

        await negsim.RunAsync("experiment", "run", "e.json", "--shard", "2/2", "--out", "part", "--quiet");
        var merged = await negsim.RunAsync("experiment", "merge", "part", "--out", "all");
        Assert.Equal(1, merged.Code);
        Assert.Contains("1 points are missing", merged.Output, StringComparison.Ordinal);
        var text = (await negsim.RunAsync("experiment", "analyse", "all", "--outcome", "flow:CCC:AAA", "--csv", "t.csv")).Output;
        Assert.Contains("1 of 2 points", text, StringComparison.Ordinal);
        Assert.Contains("Point 0", text, StringComparison.Ordinal);
        Assert.Equal(2, (await File.ReadAllLinesAsync(negsim["t.csv"])).Length);
        (await negsim.RunAsync("experiment", "analyse", "all", "--csv", "t.csv")).Fails(2, "nothing is overwritten");
        var json = (await negsim.RunAsync("experiment", "analyse", "all", "--json")).Json;
        Assert.Equal((1, 2), (json.GetProperty("points").GetInt32(), json.GetProperty("pointsOfDesign").GetInt32()));
    }

    private static async Task<Negsim> DoneAsync()
    {
        var negsim = new Negsim();
        await File.WriteAllTextAsync(negsim["e.json"], Experiment);
        var ended = await negsim.RunAsync("experiment", "run", "e.json", "--out", "out", "--quiet");
        Assert.True(ended.Code == 0, ended.Error);
        return negsim;
    }
}
