using NegotiationSim.Model.Economics.Oil;
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
}
