using NegotiationSim.Model.Equilibrium;
using NegotiationSim.Scenarios.Equilibrium;
using NegotiationSim.Scenarios.Files;

namespace NegotiationSim.Scenarios.Tests.Equilibrium;

/// <summary>
/// Caliendo and Parro (2015), table 2 and its neighbours, to more digits than printed: an independent implementation in another
/// language solved the replication data in full precision, and prints what the paper prints.
/// </summary>
public class NaftaTests
{
    private static readonly Lazy<ComparativeStatics> Solving = new(() => Solve(DeficitRule.Zero));

    [Theory]
    [InlineData("Mexico", 1.3121137, -0.4117712, 1.7238849, 1.7153229, 0.0073232)]
    [InlineData("Canada", -0.0638163, -0.1081022, 0.0442859, 0.3228290, -0.1101045)]
    [InlineData("USA", 0.0847533, 0.0435315, 0.0412218, 0.1124428, 0.0741463)]
    public void Welfare_its_parts_real_wages_and_exact_real_income(string region, double welfare, double terms, double volume,
        double wage, double income)
    {
        var found = Region(Solving.Value, region);
        Near(welfare, 100.0 * found.FirstOrderWelfare!.Value);
        Near(terms, 100.0 * found.TermsOfTrade!.Value);
        Near(volume, 100.0 * found.VolumeOfTrade!.Value);
        Near(wage, 100.0 * found.RealWage);
        Near(income, 100.0 * found.RealIncome);
    }

    [Theory]
    [InlineData("Mexico", 1.0082306, 0.9912279, 0.9742588, 387.8739, 7.919053, 1.417460)]
    [InlineData("Canada", 0.9987306, 0.9955168, 1.0035598, 571.8230, 4.502485, 2.032255)]
    [InlineData("USA", 1.0031208, 1.0019941, 0.9827641, 6450.6643, 17.663028, 15.242846)]
    public void Wages_prices_incomes_and_tariff_revenue(string region, double wage, double price, double fromRaw, double income,
        double before, double after)
    {
        var found = Region(Solving.Value, region);
        Near(wage, 1.0 + found.Wage);
        Near(price, 1.0 + found.ConsumerPrice);
        Near(fromRaw, Solving.Value.Before.Wage[Solving.Value.World.Regions.IndexOf(region)]);
        Assert.Equal(income, found.IncomeBefore / 1e6, 4);
        Assert.InRange(found.RevenueBefore / 1e6 - before, -1e-6, 1e-6);
        Assert.InRange(found.RevenueAfter / 1e6 - after, -1e-6, 1e-6);
    }

    [Theory]
    [InlineData("Mexico", 118.281)]
    [InlineData("Canada", 11.113)]
    [InlineData("USA", 40.518)]
    public void Imports_from_the_other_members(string region, double change)
    {
        var (statics, members) = (Solving.Value, new[] { "Mexico", "Canada", "USA" });
        int At(string name) => statics.World.Regions.IndexOf(name);
        double Imports(WorldEquilibrium e) => members.Where(m => m != region).Sum(m => statics.PairTrade(e, At(m), At(region)));
        Assert.Equal(change, 100.0 * (Imports(statics.After) / Imports(statics.Before) - 1.0), 3);
    }

    [Theory]
    [InlineData("Korea", -0.02847)]
    [InlineData("China", -0.02799)]
    [InlineData("Ireland", -0.01770)]
    [InlineData("Chile", 0.01031)]
    public void Welfare_of_those_outside(string region, double welfare) =>
        Assert.Equal(welfare, 100.0 * Region(Solving.Value, region).FirstOrderWelfare!.Value, 5);

    [Theory]
    [InlineData("Textile", 0.80385, 0.60958, 0.94764, 0.98056)]
    [InlineData("Auto", 0.87649, 0.76923, 0.96270, 0.97811)]
    public void Sectors_of_Mexico(string sector, double ownBefore, double ownAfter, double price, double cost)
    {
        var (statics, world) = (Solving.Value, Solving.Value.World);
        var (k, at, n) = (world.Sectors.IndexOf(sector), world.Regions.IndexOf("Mexico"), world.RegionCount);
        double Spent(WorldEquilibrium e) => Enumerable.Range(0, n).Sum(i => e.Trade[k][i * n + at] * e.Tariff[k][i * n + at]);
        double Own(WorldEquilibrium e) => e.Trade[k][at * n + at] / Spent(e);
        Assert.Equal(ownBefore, Own(statics.Before), 5);
        Assert.Equal(ownAfter, Own(statics.After), 5);
        Assert.Equal(price, statics.After.Price[at * world.SectorCount + k] / statics.Before.Price[at * world.SectorCount + k], 5);
        Assert.Equal(cost, statics.After.Cost[at * world.SectorCount + k] / statics.Before.Cost[at * world.SectorCount + k], 5);
    }

    [Fact]
    public void With_the_deficits_of_1993()
    {
        var statics = Solve(DeficitRule.Constant);
        foreach (var (region, welfare, income, wage) in new[] { ("Mexico", 1.1742645, -0.0450603, 1.6404933),
            ("Canada", -0.0405153, -0.0821069, 0.3340756), ("USA", 0.0849573, 0.0758310, 0.1178363) })
        {
            Near(welfare, 100.0 * Region(statics, region).FirstOrderWelfare!.Value);
            Near(income, 100.0 * Region(statics, region).RealIncome);
            Near(wage, 100.0 * Region(statics, region).RealWage);
        }
    }

    private static ComparativeStatics Solve(DeficitRule deficits)
    {
        var file = EquilibriumFileReader.Read("nafta-1993-2005", ScenarioFile.ShippedWorld);
        return ComparativeStatics.Solve(file.World, file.Policy with { Deficits = deficits });
    }

    private static RegionEffects Region(ComparativeStatics statics, string name) => statics.Regions.Single(r => r.Region == name);

    // The shipped tables are rounded to six digits, and the last printed digit is rounded too.
    private static void Near(double expected, double actual) => Assert.InRange(actual - expected, -3e-7, 3e-7);
}
