using NegotiationSim.Model.Equilibrium;
using NegotiationSim.Scenarios.Equilibrium;
using NegotiationSim.Scenarios.Files;

namespace NegotiationSim.Scenarios.Tests.Equilibrium;

/// <summary>
/// The border removal of Anderson, Larch and Yotov (2018), 41 economies, as their own program prints it (validation page of GEPPML-R).
/// </summary>
public class BorderRemovalTests
{
    private static readonly (string Region, double RealGdp)[] Published =
    [
        ("USA", 4.810), ("CAN", 39.454), ("CHN", 12.581), ("JPN", 5.647), ("ARG", 26.554), ("AUS", 19.006), ("BRA", 15.888),
        ("FRA", 21.117), ("DEU", 14.878), ("MEX", 31.53),
    ];

    private static readonly Lazy<ComparativeStatics> Solving = new(() =>
    {
        var file = EquilibriumFileReader.Read("border-removal", ScenarioFile.ShippedWorld);
        return ComparativeStatics.Solve(file.World, file.Policy);
    });

    [Fact]
    public void The_steps_of_the_procedure_give_the_published_digits()
    {
        foreach (var (region, published) in Published)
            Assert.Equal(published, 100.0 * Region(region).RealGdpGeppml!.Value, region == "MEX" ? 2 : 3);
    }

    [Fact]
    public void The_exact_equilibrium_is_within_six_hundredths_of_a_point_of_them()
    {
        foreach (var (region, published) in Published) Assert.InRange(100.0 * Region(region).RealWage - published, 0.02, 0.06);
    }

    [Fact]
    public void The_exact_equilibrium_has_the_closed_form_of_gravity()
    {
        var (statics, n) = (Solving.Value, Solving.Value.World.RegionCount);
        double Home(WorldEquilibrium at, int j) => at.Trade[0][j * n + j] / Enumerable.Range(0, n).Sum(i => at.Trade[0][i * n + j]);
        for (var j = 0; j < n; j++)
        {
            var change = Home(statics.After, j) / Home(statics.Before, j);
            Assert.Equal(Math.Pow(change, 1.0 / (1.0 - 7.0)), 1.0 + statics.Regions[j].RealWage, 9);
        }
    }

    private static RegionEffects Region(string name) => Solving.Value.Regions.Single(r => r.Region == name);
}
