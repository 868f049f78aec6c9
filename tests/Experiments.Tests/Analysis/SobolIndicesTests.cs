using System.Collections.Immutable;
using NegotiationSim.Experiments.Analysis;
using NegotiationSim.Experiments.Sampling;
using NegotiationSim.Experiments.Tests.Support;

namespace NegotiationSim.Experiments.Tests.Analysis;

public class SobolIndicesTests
{
    // Closed form: Ishigami and Homma (1990); Saltelli et al. (2008), Global Sensitivity Analysis: The Primer, section 4.8.
    private static readonly double[] IshigamiFirst = [0.313905, 0.442411, 0], IshigamiTotal = [0.557589, 0.442411, 0.243684];

    [Fact]
    public void Indices_of_the_Ishigami_function_are_those_of_the_closed_form()
    {
        var found = Indices(3, 1 << 13, TestFunctions.Ishigami);
        for (var f = 0; f < 3; f++)
        {
            Assert.Equal(IshigamiFirst[f], found[f].First.Estimate, 0.01);
            Assert.Equal(IshigamiTotal[f], found[f].Total.Estimate, 0.01);
            Assert.InRange(IshigamiFirst[f], found[f].First.Low, found[f].First.High);
            Assert.InRange(IshigamiTotal[f], found[f].Total.Low, found[f].Total.High);
        }
    }

    [Fact]
    public void Indices_of_the_g_function_are_those_of_the_closed_form()
    {
        double[] a = [0, 1, 4.5, 9, 99, 99, 99, 99];
        var found = Indices(8, 1 << 13, x => TestFunctions.G(x, a));
        double[] first = [0.7162, 0.1790, 0.0237, 0.0072], total = [0.7871, 0.2422, 0.0343, 0.0105];
        for (var f = 0; f < 4; f++)
        {
            Assert.Equal(first[f], found[f].First.Estimate, 0.01);
            Assert.Equal(total[f], found[f].Total.Estimate, 0.01);
        }

        Assert.All(found.Skip(4), i => Assert.InRange(i.Total.Estimate, 0, 0.0005));
    }

    [Fact]
    public void A_group_has_the_index_of_its_factors_together()
    {
        // Ishigami: x1 and x3 together explain all but x2's own share, and x2 acts alone.
        ImmutableArray<VariedFactor> factors = [.. TestFunctions.Factors(3).Select(f => f.Path == "x2" ? f : f with { Group = "waves" })];
        var found = Of(factors, 1 << 12, TestFunctions.Ishigami, 200);
        Assert.Equal(["waves", "x2"], found.Select(i => i.Group));
        Assert.Equal(1 - 0.442411, found[0].First.Estimate, 0.01);
        Assert.Equal(1 - 0.442411, found[0].Total.Estimate, 0.01);
    }

    [Fact]
    public void Of_500_intervals_about_95_in_100_hold_the_true_index()
    {
        // Independent uniform rows, for which the bootstrap is made; three binomial deviations of 500 repeats are 2.9 points.
        const int Repeats = 500, Rows = 512;
        var held = new int[6];
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            var chance = TestFunctions.Chance(repeat);
            double[] Row(string name, int row) => [chance.Uniform(name + 1, row), chance.Uniform(name + 2, row),
                chance.Uniform(name + 3, row)];
            var outcomes = Enumerable.Range(0, Rows).SelectMany(row =>
            {
                var (a, b) = (Row("a", row), Row("b", row));
                return new[] { a, [b[0], a[1], a[2]], [a[0], b[1], a[2]], [a[0], a[1], b[2]], b }.Select(TestFunctions.Ishigami);
            }).ToArray();
            var found = SobolIndices.Of(["x1", "x2", "x3"], outcomes, chance, 300);
            for (var f = 0; f < 3; f++)
            {
                if (found[f].First.Low <= IshigamiFirst[f] && IshigamiFirst[f] <= found[f].First.High) held[f]++;
                if (found[f].Total.Low <= IshigamiTotal[f] && IshigamiTotal[f] <= found[f].Total.High) held[f + 3]++;
            }
        }

        Assert.True(held.All(h => h is >= 460 and <= 490), "Held: " + string.Join(", ", held));
    }

    private static ImmutableArray<SobolIndex> Indices(int factors, int count, Func<double[], double> function) =>
        Of(TestFunctions.Factors(factors), count, function, 100);

    private static ImmutableArray<SobolIndex> Of(
        ImmutableArray<VariedFactor> factors, int count, Func<double[], double> function, int samples)
    {
        var outcomes = new SaltelliDesign(count).Shares(factors, TestFunctions.Chance(1)).Select(function).ToArray();
        return SobolIndices.Of(FactorGroups.Of(factors).Names, outcomes, TestFunctions.Chance(2), samples);
    }
}
