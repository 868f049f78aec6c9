using NegotiationSim.Model.Economics.Oil;
using NegotiationSim.Model.Market;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Tests.Oil;

public class ShadowFleetTests
{
    private static readonly OilParameters Numbers = new();

    [Fact]
    public void The_fleet_starts_with_the_cap_and_grows_to_its_ceiling()
    {
        Assert.Equal(0, ShadowFleet.Step(0, false, Numbers));
        var capacity = ShadowFleet.Step(0, true, Numbers);
        Assert.Equal(Numbers.ShadowStart, capacity);
        for (var month = 0; month < 240; month++) capacity = ShadowFleet.Step(capacity, true, Numbers);
        Assert.Equal(Numbers.ShadowMost, capacity, 6);
    }

    [Fact]
    public void A_fleet_above_its_ceiling_shrinks_to_it_and_no_further()
    {
        var capacity = ShadowFleet.Step(0.35, true, Numbers with { ShadowMost = 0.01 });
        Assert.Equal(0.01, capacity);
    }

    [Fact]
    public void Ships_do_not_vanish_with_the_cap() => Assert.Equal(0.6, ShadowFleet.Step(0.6, false, Numbers));

    [Theory]
    [InlineData(0.3, 1, 0.3)]
    [InlineData(0.3, 0, 1)]
    [InlineData(0.3, 0.5, 0.65)]
    [InlineData(1.5, 0.5, 1.5)]
    public void What_does_not_keep_to_the_cap_is_what_own_ships_carry_and_what_slips_through(
        double capacity, double enforcement, double free) =>
        Assert.Equal(free, ShadowFleet.Free(capacity, enforcement), 12);

    [Fact]
    public void The_haul_is_dear_while_ships_are_few_and_costs_nothing_while_no_outlet_is_closed()
    {
        Assert.Equal(Numbers.Haul, ShadowFleet.Haul(0.5, 0.5, Numbers), 12);
        Assert.Equal(2 * Numbers.Haul, ShadowFleet.Haul(0.5, 0.25, Numbers), 12);
        Assert.Equal(0, ShadowFleet.Haul(0, 0.25, Numbers));
        Assert.Equal(0, ShadowFleet.Haul(0.5, 0.25, Numbers with { On = false }));
        Assert.Equal(0.25, ShadowFleet.Closed([100, 50, 150, 9, 9, 9, 9, 9, 9], new PairValues([1, 3, 4], [0, 0, 0]), 0, 3), 12);
    }
}
