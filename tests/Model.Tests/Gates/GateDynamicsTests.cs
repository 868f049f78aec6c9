using NegotiationSim.Model.Economics.Gates;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Tests.Gates;

public class GateDynamicsTests
{
    private static readonly GateParameters Numbers = new();

    private static double After(int months, double open, double legal, GateParameters? numbers = null)
    {
        double[] a = [open];
        for (var m = 0; m < months; m++) GateDynamics.Step(a, [legal], numbers ?? Numbers);
        return a[0];
    }

    [Theory]
    [InlineData(1, 0.3)]
    [InlineData(2, 0.09)]
    [InlineData(3, 0.027)]
    public void A_ban_closes_by_seven_tenths_a_month(int months, double open) => Assert.Equal(open, After(months, 1, 0), 12);

    [Fact]
    public void Reopening_takes_years()
    {
        // Half-life of 2.5 % a month: ln 2 / -ln 0.975 = 27.4 months.
        Assert.InRange(After(27, 0, 1), 0.48, 0.5);
        Assert.InRange(After(28, 0, 1), 0.5, 0.52);
    }

    [Fact]
    public void In_the_end_an_open_pair_is_exactly_open() => Assert.Equal(1.0, After(600, 0, 1));

    [Fact]
    public void Switched_off_the_gate_is_the_law() => Assert.Equal(0.25, After(1, 1, 0.25, Numbers with { On = false }));

    [Fact]
    public void Open_pairs_that_stay_open_are_reported_as_such()
    {
        double[] a = [1, 1];
        Assert.False(GateDynamics.Step(a, [1, 1], Numbers));
        Assert.True(GateDynamics.Step(a, [1, 0.5], Numbers));
    }
}
