using NegotiationSim.Runner.Tests.Support;

namespace NegotiationSim.Runner.Tests.Explain;

public class ScriptedRunTests
{
    /// <summary>Aland bans Celand's oil from July 2021.</summary>
    [Fact]
    public async Task A_run_whose_dates_are_scripted_says_what_each_act_moved_and_how_to_run_without_it()
    {
        using var negsim = new Negsim();
        await negsim.RunAsync("run", "quarrel", "--out", "base", "--quiet");
        var ended = await negsim.RunAsync("explain", "base");
        Assert.True(ended.Code == 0, ended.Error);
        Assert.Contains("2021-07  Ban", ended.Output, StringComparison.Ordinal);
        Assert.Contains("Exports of Celand to Aland: -", ended.Output, StringComparison.Ordinal);

        // The command it gives works, and the ban's effect is gone.
        var command = ended.Output.Split('\n').Select(l => l.Trim()).First(l => l.StartsWith("negsim branch ", StringComparison.Ordinal));
        var branch = await negsim.RunAsync([.. command.Split(' ').Skip(1), "--json"]);
        Assert.True(branch.Code == 0, branch.Error);
        var flow = branch.Json.GetProperty("differences").EnumerateArray().Single(d => d.GetProperty("id").GetString() == "flow:CCC:AAA");
        Assert.True(flow.GetProperty("lastYear").GetProperty("median").GetDouble() > 0);
    }

    [Fact]
    public async Task An_economy_that_decides_nothing_can_be_asked_about()
    {
        using var negsim = new Negsim();
        await negsim.RunAsync("run", "quarrel", "--out", "base", "--quiet");
        Assert.Contains("Ban", (await negsim.RunAsync("explain", "base", "--actor", "CCC")).Output, StringComparison.Ordinal);
        (await negsim.RunAsync("explain", "base", "--actor", "CCCC")).Fails(2, "Did you mean \"CCC\"?");
    }
}
