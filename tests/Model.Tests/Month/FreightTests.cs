using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using static NegotiationSim.Model.Tests.Month.SmallWorld;

namespace NegotiationSim.Model.Tests.Month;

/// <summary>What a ban on carriers costs a good is the ban's rate times the weight of carriage in the good's value.</summary>
public class FreightTests
{
    [Theory]
    [InlineData(0.5, 0.2, 0.1)]
    [InlineData(0.1, 0.3, 0.03)]
    [InlineData(2, 0.05, 0.1)]
    public async Task Half_the_freight_is_half_the_ban(double freight, double rate, double same)
    {
        var weighed = await Run(Scenario(Ban(Instrument.TransportBan, 2, rate: rate)) with { World = With(freight) });
        var plain = await Run(Scenario(Ban(Instrument.TransportBan, 2, rate: same)));
        AssertSame(plain[^1], weighed[^1]);
        Assert.True(Sold(plain[^1]) < Sold(plain[1]));
    }

    [Fact]
    public async Task What_is_carried_for_nothing_is_not_touched() =>
        AssertSame(
            (await Run(Scenario()))[^1],
            (await Run(Scenario(Ban(Instrument.TransportBan, 2, rate: 0.3)) with { World = With(0) }))[^1]);

    private static Worlds.World With(double freight) =>
        SmallWorld.World with { Commodities = [.. World.Commodities.Select(c => c with { Freight = freight })] };

    private static double Sold(MonthRecord record) => record.Trade.Commodities[0].Origin[Target * 5 + Sender];

    private static void AssertSame(MonthRecord expected, MonthRecord actual)
    {
        for (var k = 0; k < 2; k++)
            for (var cell = 0; cell < 25; cell++)
                Assert.Equal(expected.Trade.Commodities[k].Origin[cell], actual.Trade.Commodities[k].Origin[cell], 6);
    }
}
