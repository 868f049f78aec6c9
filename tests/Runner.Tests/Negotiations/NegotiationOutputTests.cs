using System.Text.Json;
using NegotiationSim.Runner.Negotiations;
using NegotiationSim.Scenarios.Domains;
using NegotiationSim.Scenarios.Input;
using Spectre.Console;

namespace NegotiationSim.Runner.Tests.Negotiations;

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
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(text) });
        NegotiationReport.Write(Play(domain, strategies), trace: true, console);
        Assert.DoesNotContain('\u001b', text.ToString());
        Assert.Contains("Kalai-Smorodinsky", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void StrategyNames_suggest_the_nearest_name()
    {
        var fault = Assert.Throws<InputException>(() => StrategyNames.Parse("--strategies", "boulware,boulwear"));
        Assert.Contains("Did you mean \"boulware\"?", fault.Message, StringComparison.Ordinal);
    }

    private static NegotiationRun Play(string domain, string strategies) => NegotiationRun.Play(
        DomainFiles.Read([Path.Combine(AppContext.BaseDirectory, "Data", "domains", domain + ".json")])[0],
        StrategyNames.Parse("--strategies", strategies), 20);

    private static JsonDocument Json(NegotiationRun run, bool trace)
    {
        var output = new MemoryStream();
        NegotiationJson.Write(run, trace, output);
        return JsonDocument.Parse(output.ToArray());
    }
}
