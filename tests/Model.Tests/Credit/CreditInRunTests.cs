using NegotiationSim.Model.Economics.Credit;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Tests.Month;

namespace NegotiationSim.Model.Tests.Credit;

public class CreditInRunTests
{
    [Fact]
    public async Task Loans_move_cash_and_make_none()
    {
        var debt = new Debt(CreditWorld.Lender, CreditWorld.Borrower, 2000, CreditWorld.Terms(0.06));
        var with = await SmallWorld.Run(CreditWorld.Scenario([], debt));
        Assert.True(with[^1].State.Credit!.Loans[0].Paid > 0);
        var state = with[5].State;
        var ledger = new CreditLedger(CreditWorld.Scenario([], debt), state);
        ledger.Step(state.Month, state.Measures, null);
        Assert.Equal(CreditWorld.Cash(state), ledger.Cash.Sum(), 6);
        Assert.Equal(0, ledger.Lent.Sum(), 9);
        Assert.Equal(state.Credit!.Loans[0].Claim * 0.06 / 12 + state.Credit.Loans[0].Principal / (120 - state.Month),
            ledger.Lent[CreditWorld.Lender], 6);
    }

    [Fact]
    public async Task A_line_lets_trade_grow_once_it_is_paid_for_and_built()
    {
        var with = await SmallWorld.Run(CreditWorld.Scenario([CreditWorld.Line]));
        var without = await SmallWorld.Run(CreditWorld.Scenario([]));
        var cell = CreditWorld.Borrower * 5 + SmallWorld.Target;
        Assert.Equal(without[3].Trade.Commodities[1].Origin[cell], with[3].Trade.Commodities[1].Origin[cell], 6);
        Assert.True(with[20].Trade.Commodities[1].Origin[cell] > 1.05 * without[20].Trade.Commodities[1].Origin[cell]);
        Assert.Contains(with[5].Happened, h => h.Kind == HappeningKinds.ProjectBuilt);
    }

    [Fact]
    public async Task Where_an_instalment_is_not_paid_work_stands_still()
    {
        var poor = CreditWorld.Scenario([CreditWorld.Line with { CostMusd = 1e6 }]);
        Assert.Equal(0, (await SmallWorld.Run(poor))[^1].State.Credit!.Works[0].Progress);
    }

    [Fact]
    public async Task A_park_raises_the_exports_of_its_sectors_alone()
    {
        var park = CreditWorld.Line with { Kind = ProjectKind.IndustrialPark, Cut = 0, Share = 0, Sectors = [1], Gain = 0.3 };
        var with = await SmallWorld.Run(CreditWorld.Scenario([park]));
        var without = await SmallWorld.Run(CreditWorld.Scenario([]));
        double Exports(List<MonthRecord> run, int k) => Enumerable.Range(0, 4).Sum(
            j => run[20].Trade.Commodities[k].Origin[CreditWorld.Borrower * 5 + j]);
        Assert.True(Exports(with, 1) > 1.05 * Exports(without, 1));
        Assert.InRange(Exports(with, 0) / Exports(without, 0), 0.97, 1.01);
    }

    [Fact]
    public async Task Debts_beyond_means_end_in_arrears_and_fewer_imports()
    {
        var heavy = new Debt(CreditWorld.Lender, CreditWorld.Borrower, 1_000_000, CreditWorld.Terms(0.1));
        var run = await SmallWorld.Run(CreditWorld.Scenario([], heavy).Having(1000));
        var free = await SmallWorld.Run(CreditWorld.Scenario([]).Having(1000));
        Assert.Contains(run.SelectMany(r => r.Happened), h => h.Kind == HappeningKinds.ArrearsBegin);
        // It sells half as much again as it buys, so that a quarter of the bill, the most that debts take, is nearly all left over.
        Assert.InRange(run[3].State.Economies[CreditWorld.Borrower].Imports / free[3].State.Economies[CreditWorld.Borrower].Imports,
            0.5, 0.999);
    }

    [Theory]
    [InlineData(0.03)]
    [InlineData(0.08)]
    public async Task Nobody_lends_to_those_who_need_nothing(double rate)
    {
        // Cheap money is a gift that its giver refuses; dear money is no use to who has reserves.
        var rich = CreditWorld.Scenario([]).Having(50_000) with { Dossiers = [CreditWorld.Talks(5000, CreditWorld.Terms(rate))] };
        Assert.Empty((await SmallWorld.Run(rich))[^1].State.Credit!.Loans);
    }

    [Fact]
    public async Task Who_is_short_of_reserves_borrows_at_a_price_that_pays_the_lender()
    {
        var poor = CreditWorld.Scenario([]).Having(500) with { Dossiers = [CreditWorld.Talks(5000, CreditWorld.Terms(0.08))] };
        var run = await SmallWorld.Run(poor);
        var loan = Assert.Single(run[^1].State.Credit!.Loans);
        Assert.Equal((CreditWorld.Lender, CreditWorld.Borrower), (loan.Lender, loan.Borrower));
        Assert.Contains(run.SelectMany(r => r.Happened).SelectMany(h => h.Acts), a => a.Kind == ActKind.Lend);
    }
}
