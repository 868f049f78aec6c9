using System.Collections.Immutable;
using NegotiationSim.Model.Equilibrium;

namespace NegotiationSim.Model.Tests.Equilibrium;

/// <summary>
/// Where the gains from trade have a closed form: Arkolakis, Costinot and Rodriguez-Clare (2012), and with inputs Costinot and
/// Rodriguez-Clare (2014, equation 29).
/// </summary>
public class ClosedFormTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Gravity_welfare_is_the_home_share_to_the_power_one_over_one_minus_sigma(int seed)
    {
        var random = new RandomTradeWorld(seed, sectors: 1, hasInputs: false, hasTariffs: false);
        foreach (var (share, region) in HomeShares(random, random.Shock(DeficitRule.Zero, hasTariffs: false)))
            Assert.Equal(Math.Pow(share[0], -1.0 / random.World.Elasticity[0]), 1.0 + region.RealWage, 9);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Without_inputs_the_real_wage_is_the_product_over_sectors(int seed)
    {
        var random = new RandomTradeWorld(seed, sectors: 4, hasInputs: false);
        var at = 0;
        foreach (var (share, region) in HomeShares(random, random.Shock(DeficitRule.Constant)))
        {
            var expected = 1.0;
            for (var k = 0; k < 4; k++) expected *= Math.Pow(share[k], -random.World.FinalShare[at * 4 + k] / random.World.Elasticity[k]);
            Assert.Equal(expected, 1.0 + region.RealWage, 9);
            at++;
        }
    }

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    public void In_a_roundabout_sector_inputs_magnify_the_gain_by_one_over_the_share_of_value_added(int seed)
    {
        var random = new RandomTradeWorld(seed, sectors: 1);
        var at = 0;
        foreach (var (share, region) in HomeShares(random, random.Shock(DeficitRule.Zero)))
        {
            var power = -1.0 / (random.World.Elasticity[0] * random.World.ValueAddedShare[at++]);
            Assert.Equal(Math.Pow(share[0], power), 1.0 + region.RealWage, 9);
        }
    }

    [Fact]
    public void Autarky_costs_the_home_share_to_the_power_of_one_over_the_elasticity()
    {
        var world = new RandomTradeWorld(8, sectors: 1, hasInputs: false, hasTariffs: false).World;
        var n = world.RegionCount;
        var statics = ComparativeStatics.Solve(world,
            new TradePolicy(DeficitRule.Zero) { Cost = [Cells(n, (i, j) => i == j ? 1.0 : double.PositiveInfinity)] });
        for (var j = 0; j < n; j++)
        {
            var before = statics.Before.Trade[0];
            var home = before[j * n + j] / Enumerable.Range(0, n).Sum(i => before[i * n + j]);
            Assert.Equal(Math.Pow(home, 1.0 / world.Elasticity[0]), 1.0 + statics.Regions[j].RealIncome, 9);
            Assert.Equal(0.0, statics.Regions[j].ExportsAfter);
        }
    }

    [Fact]
    public void A_region_with_every_seller_closed_is_named_with_its_sector()
    {
        var world = new RandomTradeWorld(9).World;
        var n = world.RegionCount;
        var toOne = Cells(n, (_, j) => j == 1 ? double.PositiveInfinity : 1.0);
        var closed = new TradePolicy(DeficitRule.Zero) { Cost = [.. world.Sectors.Select(_ => toOne)] };
        var fault = Assert.Throws<EquilibriumException>(() => EquilibriumSolver.Solve(world, closed));
        Assert.Contains("R1 buys S0", fault.Message, StringComparison.Ordinal);
    }

    /// <summary>By region, the change of the share it buys at home in each sector, beside its effects.</summary>
    private static IEnumerable<(double[] Share, RegionEffects Region)> HomeShares(RandomTradeWorld random, TradePolicy policy)
    {
        var (world, n) = (random.World, random.World.RegionCount);
        var statics = ComparativeStatics.Solve(world, policy);
        for (var j = 0; j < n; j++)
        {
            var share = new double[world.SectorCount];
            for (var k = 0; k < share.Length; k++) share[k] = Home(statics.After, k, j) / Home(statics.Before, k, j);
            yield return (share, statics.Regions[j]);
        }

        double Home(WorldEquilibrium solved, int k, int j) =>
            solved.Trade[k][j * n + j] / Enumerable.Range(0, n).Sum(i => solved.Trade[k][i * n + j] * solved.Tariff[k][i * n + j]);
    }

    private static ImmutableArray<double> Cells(int n, Func<int, int, double> value) =>
        [.. Enumerable.Range(0, n * n).Select(cell => value(cell / n, cell % n))];
}
