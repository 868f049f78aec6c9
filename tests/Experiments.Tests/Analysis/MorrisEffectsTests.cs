using System.Collections.Immutable;
using NegotiationSim.Experiments.Analysis;
using NegotiationSim.Experiments.Sampling;
using NegotiationSim.Experiments.Tests.Support;

namespace NegotiationSim.Experiments.Tests.Analysis;

public class MorrisEffectsTests
{
    [Fact]
    public void Effects_of_walks_drawn_by_the_design_come_near_the_exact_ones()
    {
        // The mean over all 4^3 starts and both directions, by hand: x1 1.299 (1 + 0.1 E x3^4), x2 7 * 0.75 / (2/3), x3 0.1 (π^4 - (π/3)^4)
        // E|sin x1| / (2/3).
        var found = Of(TestFunctions.Factors(3), 4000, TestFunctions.Ishigami);
        double[] exact = [7.704, 7.875, 6.249];
        for (var f = 0; f < 3; f++)
        {
            Assert.Equal(exact[f], found[f].MeanSize.Estimate, 0.15);
            Assert.InRange(exact[f], found[f].MeanSize.Low - 1e-3, found[f].MeanSize.High + 1e-3);
        }

        Assert.Equal(7.875, found[1].MeanSize.Estimate, 1e-9);
        Assert.Equal(0, found[1].Mean, 0.4);
        Assert.Equal(7.875, found[1].Spread, 0.1);
    }

    [Fact]
    public void Effects_over_all_walks_of_the_Ishigami_function_on_four_levels_are_exact()
    {
        // Every start and direction of every factor, in every order: 4^3 * 6 walks. Figures: 7.704, 7.875, 6.249.
        int[][] orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
        var shares = new List<double[]>();
        for (var start = 0; start < 64; start++)
            foreach (var order in orders)
            {
                int[] at = [start % 4, start / 4 % 4, start / 16];
                shares.Add([.. at.Select(l => l / 3.0)]);
                foreach (var factor in order)
                {
                    at[factor] = (at[factor] + 2) % 4;
                    shares.Add([.. at.Select(l => l / 3.0)]);
                }
            }

        var found = MorrisEffects.Of(
            FactorGroups.Of(TestFunctions.Factors(3)), [.. shares], [.. shares.Select(TestFunctions.Ishigami)], TestFunctions.Chance(2),
                10);
        Assert.Equal([7.704, 7.875, 6.249], found.Select(e => Math.Round(e.MeanSize.Estimate, 3)));
    }

    [Fact]
    public void A_linear_function_has_its_slopes_and_no_spread()
    {
        var found = Of(TestFunctions.Factors(2), 10, x => 3 * x[0] - 2 * x[1]);
        Assert.Equal([3, 2], found.Select(e => Math.Round(e.MeanSize.Estimate, 9)));
        Assert.Equal([3, -2], found.Select(e => Math.Round(e.Mean, 9)));
        Assert.All(found, e => Assert.Equal(0, e.Spread, 1e-9));
    }

    private static ImmutableArray<MorrisEffect> Of(ImmutableArray<VariedFactor> factors, int walks, Func<double[], double> function)
    {
        var shares = new MorrisDesign(walks).Shares(factors, TestFunctions.Chance(1));
        return MorrisEffects.Of(FactorGroups.Of(factors), shares, [.. shares.Select(function)], TestFunctions.Chance(2), 200);
    }
}
