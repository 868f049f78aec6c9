using System.Collections.Immutable;
using System.Text.Json;
using NegotiationSim.Engine.PlugIns;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Ensembles;

namespace NegotiationSim.Lab.Tests;

public class DeskTests
{
    private const string Heart = """ "spec": {"scenario": "change-of-heart"} """;

    private static readonly Library Library = new(PlugInSet.None);

    private static JsonElement Ask(string question) => JsonDocument.Parse(new Desk(Library).Answer(question)).RootElement;

    [Fact]
    public void Runs_are_those_of_the_ensemble_and_so_are_their_bands()
    {
        var answer = Ask($$"""{"ask": "ensemble", {{Heart}}, "replicates": 5, "series": "flow:ARD:COR"}""");
        var expected = Ensemble.Run(Library.Plan("change-of-heart", [], 1), 5, 1, _ => null, _ => null, _ => { }, CancellationToken.None);
        Assert.Equal(expected.Digest.Hex, answer.GetProperty("digest").GetString());
        var bands = answer.GetProperty("series")[0].GetProperty("bands");
        Assert.Equal(expected.Bands[0].Length, bands.GetArrayLength());
        for (var m = 0; m < expected.Bands[0].Length; m++) Assert.Equal(expected.Bands[0][m].Median, bands[m][2].GetDouble());
    }

    [Fact]
    public void Pairs_add_up_and_nothing_changed_is_no_difference()
    {
        var changed = Ask($$"""{"ask": "compare", "a": {"scenario": "change-of-heart"}, "b": {"scenario": "change-of-heart", "at": 34, "later": ["parameters.cooperation.legislature=0"]}, "replicates": 6, "series": "flow:ARD:COR"}""");
        Assert.Equal(6, changed.GetProperty("more").GetInt32() + changed.GetProperty("same").GetInt32()
            + changed.GetProperty("less").GetInt32());
        Assert.True(changed.GetProperty("first").GetProperty("month").GetInt32() >= 34, "Nothing can differ before the runs part.");
        for (var m = 0; m < 34; m++) Assert.Equal(0, changed.GetProperty("byMonth")[m][2].GetDouble());

        var same = Ask("""{"ask": "compare", "a": {"scenario": "tariff-war"}, "b": {"scenario": "tariff-war", "at": 12, "later": ["months=36"]}, "replicates": 2, "series": "flow:COR:LEAGUE"}""");
        Assert.Equal((2, 0), (same.GetProperty("same").GetInt32(), same.GetProperty("differ").GetInt32()));
    }

    [Theory]
    [InlineData("veto-bought-off", "dossiers.renewal.institutions.mandate.purse=0", 0)]
    [InlineData("nuclear-package-snapback", "dossiers.programme.issues.programme.levels.capped.temptation.COR=0", 0)]
    [InlineData("tariff-war", "measures.arden-steel.rate=1", 0)]
    public void The_first_event_that_differs_is_one_the_other_run_has_not_and_before_it_the_same_things_happen(
        string scenario, string change, int at)
    {
        var (a, b) = ($$"""{"scenario": "{{scenario}}"}""", $$"""{"scenario": "{{scenario}}", "at": {{at}}, "later": ["{{change}}"]}""");
        var first = Ask($$"""{"ask": "compare", "a": {{a}}, "b": {{b}}, "replicates": 1, "series": ""}""").GetProperty("first");
        var key = Key(first);
        var (mine, theirs) = (Told(a), Told(b));
        int Count(List<(int Month, string? Kind, string? Subject)> of) => of.Count(h => h == key);
        Assert.True(first.GetProperty("inB").GetBoolean() ? Count(theirs) > Count(mine) : Count(mine) > Count(theirs), $"{key} is in both");
        Assert.Equal(mine.Where(h => h.Month < key.Month).Order(), theirs.Where(h => h.Month < key.Month).Order());

        static (int Month, string? Kind, string? Subject) Key(JsonElement h) =>
            (h.GetProperty("month").GetInt32(), h.GetProperty("kind").GetString(), h.GetProperty("subject").GetString());
        static List<(int Month, string? Kind, string? Subject)> Told(string spec) =>
            [.. Ask($$"""{"ask": "story", "spec": {{spec}}, "replicate": 0}""").GetProperty("happened").EnumerateArray().Select(Key)];
    }

