using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Figures;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Tests.Month;

namespace NegotiationSim.Model.Tests.Figures;

public class FigureTests
{
    private static readonly ResolvedScenario Scenario = SmallWorld.Scenario();
    private static readonly string[] Ids = [.. SmallWorld.World.Economies.Select(e => e.Id)];
    private static readonly string[] Goods = [.. SmallWorld.World.Commodities.Select(c => c.Id)];

    [Theory]
    [InlineData(FigureTake.Mean, 1.5)]
    [InlineData(FigureTake.Sum, 6)]
    [InlineData(FigureTake.Last, 0)]
    [InlineData(FigureTake.Most, 4)]
    [InlineData(FigureTake.Least, 0)]
    [InlineData(FigureTake.Ever, 1)]
    [InlineData(FigureTake.Months, 1)]
    public void A_figure_is_taken_over_its_months(FigureTake take, double expected) =>
        Assert.Equal(expected, new Figure("x", _ => 0, take, 0, 3).Of([0, 4, 2, 0]));

    [Fact]
    public void What_never_happens_takes_the_whole_window() =>
        Assert.Equal((3, 0), (new Figure("x", _ => 0, FigureTake.Months, 0, 2).Of([0, 0, 0]),
        new Figure("x", _ => 0, FigureTake.Ever, 0, 2).Of([0, 0, 0])));

    [Fact]
    public async Task Flows_of_goods_and_partners_add_up_to_the_whole()
    {
        var month = (await SmallWorld.Run(Scenario, 1))[3];
        double At(string series) => FigureReader.Series(Scenario, series)(month);
        var all = At($"flow:{Ids[0]}:*");
        Assert.True(all > 0);
        Assert.Equal(all, Ids.Skip(1).Sum(to => At($"flow:{Ids[0]}:{to}")), 1e-9 * all);
        Assert.Equal(all, Goods.Sum(good => At($"flow:{Ids[0]}:*:{good}")), 1e-9 * all);
        Assert.Equal(all, At($"flow:{Ids[0]}:*:{Goods[0]}") + At($"flow:{Ids[0]}:*:!{Goods[0]}"), 1e-9 * all);
        Assert.Equal(At($"trade:{Ids[0]}:{Ids[1]}"), At($"flow:{Ids[0]}:{Ids[1]}") + At($"flow:{Ids[1]}:{Ids[0]}"), 1e-9 * all);
        Assert.Equal(1, Ids.Skip(1).Sum(from => At($"share:{from}:{Ids[0]}")), 1e-9);
    }

    [Theory]
    [InlineData("flaw:A:B", "There is no series \"flaw:A:B\". Series are spelt: flow:FROM:TO[:GOODS]")]
    [InlineData("flow:A:NOWHERE", "no economy \"A\"")]
    [InlineData("in-force:no-such", "no measure \"no-such\"")]
    [InlineData("deal:no-such", "no dossier \"no-such\"")]
    public void A_wrong_spelling_is_explained(string series, string says) =>
        Assert.Contains(says, Assert.Throws<FigureException>(() => FigureReader.Read(Scenario, series, FigureTake.Mean)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_window_is_months_of_the_run()
    {
        Assert.Contains("is no month", Assert.Throws<FigureException>(
            () => FigureReader.Read(Scenario, "measures", FigureTake.Mean, "2021/1")).Message, StringComparison.Ordinal);
        Assert.Contains("holds no month", Assert.Throws<FigureException>(
            () => FigureReader.Read(Scenario, "measures", FigureTake.Mean, "2099-01")).Message, StringComparison.Ordinal);
        var whole = FigureReader.Read(Scenario, "measures", FigureTake.Mean);
        Assert.Equal((0, Scenario.Months - 1), (whole.From, whole.Until));
    }

    [Fact]
    public async Task A_target_that_sells_less_earns_lower_wages_and_buys_less_for_its_income()
    {
        // A smaller balance is closed by lower wages, and lower wages make imports dearer: real income falls more than income.
        // Nothing goes round, so that it does sell less.
        var banned = SmallWorld.Scenario(SmallWorld.Ban(Instrument.ImportBan, 0)) with
        {
            Parameters = new() { Routing = new() { On = false } },
        };
        var month = (await SmallWorld.Run(banned))[^1];
        double At(string series) => FigureReader.Read(banned, series, FigureTake.Last).Value(month);
        Assert.InRange(At("wage:TGT"), 0.5, 0.98);
        Assert.True(At("real-income:TGT") < At("income:TGT") - 0.002, $"{At("real-income:TGT")}, {At("income:TGT")}");

        var calm = (await SmallWorld.Run(Scenario))[^1];
        Assert.Equal(1, FigureReader.Read(Scenario, "real-income:TGT", FigureTake.Last).Value(calm), 9);
        Assert.Equal(1, FigureReader.Read(Scenario, "wage:TGT", FigureTake.Last).Value(calm), 9);
    }
}
