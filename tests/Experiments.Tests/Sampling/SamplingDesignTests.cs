using System.Collections.Immutable;
using NegotiationSim.Actors;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Experiments.Sampling;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Experiments.Tests.Sampling;

public class SamplingDesignTests
{
    private static readonly Draws Chance = DrawKey.Of(1, 0).For(0, Phase.Events, "design");

    [Fact]
    public void A_grid_has_every_combination_and_a_zip_the_levels_side_by_side()
    {
        ImmutableArray<VariedFactor> factors = [Levels("a", "1", "2"), Levels("b", "x", "y")];
        Assert.Equal(["1 x", "1 y", "2 x", "2 y"], Rows(new GridDesign(), factors));
        Assert.Equal(["1 x", "2 y"], Rows(new ZipDesign(), factors));
    }

    [Fact]
    public void Designs_that_cannot_be_say_what_to_write()
    {
        Assert.Contains("b 3", new ZipDesign().Problem([Levels("a", "1", "2"), Levels("b", "1", "2", "3")]), StringComparison.Ordinal);
        Assert.Contains("\"values\"", new GridDesign().Problem([Range("a")]), StringComparison.Ordinal);
        Assert.Contains("more than 1000000", new GridDesign().Problem([.. Enumerable.Range(0, 21).Select(i => Levels("f" + i, "0", "1"))]),
            StringComparison.Ordinal);
        Assert.Contains("two factors or groups", new SaltelliDesign(8).Problem([Range("a", "g"), Range("b", "g")]),
            StringComparison.Ordinal);
        Assert.Contains("write 8 or 16", new SaltelliDesign(12).Problem([Range("a"), Range("b")]), StringComparison.Ordinal);
        Assert.Contains("even number", new MorrisDesign(10, 5).Problem([Range("a")]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_gives_its_rows_in_factor_order_and_names_the_line_of_a_gap()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("negsim-table-").FullName, "points.csv");
        File.WriteAllText(file, "b,a\n0.5,1\n0.25,2\n");
        ImmutableArray<VariedFactor> factors = [Range("a"), Range("b")];
        Assert.Equal(["1 0.5", "2 0.25"], Rows(TableDesign.Read(file, factors), factors));
        File.WriteAllText(file, "b,a\n0.5,1\n0.25,\n");
        Assert.Contains(Assert.Throws<InputException>(() => TableDesign.Read(file, factors)).Problems, p => p.Line == 3);
        File.WriteAllText(file, "b,c\n0.5,1\n");
        Assert.Contains("\"c\"", Assert.Throws<InputException>(() => TableDesign.Read(file, factors)).Message, StringComparison.Ordinal);
        Directory.Delete(Path.GetDirectoryName(file)!, true);
    }

    [Fact]
    public void A_Saltelli_design_takes_one_group_at_a_time_from_the_other_sample()
    {
        ImmutableArray<VariedFactor> factors = [Range("a"), Range("b", "pair"), Range("c", "pair")];
        var points = new SaltelliDesign(8).Shares(factors, Chance);
        Assert.Equal(8 * 4, points.Length);
        for (var j = 0; j < points.Length; j += 4)
        {
            var (a, onlyA, onlyPair, b) = (points[j], points[j + 1], points[j + 2], points[j + 3]);
            Assert.Equal([b[0], a[1], a[2]], onlyA);
            Assert.Equal([a[0], b[1], b[2]], onlyPair);
            Assert.All(a.Zip(b), pair => Assert.NotEqual(pair.First, pair.Second));
        }
    }

    [Fact]
    public void Every_factor_of_a_Morris_walk_moves_once_by_two_thirds_of_its_range()
    {
        ImmutableArray<VariedFactor> factors = [Range("a"), Range("b"), Range("c"), Range("d")];
        var points = new MorrisDesign(25).Shares(factors, Chance);
        Assert.Equal(25 * 5, points.Length);
        Assert.Equal([0, 1, 2, 3], points.SelectMany(p => p).Select(s => (int)Math.Round(s * 3)).Distinct().Order());
        for (var t = 0; t < points.Length; t += 5)
        {
            var moved = Enumerable.Range(1, 4).Select(s =>
                Enumerable.Range(0, 4).Where(f => points[t + s][f] != points[t + s - 1][f]).Single()).ToArray();
            Assert.Equal([0, 1, 2, 3], moved.Order());
            Assert.All(Enumerable.Range(0, 4), f => Assert.Equal(2.0 / 3, Math.Abs(points[t][f] - points[t + 4][f]), 1e-12));
        }
    }

    private static IEnumerable<string> Rows(SamplingDesign design, ImmutableArray<VariedFactor> factors) =>
        design.Points(factors, Chance).Select(p => string.Join(' ', p));

    private static VariedFactor Levels(string path, params string[] values) => new(path, "", new LevelsDistribution([.. values]));

    private static VariedFactor Range(string path, string group = "") => new(path, "", new UniformDistribution(0, 1), group);
}
