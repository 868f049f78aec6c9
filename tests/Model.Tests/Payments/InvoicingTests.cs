using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Tests.Month;
using static NegotiationSim.Model.Tests.Month.SmallWorld;

namespace NegotiationSim.Model.Tests.Payments;

public class InvoicingTests
{
    private const int N = 5;

    [Fact]
    public async Task A_trade_that_is_not_paid_in_the_senders_currency_does_not_pay_for_the_cut_off()
    {
        // Other pays the target in the sender's currency, Far does not: only the first loses trade to friction.
        var (cut, free) = (await Run(Paying(Ban(Instrument.BankCutOff, 2, rate: 0.8))), await Run(Paying()));
        Assert.True(Flow(cut[4], Target, Other) < 0.99 * Flow(free[4], Target, Other));
        Assert.True(Flow(cut[4], Target, Far) > Flow(free[4], Target, Far));
    }

    [Fact]
    public async Task Secondary_sanctions_reach_those_whose_payments_clear_with_the_sender()
    {
        var records = await Run(Paying(Ban(Instrument.SecondarySanctions, 2, rate: 1)));
        var economies = records[^1].State.Economies;
        // logistic(-1 + 6 exposure - 2 margin): exposures of 0.9 and 0.
        Assert.True(economies[Other].Compliance > 0.9, $"{economies[Other].Compliance}");
        Assert.True(economies[Far].Compliance < 0.27, $"{economies[Far].Compliance}");
    }

    private static ResolvedScenario Paying(params Measure[] measures)
    {
        var shares = new double[N * N];
        foreach (var (a, b, share) in new[] { (Target, Other, 0.9), (Target, Far, 0.0), (Target, Sender, 1.0), (Other, Other, 0.9) })
            shares[a * N + b] = shares[b * N + a] = share;
        return Scenario(measures) with
        {
            World = SmallWorld.World
            with
            { Invoicing = new Model.Worlds.Invoicing(["SDR"], [[Sender]], [[.. shares]]) }
        };
    }

    private static double Flow(MonthRecord record, int i, int j) => record.Trade.Commodities.Sum(c => c.Origin[i * N + j]);
}
