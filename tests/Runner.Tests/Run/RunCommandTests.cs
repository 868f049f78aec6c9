using NegotiationSim.Runner.Tests.Support;

namespace NegotiationSim.Runner.Tests.Run;

public class RunCommandTests
{
    [Fact]
    public async Task Json_is_one_object_with_digest_figures_and_history()
    {
        using var negsim = new Negsim();
        var ended = await negsim.RunAsync("run", "quarrel", "--seed", "5", "--out", "a", "--json");
        Assert.True(ended.Code == 0, ended.Error);
        var json = ended.Json;
        Assert.Matches("^[0-9a-f]{64}$", json.GetProperty("digest").GetString());
        Assert.Equal(("quarrel", 5, 24, "a"), (json.GetProperty("scenario").GetString(), json.GetProperty("seed").GetInt32(),
            json.GetProperty("months").GetInt32(), json.GetProperty("folder").GetString()));
        Assert.Equal(24, json.GetProperty("headline")[0].GetProperty("values").GetArrayLength());

        // Before the ban the model stands at its base year: 40 million a year.
        var oil = json.GetProperty("history")[0].GetProperty("figures")[0];
        Assert.Equal(40 / 12.0, oil.GetProperty("model").GetDouble(), 6);
    }

    [Fact]
    public async Task A_person_gets_a_sentence_a_table_and_the_digest()
    {
        using var negsim = new Negsim();
        var ended = await negsim.RunAsync("run", "quarrel", "--all");
        Assert.True(ended.Code == 0, ended.Error);
        Assert.DoesNotContain("negsim:", ended.Error, StringComparison.Ordinal);
        Assert.Matches("^A quarrel\n(.+\n)?  Exports of Celand to Aland: ", ended.Output);
        Assert.Contains("Model beside history", ended.Output, StringComparison.Ordinal);
        Assert.Contains("million USD a month", ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", ended.Output, StringComparison.Ordinal);
        Assert.True(Directory.Exists(negsim["runs/quarrel-001"]));
        await negsim.RunAsync("run", "quarrel", "--quiet");
        Assert.True(Directory.Exists(negsim["runs/quarrel-002"]));
    }

    /// <summary>The scenario asks about the second year's imports of Aland: the mean of that window, beside the first month.</summary>
    [Fact]
    public async Task The_first_sentence_answers_the_question_with_the_scenarios_own_figure()
    {
        using var negsim = new Negsim();
        var asked = (await File.ReadAllTextAsync(Path.Combine(negsim.Home, "config/scenarios/quarrel.json"))).Replace(
            "\"focus\"", """
            "question": "What does Aland still buy?",
              "headline": {"title": "Celand's sales to Aland in 2022", "unit": "million USD a month", "series": "flow:CCC:AAA",
                "from": "2022-01", "until": "2022-12"},
              "focus"
            """, StringComparison.Ordinal);
        await File.WriteAllTextAsync(negsim["asked.json"], asked);
        var json = (await negsim.RunAsync("run", "asked.json", "--out", "a", "--json")).Json;
        double[] sold = [.. json.GetProperty("headline")[0].GetProperty("values").EnumerateArray().Select(v => v.GetDouble())];
        Assert.Equal(sold[10..22].Average(), json.GetProperty("answer").GetProperty("value").GetDouble(), 9);
        Assert.Equal(sold[0], json.GetProperty("answer").GetProperty("firstMonth").GetDouble(), 9);

        var one = await negsim.RunAsync("run", "asked.json", "--quiet");
        Assert.Matches(@"\n  Celand's sales to Aland in 2022: [\d.]+ million USD a month; -\d+ % against the first\s+month\.\n", one.Output);
        var many = await negsim.RunAsync("run", "asked.json", "--replicates", "5", "--jobs", "1");
        Assert.Matches(@"\n  Celand's sales to Aland in 2022: [\d.]+ million USD a month\s+in the middle run, [\d.]+ to [\d.]+", many.Output);
    }

    [Fact]
    public async Task A_used_folder_is_never_overwritten()
    {
        using var negsim = new Negsim();
        var first = await negsim.RunAsync("run", "quarrel", "--out", "a", "--json");
        (await negsim.RunAsync("run", "quarrel", "--seed", "9", "--out", "a", "--json")).Fails(2, "nothing is overwritten");
        var replayed = await negsim.RunAsync("replay", "a", "--json");
        Assert.Equal(first.Json.GetProperty("digest").GetString(), replayed.Json.GetProperty("digest").GetString());
    }

    [Fact]
    public async Task An_ensemble_has_bands_and_the_same_digest_for_any_jobs_and_either_engine()
    {
        using var negsim = new Negsim();
        var one = await negsim.RunAsync("run", "quarrel", "--replicates", "12", "--jobs", "1", "--out", "one", "--json");
        var three = await negsim.RunAsync("run", "quarrel", "--replicates", "12", "--jobs", "3", "--out", "three", "--engine", "local",
            "--json");
        Assert.True(one.Code == 0, one.Error);
        Assert.Equal(one.Json.GetProperty("digest").GetString(), three.Json.GetProperty("digest").GetString());
        Assert.Equal(one.Json.GetProperty("headline").ToString(), three.Json.GetProperty("headline").ToString());
        var (low, high) = (one.Json.GetProperty("headline")[0].GetProperty("low80")[20].GetDouble(),
            one.Json.GetProperty("headline")[0].GetProperty("high80")[20].GetDouble());
        Assert.True(low < high, "Uncertain parameters have to spread the replicates.");
    }

    [Fact]
    public async Task A_whatif_shows_the_difference_and_explain_and_compare_read_the_folders()
    {
        using var negsim = new Negsim();
        await negsim.RunAsync("run", "quarrel", "--out", "base", "--quiet");
        var branch = await negsim.RunAsync("branch", "base", "--at", "2022-01", "--set", "measures.ban.enforcement=0", "--out", "open",
            "--json");
        Assert.True(branch.Code == 0, branch.Error);
        var flow = branch.Json.GetProperty("differences").EnumerateArray().Single(d => d.GetProperty("id").GetString() == "flow:CCC:AAA");
        Assert.Equal(0, flow.GetProperty("byMonth")[9].GetDouble());
        Assert.True(flow.GetProperty("byMonth")[20].GetDouble() > 0, "Without enforcement more oil has to flow.");

        var difference = await negsim.RunAsync("diff", "base", "open", "--json");
        Assert.Equal((1, 10), (difference.Code, difference.Json.GetProperty("month").GetInt32()));
        var field = difference.Json.GetProperty("field");
        Assert.Equal((10, "Commodities[oil].LogPrice[AAA]"),
            (field.GetProperty("month").GetInt32(), field.GetProperty("path").GetString()));
        var said = $"{field.GetProperty("path").GetString()}: {field.GetProperty("first").GetString()} against {field.GetProperty("second").GetString()}";
        Assert.Contains(said, (await negsim.RunAsync("diff", "base", "open")).Output, StringComparison.Ordinal);
        var equal = await negsim.RunAsync("diff", "base", "base");
        Assert.Equal((0, "The runs are equal in every month."), (equal.Code, equal.Output.Trim()));
        Assert.Equal(0, (await negsim.RunAsync("compare", "base", "open")).Code);
        Assert.Equal(0, (await negsim.RunAsync("explain", "base", "--month", "3")).Code);
    }

    [Fact]
    public async Task A_branch_has_every_replicate_of_its_base_and_from_the_first_month_is_the_changed_run()
    {
        using var negsim = new Negsim();
        await negsim.RunAsync("run", "quarrel", "--replicates", "6", "--out", "base", "--quiet");
        var branch = await negsim.RunAsync("branch", "base", "--at", "0", "--set", "measures.ban.enforcement=0", "--out", "open", "--json");
        Assert.True(branch.Code == 0, branch.Error);
        Assert.All(branch.Json.GetProperty("differences").EnumerateArray(), d => Assert.Equal(6, d.GetProperty("replicates").GetInt32()));

        // A change from the first month on is the same as one made before the run: an oracle outside the branching.
        var changed = await negsim.RunAsync("run", "quarrel", "--replicates", "6", "--set", "measures.ban.enforcement=0", "--out",
            "changed", "--json");
        Assert.Equal(changed.Json.GetProperty("digest").GetString(), branch.Json.GetProperty("digest").GetString());
    }
}