    [Fact]
    public void A_seat_handed_back_before_its_first_answer_is_played_as_ever()
    {
        // A seat that nobody takes must leave no trace: the digest is that of the run without it.
        var played = Ask($$"""{"ask": "play", {{Heart}}, "seat": "ARD", "handed": 0, "acts": { } }""");
        Assert.True(played.GetProperty("done").GetBoolean());
        Assert.Equal(Ask($$"""{"ask": "story", {{Heart}}, "replicate": 0}""").GetProperty("digest").GetString(),
            played.GetProperty("digest").GetString());
        Assert.Equal(played.GetProperty("theirs").ToString(), played.GetProperty("mine").ToString());
    }

    [Fact]
    public void A_player_who_answers_as_the_behaviour_did_has_its_run()
    {
        var acts = new Dictionary<string, ImmutableArray<string>>();
        JsonElement played;
        do
        {
            var given = string.Join(", ", acts.Select(a => $"\"{a.Key}\": [{string.Join(", ", a.Value.Select(c => $"\"{c}\""))}]"));
            played = Ask("""{"ask": "play", "spec": {"scenario": "change-of-heart", "sets": ["months=12"]}, "seat": "ARD", "acts": {"""
                + given + "}}");
            if (!played.TryGetProperty("asked", out var question)) break;
            Assert.InRange(question.GetProperty("most").GetInt32(), 1, 6);
            acts[question.GetProperty("key").GetString()!] = [.. question.GetProperty("advice").EnumerateArray().Select(c => c.GetString()!)];
        }
        while (true);
        // Asked also in months in which the behaviour had no occasion to look; not in the one in which all its acts are on their way.
        string[] asked = [.. acts.Keys.Where(k => !k.Contains('~', StringComparison.Ordinal))];
        Assert.Equal(["0", "1", "2", "3"], asked[..4]);
        Assert.InRange(asked.Length, 11, 12);
        Assert.Equal(played.GetProperty("theirs").ToString(), played.GetProperty("mine").ToString());
    }

    [Fact]
    public void The_smallest_change_that_flips_a_choice_flips_it_in_the_branch_that_makes_it()
    {
        var story = Ask($$"""{"ask": "story", {{Heart}}, "replicate": 0}""");
        var decision = story.GetProperty("decisions").EnumerateArray().First(d => d.GetProperty("chosen").GetArrayLength() > 0);
        var (month, actor) = (decision.GetProperty("month").GetInt32(), decision.GetProperty("actor").GetString());
        var question = $"\"replicate\": 0, \"month\": {month}, \"actor\": \"{actor}\", \"phase\": \"decide\", \"subject\": \"\"";
        var why = Ask($$"""{"ask": "why", {{Heart}}, {{question}}}""");
        var flip = why.GetProperty("flips")[0];
        var change = flip.GetProperty("path").GetString() + "=" + flip.GetProperty("to").GetRawText();
        var tried = Ask($$"""{"ask": "why", "spec": {"scenario": "change-of-heart", "at": {{month}}, "later": ["{{change}}"]}, {{question}}, "about": "{{why.GetProperty("about").GetString()}}", "flips": 0}""");
        Assert.Equal(flip.GetProperty("instead").GetString(), tried.GetProperty("chosen").GetString());
        Assert.NotEqual(why.GetProperty("chosen").GetString(), tried.GetProperty("chosen").GetString());
    }

    [Theory]
    [InlineData("{\"ask\": \"ensemble\", \"spec\": {\"scenario\": \"no-such\"}}", "no file of this name")]
    [InlineData("{\"ask\": \"ensemble\", \"spec\": {\"scenario\": \"tariff-war\", \"sets\": [\"parameters.macro.on=7\"]}}",
        "Expected true or false")]
    [InlineData("{\"ask\": \"story\", \"spec\": {}}", "Name a scenario")]
    [InlineData("{\"ask\": \"dance\"}", "Nobody here answers")]
    [InlineData("{\"ask\": ", "")]
    [InlineData("{\"ask\": \"why\", \"spec\": {\"scenario\": \"tariff-war\"}, \"month\": 99, \"actor\": \"ARD\"}", "months 0 to 35")]
    [InlineData("{\"ask\": \"play\", \"spec\": {\"scenario\": \"change-of-heart\"}, \"seat\": \"ARX\"}", "Did you mean \"ARD\"")]
    public void A_question_that_cannot_be_answered_says_why(string question, string part)
    {
        var error = Ask(question).GetProperty("error").GetString()!;
        Assert.Contains(part, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scenario_handed_in_is_checked_like_a_file_and_then_runs()
    {
        var desk = new Desk(Library);
        var text = File.ReadAllText(Path.Combine(Scenarios.Input.ConfigFolder.Find("scenarios"), "tariff-war.json"));
        string Check(string scenario) => JsonSerializer.Serialize(new { ask = "check", name = "own", text = scenario });
        var wrong = JsonDocument.Parse(desk.Answer(Check(
            text.Replace("\"months\": 36", "\"month\": 36", StringComparison.Ordinal)))).RootElement;
        Assert.Contains("Did you mean \"months\"", wrong.GetProperty("error").GetString(), StringComparison.Ordinal);

        var read = JsonDocument.Parse(desk.Answer(Check(text))).RootElement;
        Assert.Equal("own", read.GetProperty("id").GetString());
        Assert.NotEqual(0, read.GetProperty("levers").GetArrayLength());
        var run =
            JsonDocument.Parse(
            desk.Answer("""{"ask": "ensemble", "spec": {"scenario": "own"}, "replicates": 1, "series": ""}""")).RootElement;

        // The same content under another name: digests belong to draws and figures, not to names.
        Assert.Equal(Ask("""{"ask": "ensemble", "spec": {"scenario": "tariff-war"}, "replicates": 1, "series": ""}""").GetProperty(
            "digest").GetString(), run.GetProperty("digest").GetString());
    }

    [Fact]
    public void A_scenario_handed_in_takes_no_shipped_ones_place_and_is_refused_where_a_page_would_compute_for_ever()
    {
        var desk = new Desk(Library);
        var text = File.ReadAllText(Path.Combine(Scenarios.Input.ConfigFolder.Find("scenarios"), "tariff-war.json"));
        JsonElement Check(string scenario) => JsonDocument.Parse(
            desk.Answer(JsonSerializer.Serialize(new { ask = "check", name = "tariff-war", text = scenario }))).RootElement;
        string Digest(Desk of) => JsonDocument.Parse(of.Answer(
            """{"ask": "ensemble", "spec": {"scenario": "tariff-war"}, "replicates": 1, "series": ""}""")).RootElement.GetProperty(
            "digest").GetString()!;

        var own = text.Replace("\"rate\": 0.25", "\"rate\": 0.5", StringComparison.Ordinal);
        Assert.Equal("tariff-war-own", Check(own).GetProperty("id").GetString());
        Assert.Equal(Digest(new Desk(Library)), Digest(desk));

        // Ten years of seventy economies is what a browser bears; a hundred years of four states is less work than that.
        string Error(string scenario) => Check(scenario).GetProperty("error").GetString()!;
        Assert.True(Check(text.Replace("\"months\": 36", "\"months\": 1200", StringComparison.Ordinal)).TryGetProperty("id", out _));
        Assert.Contains("1200", Error(text.Replace("\"months\": 36", "\"months\": 1201", StringComparison.Ordinal)), StringComparison.Ordinal);
        var large = """{"title": "Large", "question": "?", "world": "core-2021", "start": "2021-01", "months": 400, "mode": "none", "measures": []}""";
        Assert.Contains("at most 1", Error(large), StringComparison.Ordinal);
        Assert.Contains("characters", Error(new string(' ', 3_000_000) + text), StringComparison.Ordinal);
        Assert.NotEmpty(Error(new string('[', 300_000)));
    }
}
