using System.Text.Json;
using NegotiationSim.Runner.Negotiate;
using NegotiationSim.Scenarios.Domains;
using NegotiationSim.Scenarios.Input;
using Spectre.Console;

namespace NegotiationSim.Runner.Tests.Negotiate;

public class NegotiationOutputTests
{
    [Fact]
    public void Json_names_agreement_utilities_step_offers_and_points()
    {
        using var json = Json(Play("own-logroll", "boulware,conceder"), trace: true);
        var root = json.RootElement;
        var agreement = root.GetProperty("agreement");
        var offers = root.GetProperty("offers");
        Assert.Equal(agreement.GetProperty("outcome").GetInt32(), offers[offers.GetArrayLength() - 1].GetInt32());
        Assert.Equal(["q3", "s2", "v2"], agreement.GetProperty("values").EnumerateArray().Select(value => value.GetString()));
        Assert.False(root.GetProperty("timedOut").GetBoolean());
        Assert.Equal(root.GetProperty("offersMade").GetInt32(), offers.GetArrayLength());
        Assert.Equal(52, root.GetProperty("analytics").GetProperty("nash")[0].GetProperty("outcome").GetInt32());
        Assert.True(root.GetProperty("analytics").GetProperty("distance").GetProperty("pareto").GetDouble() > 0.0);
    }

