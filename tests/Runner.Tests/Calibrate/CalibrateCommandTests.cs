using NegotiationSim.Runner.Tests.Support;

namespace NegotiationSim.Runner.Tests.Calibrate;

public class CalibrateCommandTests
{
    [Fact]
    public async Task The_fit_is_a_new_scenario_and_nothing_is_overwritten()
    {
        using var negsim = new Negsim();
        string[] fit = ["calibrate", "quarrel", "--fit", "measures.ban.enforcement=0.2..1", "--budget", "8", "--out", "fit.json"];
        var ended = await negsim.RunAsync([.. fit, "--json"]);
        Assert.True(ended.Code == 0, ended.Error);
        Assert.True(ended.Json.GetProperty("after").GetDouble() <= ended.Json.GetProperty("before").GetDouble());
        var value = ended.Json.GetProperty("fitted")[0].GetProperty("value").GetDouble();
        Assert.InRange(value, 0.2, 1);

        (await negsim.RunAsync(fit)).Fails(2, "nothing is overwritten");
        var resumed = await negsim.RunAsync([.. fit, "--resume", "--json"]);
        Assert.Equal(ended.Json.GetProperty("fitted").ToString(), resumed.Json.GetProperty("fitted").ToString());

        var ran = await negsim.RunAsync("hindcast", "fit.json", "--episodes", "0", "--json");
        Assert.True(ran.Code == 0, ran.Error);
        (await negsim.RunAsync("calibrate", "fit.json", "--fit", "measures.ban.enforcement=0.2..1", "--out", "./fit.json")).Fails(
            2, "not overwritten");
    }
}
