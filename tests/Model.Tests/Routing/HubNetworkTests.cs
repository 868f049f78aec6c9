using NegotiationSim.Model.Economics.Routing;
using NegotiationSim.Model.Script.Parameters;
using static NegotiationSim.Model.Tests.Month.SmallWorld;

namespace NegotiationSim.Model.Tests.Routing;

public class HubNetworkTests
{
    private const int N = 5;
    private static readonly bool[] Targets = [false, true, false, false, false];
    private static readonly double[] AllOpen = [.. Enumerable.Repeat(1.0, N * N)];

    private static bool[] Senders()
    {
        var senders = new bool[N * N];
        senders[Sender * N + Target] = true;
        return senders;
    }

    [Fact]
    public void Ceilings_add_up_and_leave_out_senders_and_targets()
    {
        var ceilings = new double[N];
        new HubNetwork(Scenario()).Ceilings(Targets, Senders(), ceilings);
        Assert.Equal(0.3, ceilings.Sum(), 12);
        Assert.Equal(0, ceilings[Sender]);
        Assert.Equal(0, ceilings[Target]);
        Assert.True(ceilings[Hub] > ceilings[Far]);
    }

    [Fact]
    public void A_hub_starts_small_and_grows_to_its_ceiling_and_no_further()
    {
        var hubs = new HubNetwork(Scenario());
        var capacity = hubs.Grow(0, 0.1);
        Assert.Equal(0.06 * 0.1 / 0.3, capacity, 12);
        for (var month = 0; month < 300; month++)
        {
            var next = hubs.Grow(capacity, 0.1);
            Assert.InRange(next, capacity, 0.1);
            capacity = next;
        }

        Assert.Equal(0.1, capacity, 6);
    }

    [Fact]
    public void A_hub_half_of_whose_banks_comply_carries_half()
    {
        var all = Through(Sender, Target, outbound: false, new double[N]);
        Assert.Equal(all / 2, Through(Sender, Target, outbound: false, [0, 0, 0.5, 0, 0]), 12);
        Assert.True(all < 0.1, "The longer way costs freight.");
    }

    [Fact]
    public void Bulk_goods_leave_the_target_through_hubs_less_easily() =>
        Assert.Equal(0.25 * Through(Sender, Target, outbound: false, new double[N]),
            Through(Target, Sender, outbound: true, new double[N]), 12);

    [Fact]
    public void A_hub_inside_the_target_s_customs_union_weighs_more()
    {
        var scenario = Scenario();
        double[] inside = new double[N], alike = new double[N];
        new HubNetwork(scenario).Ceilings(Targets, Senders(), inside);
        new HubNetwork(scenario with { Parameters = scenario.Parameters with { Routing = new RoutingParameters { Union = 1 } } }).Ceilings(
            Targets, Senders(), alike);
        Assert.Equal(4, inside[Hub] / inside[Far] / (alike[Hub] / alike[Far]), 12);
    }

    private static double Through(int from, int to, bool outbound, double[] reach)
    {
        // Without ghost trade, which takes the direct way into the target's customs union.
        var scenario = Scenario();
        var hubs = new HubNetwork(scenario with
        {
            Parameters =
            scenario.Parameters with { Routing = new RoutingParameters { Ghost = 0 } }
        });
        hubs.Take([0, 0, 0.1, 0, 0], reach);
        Assert.Equal([Hub], hubs.Hubs.ToArray());
        return hubs.Sum(from, to, outbound, 1, AllOpen, new double[N]);
    }
}
