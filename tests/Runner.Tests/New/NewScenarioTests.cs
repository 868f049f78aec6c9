using NegotiationSim.Runner.Tests.Support;

namespace NegotiationSim.Runner.Tests.New;

public sealed class NewScenarioTests : IDisposable
{
    private readonly Negsim negsim = new() { Home = Repository.Root };

    public void Dispose() => negsim.Dispose();

    [Fact]
    public async Task A_new_scenario_validates_runs_and_its_tariff_cuts_the_trade_it_falls_on()
    {
        var written = await negsim.RunAsync("new", "scenario", "steel-quarrel");
        Assert.Equal(0, written.Code);
        Assert.Contains("negsim run steel-quarrel.json", written.Output, StringComparison.Ordinal);

        var valid = await negsim.RunAsync("validate", "steel-quarrel.json");
        Assert.Equal(0, valid.Code);
        Assert.Contains("a scenario, 24 months", valid.Output, StringComparison.Ordinal);

        var with = await SteelAsync("with");
        var without = await SteelAsync("without", "--set", "measures.steel.enforcement=0");
        Assert.InRange(with, 0, 0.999 * without);
    }

    [Fact]
    public async Task A_name_that_is_taken_or_none_is_refused_and_nothing_is_overwritten()
    {
        (await negsim.RunAsync("new", "scenario", "tariff-war")).Fails(2, "shipped scenario");
        (await negsim.RunAsync("new", "scenario", "Steel Quarrel")).Fails(2, "small letters");
        await File.WriteAllTextAsync(negsim["mine.json"], "mine");
        (await negsim.RunAsync("new", "scenario", "mine")).Fails(2, "mine.json", "--out");
        Assert.Equal("mine", await File.ReadAllTextAsync(negsim["mine.json"]));
    }

    /// <summary>Mean monthly exports of Brazil to the United States over the year the tariff begins in.</summary>
    private async Task<double> SteelAsync(string folder, params string[] more)
    {
        var ended = await negsim.RunAsync(["run", "steel-quarrel.json", "--months", "12", "--json", "--engine", "local", "--out", folder,
            .. more]);
        Assert.Equal(0, ended.Code);
        var series = Assert.Single(ended.Json.GetProperty("headline").EnumerateArray(),
            s => s.GetProperty("id").GetString() == "flow:BRA:USA");
        return series.GetProperty("lastYearMean").GetDouble();
    }
}
