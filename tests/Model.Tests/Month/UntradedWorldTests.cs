using System.Collections.Immutable;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Worlds;
using World = NegotiationSim.Model.Worlds.World;

namespace NegotiationSim.Model.Tests.Month;

public class UntradedWorldTests
{
    [Theory]
    [InlineData(Instrument.AssetFreeze, 20_000)]
    [InlineData(Instrument.BankCutOff, 0.5)]
    [InlineData(Instrument.InvestmentBan, 0.5)]
    [InlineData(Instrument.SecondarySanctions, 1)]
    public async Task Where_nothing_can_be_traded_measures_do_what_they_do_where_nobody_trades(Instrument instrument, double rate)
    {
        // Tables of pairs, full of states that sell to themselves alone, against no tables at all.
        var among = SmallWorld.Scenario(SmallWorld.Ban(instrument, 3, rate: rate));
        var bread = new Commodity("bread", "bread", 5, -1.25, 1, 0.1, 0.6);
        ImmutableArray<double> own = [.. Enumerable.Range(0, 25).Select(c => c / 5 == c % 5 ? 1000.0 : 0)];
        var kept = await SmallWorld.Run(among with { World = Autarky([bread], [own]) });
        var none = await SmallWorld.Run(among with { World = Autarky([], []) });
        Assert.All(kept.Zip(none), m =>
        {
            Assert.Equal(m.First.State.Economies.Select(e => (e.Reserves, e.Frozen)), m.Second.State.Economies.Select(
                e => (e.Reserves, e.Frozen)));
            Assert.Equal(m.First.Trade.AssetIncome.AsEnumerable(), m.Second.Trade.AssetIncome.AsEnumerable());
        });
        Assert.Equal(instrument == Instrument.AssetFreeze, kept[^1].Trade.AssetIncome[SmallWorld.Sender] > 0);
    }

    [Fact]
    public void Four_thousand_states_that_trade_nothing_take_no_room_by_pair()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var scenario = GiantWorlds.WithoutTrade(4000, "test-bystander", 1);
        var identity = new RunIdentity("giant", 1, 0);
        var loop = new Simulation(scenario, identity, SmallWorld.Behaviours, new DirectHost(scenario, identity, SmallWorld.Behaviours));
        var state = loop.Begin();
        // One table of pairs alone would be 128 MB.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4000 * 8192);
        Assert.Equal(4000, state.Economies.Length);
    }

    private static World Autarky(ImmutableArray<Commodity> goods, ImmutableArray<ImmutableArray<double>> flows) =>
        World.Create("small", "Small", 2021, SmallWorld.World.Economies, goods, [], flows);
}
