using NegotiationSim.Runner.Tests.Support;

namespace NegotiationSim.Runner.Tests.Hindcast;

public class HindcastCommandTests
{
    [Fact]
    public async Task Figures_of_a_file_stand_beside_those_of_the_scenario()
    {
        using var negsim = new Negsim();
        File.WriteAllText(negsim["later.csv"], "series,month,value,unit\noil,2021-05,3.3e6,usd\noil,2023-05,1,million usd\n");
        var ended = await negsim.RunAsync("hindcast", "quarrel", "--episodes", "0", "--actuals", "later.csv", "--json");
        Assert.True(ended.Code == 0, ended.Error);
        var series = ended.Json.GetProperty("series")[0];
        Assert.Equal(["2021-04", "2021-05", "2022-01..2022-12"],
            series.GetProperty("figures").EnumerateArray().Select(f => f.GetProperty("period").GetString()));
        Assert.Equal(["2023-05"], series.GetProperty("notCompared").EnumerateArray().Select(f => f.GetString()));
        // Before the ban the model stands at its base year, 40 million a year; the last value known in May is April's.
        var may = series.GetProperty("figures")[1];
        Assert.Equal((3.3, 3.3), (may.GetProperty("actual").GetDouble(), may.GetProperty("lastValue").GetDouble()));
        Assert.Equal(40 / 12.0, may.GetProperty("model").GetDouble(), 6);

        var longer = await negsim.RunAsync("hindcast", "quarrel", "--episodes", "0", "--actuals", "later.csv", "--months", "27", "--json");
        Assert.Equal(0, longer.Json.GetProperty("series")[0].GetProperty("notCompared").GetArrayLength());
    }

    [Fact]
    public async Task A_person_is_told_what_could_not_be_compared_and_how_to_reach_it()
    {
        using var negsim = new Negsim();
        File.WriteAllText(negsim["later.csv"], "series,month,value,unit\noil,2023-05,1,million usd\n");
        var ended = await negsim.RunAsync("hindcast", "quarrel", "--episodes", "0", "--actuals", "later.csv");
        Assert.True(ended.Code == 0, ended.Error);
        Assert.Contains("Not compared, Oil bought by Aland: 2023-05", ended.Output, StringComparison.Ordinal);
        Assert.Contains("--months 27", ended.Output, StringComparison.Ordinal);
    }
}