    [Fact]
    public void Json_says_null_where_there_is_no_agreement_and_leaves_offers_out_unless_asked()
    {
        using var json = Json(Play("own-no-zopa", "tough,tough"), trace: false);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("agreement").ValueKind);
        Assert.Equal([0.625, 0.625], json.RootElement.GetProperty("utilities").EnumerateArray().Select(utility => utility.GetDouble()));
        Assert.True(json.RootElement.GetProperty("timedOut").GetBoolean());
        Assert.False(json.RootElement.TryGetProperty("offers", out _));
        Assert.Empty(json.RootElement.GetProperty("analytics").GetProperty("pareto").EnumerateArray());
    }

    [Fact]
    public void UtilityPlane_marks_the_agreement_and_both_parties_offers()
    {
        var run = Play("own-zero-sum-tariff", "linear,linear");
        var lines = UtilityPlane.Draw(run);
        // The diagonal from the top left to the bottom right; the agreement at half and half stands in the middle.
        var middle = lines[1 + 10];
        Assert.Equal('@', middle[8 + 30]);
        Assert.Contains(lines, line => line.Contains('0', StringComparison.Ordinal) && line.Contains("0.00", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.True(line.Length < 80));
    }

    [Theory]
    [InlineData("own-bloc-3party", "boulware,linear,conceder")]
    [InlineData("own-no-zopa", "boulware,tft")]
    public void Report_is_plain_text_without_a_terminal(string domain, string strategies)
    {
        var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(text)
        });
        NegotiationReport.Write(Play(domain, strategies), trace: true, console);
        Assert.DoesNotContain('\u001b', text.ToString());
        Assert.Contains("Kalai-Smorodinsky", text.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    // own-zero-sum-tariff: what one gains the other loses. own-no-zopa: no outcome suits both. own-logroll: issues that can be traded.
    [InlineData("own-zero-sum-tariff", "linear,linear",
        "Nothing was left on the table: nobody could have had more without somebody getting less.")]
    [InlineData("own-no-zopa", "tough,tough", "Nothing was left on the table: no outcome is worth as much to everybody as no deal.")]
    [InlineData("own-logroll", "boulware,conceder", "Left on the table: with nobody worse off than now, ")]
    [InlineData("own-logroll", "tough,tough", "Left on the table: with nobody worse off than without a deal, ")]
    public void Report_says_in_a_sentence_what_was_left_on_the_table(string domain, string strategies, string sentence)
    {
        var run = Play(domain, strategies);
        Assert.StartsWith(sentence, NegotiationReport.Left(run), StringComparison.Ordinal);
        foreach (var (gain, party) in run.LeftOnTheTable.Zip(run.Input.Profiles))
            Assert.Equal(gain > 0.0, NegotiationReport.Left(run).Contains(
                party.Name + " could have had " + gain.ToString("0.0000", System.Globalization.CultureInfo.InvariantCulture) + " more",
                StringComparison.Ordinal));
    }

    [Fact]
    public void StrategyNames_suggest_the_nearest_name()
    {
        var fault = Assert.Throws<InputException>(() => StrategyNames.Parse("--strategies", "boulware,boulwear"));
        Assert.Contains("Did you mean \"boulware\"?", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_vote_binds_those_who_were_against_and_a_veto_stops_it()
    {
        // Two of three hold 5 of 7 votes; the third insists on its best and is outvoted, unless it has a veto.
        var rule = TalksRules.Rule([3.0, 2.0, 2.0], 5.0, [], 3);
        var outvoted = Play("own-bloc-3party", "conceder,conceder,tough", new TalksRules(TalksProtocol.Vote, 20, rule));
        Assert.NotNull(outvoted.Result.Agreement);
        Assert.True(outvoted.Result.Utilities[2] < outvoted.Input.Tables[2].Maximum);
        var vetoed = Play("own-bloc-3party", "conceder,conceder,tough",
            new TalksRules(TalksProtocol.Vote, 20, TalksRules.Rule([3.0, 2.0, 2.0], 5.0, [2], 3)));
        Assert.Equal(vetoed.Input.Tables[2].Maximum,
            vetoed.Result.Agreement is { } agreed ? vetoed.Input.Tables[2][agreed] : vetoed.Input.Tables[2].Maximum);
        using var json = Json(outvoted, trace: true);
        Assert.Equal("vote", json.RootElement.GetProperty("protocol").GetString());
        Assert.Equal(5.0, json.RootElement.GetProperty("voting").GetProperty("quota").GetDouble());
    }

    [Fact]
    public void A_mediators_text_never_gets_worse_for_anybody()
    {
        var run = Play("own-logroll", "", new TalksRules(TalksProtocol.Mediator, 500));
        Assert.NotNull(run.Result.Agreement);
        foreach (var (before, after) in run.Offers.Zip(run.Offers.Skip(1)))
            Assert.All(run.Input.Tables, table => Assert.True(table[after.Outcome] >= table[before.Outcome]));
        using var json = Json(run, trace: true);
        Assert.Equal("mediator", json.RootElement.GetProperty("protocol").GetString());
        Assert.Contains(UtilityPlane.Draw(run), line => line.Contains("mediator's text", StringComparison.Ordinal));
    }

    [Fact]
    public void A_hidden_deadline_cuts_the_same_path_short()
    {
        var known = Play("own-zero-sum-tariff", "boulware,boulware", TalksRules.Offers(200));
        var hidden = Play("own-zero-sum-tariff", "boulware,boulware", new TalksRules(TalksProtocol.Sao, 200, Hazard: 0.05, Seed: 3));
        Assert.True(hidden.Result.TimedOut);
        Assert.InRange(hidden.Rules.Deadline.Rounds, 1, 150);
        Assert.Equal(known.Offers.Take(hidden.Offers.Count), hidden.Offers);
        // 1/h rounds on average: 400 seeds lie within 4 standard errors (19.5/20 of 20).
        var mean = Enumerable.Range(1, 400).Average(seed =>
            new TalksRules(TalksProtocol.Sao, 100_000, Hazard: 0.05, Seed: seed).Deadline.Rounds);
        Assert.InRange(mean, 16.0, 24.0);
    }

    [Fact]
    public void StrategyNames_say_which_were_made_for_two()
    {
        var three = StrategyNames.Parse("--strategies", "tft,cab,micro_last");
        Assert.Equal(["tft", "micro_last"], StrategyNames.ForMany(three, 3).Select(note => note.Split(' ')[0]));
        Assert.Empty(StrategyNames.ForMany(three[..2], 2));
    }

    private static NegotiationRun Play(string domain, string strategies, TalksRules? rules = null) => NegotiationRun.Play(
        DomainFiles.Read([Path.Combine(AppContext.BaseDirectory, "Data", "domains", domain + ".json")])[0],
        strategies.Length == 0 ? [] : StrategyNames.Parse("--strategies", strategies), rules ?? TalksRules.Offers(20));

    private static JsonDocument Json(NegotiationRun run, bool trace)
    {
        var output = new MemoryStream();
        NegotiationJson.Write(run, trace, output);
        return JsonDocument.Parse(output.ToArray());
    }
}
