using NegotiationSim.Model.Economics.Capacity;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Tests.Capacity;

public class CapacityWearTests
{
    private static readonly CapacityParameters Numbers = new();

    [Fact]
    public void Lost_inputs_wear_capacity_towards_its_dependence()
    {
        var capacity = 1.0;
        for (var month = 0; month < 600; month++) capacity = CapacityWear.Step(capacity, 0, 0, Numbers);
        Assert.Equal(1 - Numbers.Dependence, capacity, 4);
        Assert.Equal(1 - (Numbers.Wear * Numbers.Dependence * 0.5), CapacityWear.Step(1, 0.5, 0, Numbers), 12);
    }

    [Fact]
    public void Blocked_capital_wears_capacity_too()
    {
        var capacity = 1.0;
        for (var month = 0; month < 600; month++) capacity = CapacityWear.Step(capacity, 1, 0.5, Numbers);
        Assert.Equal(1 - (Numbers.Capital * 0.5), capacity, 4);
    }

    [Fact]
    public void Nothing_lost_changes_nothing_and_more_inputs_are_no_bonus()
    {
        Assert.Equal(1, CapacityWear.Step(1, 1, 0, Numbers));
        Assert.Equal(1, CapacityWear.Step(1, 1.4, 0, Numbers));
        Assert.Equal(0.9, CapacityWear.Step(0.9, 0, 1, Numbers with { On = false }));
    }
}
