using NegotiationSim.Model.Script;
using NegotiationSim.Model.Tests.Month;
using static NegotiationSim.Model.Tests.Politics.DecidedWorld;

namespace NegotiationSim.Model.Tests.Politics;

/// <summary>
/// Laws of giving in that name no actor: a target gives in less, the more is at stake for it (Morgan, Bapat and Kobayashi 2014), and more,
/// the more it depends on what is cut off (van Bergeijk 2009, the success of sanctions and the linkage of trade).
/// </summary>
public class ConcessionLawTests
{
    private const int Seeds = 16;

    [Fact]
    public async Task Concession_falls_with_the_stake()
    {
        var gave = new List<int>();
        foreach (var stake in (double[])[0.1, 0.5, 2, 8]) gave.Add(await GivenIn(0.3, stake));
        Assert.Equal(gave.OrderDescending(), gave);
        Assert.True(gave[0] > gave[^1] + (Seeds / 2), string.Join(", ", gave));
    }

    [Fact]
    public async Task Concession_rises_with_dependence_on_what_is_cut_off()
    {
        var gave = new List<int>();
        foreach (var share in (double[])[0.02, 0.1, 0.3, 1]) gave.Add(await GivenIn(share, 0.5));
        Assert.Equal(gave.Order(), gave);
        Assert.True(gave[^1] > gave[0] + (Seeds / 2), string.Join(", ", gave));
    }

    /// <summary>In how many runs the target gives in to a cut-off of its banks, wholly or in part.</summary>
    private static async Task<int> GivenIn(double share, double stake)
    {
        var banks = Measure("banks", Instrument.BankCutOff, rate: share, objective: "policy_change");
        var scenario = Scenario(measures: banks);
        scenario = scenario with
        {
            Parameters = scenario.Parameters with { Politics = scenario.Parameters.Politics with { StakePolicy = stake } }
        };
        var gave = 0;
        for (var seed = 1; seed <= Seeds; seed++)
            if ((await SmallWorld.Run(scenario, seed)).Any(r => r.State.Politics!.Conflicts[0].Conceded > 0)) gave++;
        return gave;
    }
}
