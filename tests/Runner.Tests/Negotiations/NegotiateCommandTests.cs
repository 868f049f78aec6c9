using NegotiationSim.Runner.Commands;

namespace NegotiationSim.Runner.Tests.Negotiations;

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
    [InlineData("tournament", "LOGROLL", "--strategies", "tft")]
    [InlineData("tournament", "LOGROLL", "--strategies", "tft,tft")]
    public async Task Wrong_input_exits_with_2(params string[] args) =>
        Assert.Equal(ExitCode.WrongInput, await CommandLine.InvokeAsync([.. args.Select(arg => arg == "LOGROLL" ? Logroll : arg)]));

    [Theory]
    [InlineData("negotiate", "--strategies", "boulware,tft")]
    [InlineData("negotiate", "--strategies", "frequency,bayesian", "--json", "--trace")]
    [InlineData("tournament", "--strategies", "boulware,cab", "--steps", "20")]
    [InlineData("tournament", "--strategies", "boulware,cab", "--json")]
    public async Task Right_input_exits_with_0(string command, params string[] rest) =>
        Assert.Equal(ExitCode.Done, await CommandLine.InvokeAsync([command, Logroll, .. rest]));
}
