namespace NegotiationSim.Runner.Tests.Negotiate;

public class NegotiateCommandTests
{
    private static readonly string Logroll = Path.Combine(AppContext.BaseDirectory, "Data", "domains", "own-logroll.json");

    [Theory]
    [InlineData("negotiate", "no-such-file.json", "--strategies", "tft,tft")]
    [InlineData("negotiate", "LOGROLL", "--strategies", "tft")]
    [InlineData("negotiate", "LOGROLL", "--strategies", "tft,titfortat")]
    [InlineData("negotiate", "LOGROLL", "--strategies", "tft,tft", "--steps", "0")]
    [InlineData("negotiate", "LOGROLL", "--strategies", "tft,tft", "--steps", "many")]
    [InlineData("negotiate", "LOGROLL", "LOGROLL", "--strategies", "tft,tft")]
    [InlineData("negotiate", "LOGROLL")]
    [InlineData("negotiate", "LOGROLL", "--strategies", "tft,tft", "--protocol", "votes")]
    [InlineData("negotiate", "LOGROLL", "--strategies", "tft,tft", "--weights", "1,2")]
    [InlineData("negotiate", "LOGROLL", "--strategies", "tft,tft", "--protocol", "vote", "--weights", "1,-2")]
    [InlineData("negotiate", "LOGROLL", "--strategies", "tft,tft", "--protocol", "vote", "--weights", "1")]
    [InlineData("negotiate", "LOGROLL", "--strategies", "tft,tft", "--protocol", "vote", "--quota", "3")]
    [InlineData("negotiate", "LOGROLL", "--strategies", "tft,tft", "--protocol", "vote", "--vetoes", "Nobody")]
    [InlineData("negotiate", "LOGROLL", "--strategies", "tft,tft", "--protocol", "mediator")]
    [InlineData("negotiate", "LOGROLL", "--strategies", "tft,tft", "--hidden-deadline", "1")]
    [InlineData("tournament", "LOGROLL", "--strategies", "tft")]
    [InlineData("tournament", "LOGROLL", "--strategies", "tft,tft")]
    public async Task Wrong_input_exits_with_2(params string[] args) =>
        Assert.Equal(ExitCode.WrongInput, await CommandLine.InvokeAsync([.. args.Select(arg => arg == "LOGROLL" ? Logroll : arg)]));

    [Theory]
    [InlineData("negotiate", "--strategies", "boulware,tft")]
    [InlineData("negotiate", "--strategies", "frequency,bayesian", "--json", "--trace")]
    [InlineData("negotiate", "--strategies", "linear,tough", "--protocol", "vote", "--weights", "1,2", "--quota", "2", "--vetoes", "A")]
    [InlineData("negotiate", "--protocol", "mediator", "--json", "--trace")]
    [InlineData("negotiate", "--strategies", "linear,linear", "--hidden-deadline", "0.1", "--seed", "7", "--json")]
    [InlineData("tournament", "--strategies", "boulware,cab", "--steps", "20")]
    [InlineData("tournament", "--strategies", "boulware,cab", "--json")]
    public async Task Right_input_exits_with_0(string command, params string[] rest) =>
        Assert.Equal(ExitCode.Done, await CommandLine.InvokeAsync([command, Logroll, .. rest]));
}
