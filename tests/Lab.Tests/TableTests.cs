using System.Text.Json;
using NegotiationSim.Engine.PlugIns;
using NegotiationSim.Engine.Runs;

namespace NegotiationSim.Lab.Tests;

/// <summary>
/// Talks can be asked why like any decision: what a paper is worth to each, in terms that add up, and what would turn it.
/// </summary>
public class TableTests
{
    private static readonly Desk Desk = new(new Library(PlugInSet.None));

    private static JsonElement Ask(string question)
    {
        var answer = JsonDocument.Parse(Desk.Answer(question)).RootElement;
        Assert.False(answer.TryGetProperty("error", out var error), error.ToString());
        return answer;
    }

    private static JsonElement[] Talks(string scenario) => [.. Ask(
        $$"""{"ask": "story", "spec": {"scenario": "{{scenario}}"}, "replicate": 0}""").GetProperty("decisions").EnumerateArray().Where(
        d => d.GetProperty("phase").GetString() == "negotiate")];

    private static string Question(JsonElement decision, string more) =>
        $"\"replicate\": 0, \"month\": {decision.GetProperty("month")}, \"actor\": \"{decision.GetProperty("actor")}\", "
        + $"\"phase\": \"negotiate\", \"subject\": \"{decision.GetProperty("subject")}\", {more}";

    private static double Score(JsonElement options, string id) => options.EnumerateArray().Single(
        o => o.GetProperty("id").GetString() == id).GetProperty("score").GetDouble();

    [Theory]
    [InlineData("istanbul-steps")]
    [InlineData("veto-bought-off")]
    [InlineData("nuclear-package-snapback")]
    public void Every_paper_has_terms_that_add_up_and_nobody_signs_what_is_worth_less_than_no_deal(string scenario)
    {
        var talks = Talks(scenario);
        Assert.True(talks.Length >= 4, $"{talks.Length} occasions at tables");
        foreach (var decision in talks)
        {
            var why = Ask($$"""{"ask": "why", "spec": {"scenario": "{{scenario}}"}, {{Question(decision, "\"flips\": 0")}}}""");
            foreach (var option in why.GetProperty("options").EnumerateArray())
                if (option.GetProperty("terms").GetArrayLength() > 0) Assert.Equal(
                    option.GetProperty("score").GetDouble(),
                    option.GetProperty("terms").EnumerateArray().Sum(t => t.GetProperty("value").GetDouble()), 9);
            if (!why.TryGetProperty("table", out var table)) continue;
            Assert.Equal(0, Score(why.GetProperty("options"), "no-deal"));
            var act = table.GetProperty("act").GetString();
            var chosen = Score(why.GetProperty("options"), why.GetProperty("chosen").GetString()!);
            if (act is "offer" or "accept" or "text" or "votes") Assert.True(chosen >= -1e-9, $"{act} of what is worth {chosen}");
            Assert.Equal(table.GetProperty("signs").GetBoolean(),
                Score(why.GetProperty("options"), table.GetProperty("paper").GetString()!) >= 0);
            // Everybody at the table holds something of every paper on it.
            foreach (var side in table.GetProperty("sides").EnumerateArray())
                Assert.Equal(table.GetProperty("papers").GetArrayLength(), side.GetProperty("worth").GetArrayLength());
        }
    }

    [Fact]
    public void The_smallest_change_that_turns_a_signature_turns_it_in_the_branch_that_makes_it()
    {
        var turned = 0;
        foreach (var decision in Talks("ratification-fails").Take(2))
        {
            var why = Ask($$"""{"ask": "why", "spec": {"scenario": "ratification-fails"}, {{Question(decision, "\"flips\": 1")}}}""");
            var flip = why.GetProperty("flips").EnumerateArray().First(f => f.TryGetProperty("path", out _));
            var table = why.GetProperty("table");
            var tried = Ask($$"""{"ask": "why", "spec": {"scenario": "ratification-fails", "at": {{decision.GetProperty("month")}}, "later": ["{{flip.GetProperty("path")}}={{flip.GetProperty("to").GetRawText()}}"]}, {{Question(decision, $"\"about\": \"{table.GetProperty("paper")}\", \"flips\": 0")}}}""");
            Assert.Equal(table.GetProperty("paper").GetString(), tried.GetProperty("table").GetProperty("paper").GetString());
            Assert.NotEqual(table.GetProperty("signs").GetBoolean(), tried.GetProperty("table").GetProperty("signs").GetBoolean());
            turned++;
        }

        Assert.Equal(2, turned);
    }

    [Fact]
    public void A_player_at_a_table_is_asked_offer_by_offer_and_can_sign_what_is_offered()
    {
        var acts = new Dictionary<string, string>();
        for (var turns = 0; turns < 60; turns++)
        {
            var given = string.Join(", ", acts.Select(a => $"\"{a.Key}\": [\"{a.Value}\"]"));
            var played = Ask($$"""{"ask": "play", "spec": {"scenario": "istanbul-steps"}, "seat": "COR", "acts": { {{given}} } }""");
            if (!played.TryGetProperty("asked", out var asked)) break;
            var options = asked.GetProperty("options").EnumerateArray().ToArray();
            var accept = options.FirstOrDefault(o => o.GetProperty("kind").GetString() == "accept");
            acts[asked.GetProperty("key").GetString()!] = (accept.ValueKind == JsonValueKind.Object ? accept : options[0]).GetProperty("id").GetString()!;
            if (accept.ValueKind != JsonValueKind.Object) continue;
            Assert.True(accept.TryGetProperty("score", out _), "An offer that stands has what the ministry expects of it.");
            given = string.Join(", ", acts.Select(a => $"\"{a.Key}\": [\"{a.Value}\"]"));
            var after = Ask($$"""{"ask": "play", "spec": {"scenario": "istanbul-steps"}, "seat": "COR", "acts": { {{given}} } }""");
            if (after.TryGetProperty("asked", out var next) && next.GetProperty("phase").GetString() == "negotiate"
                && next.GetProperty("options")[0].GetProperty("kind").GetString() == "accept") continue;
            Assert.Contains(after.GetProperty("happened").EnumerateArray(), h => h.GetProperty("kind").GetString() == "dossier-initialled");
            return;
        }

        Assert.Fail("Nobody offered Corvana anything.");
    }
}
