using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Scenarios.Worlds.Building;

namespace NegotiationSim.Scenarios.Tests.Worlds;

public sealed class ProportionalFittingTests
{
    [Fact]
    public void A_seed_without_pattern_gives_the_product_of_the_margins()
    {
        double[] cells = [1, 1, 1, 1, 1, 1];
        ProportionalFitting.Fit(cells, [30, 70], [20, 30, 50], 10);
        double[] expected = [6, 9, 15, 14, 21, 35];
        for (var c = 0; c < cells.Length; c++) Assert.Equal(expected[c], cells[c], 12);
    }

    [Fact]
    public void A_two_by_two_table_keeps_its_odds_ratio()
    {
        // Closed form: x (10 - x) ... with margins 10, 10, 10, 10 and odds ratio 9: x / (10 - x) = 3.
        double[] cells = [9, 1, 1, 1];
        ProportionalFitting.Fit(cells, [10, 10], [10, 10], 1000);
        Assert.Equal(7.5, cells[0], 9);
        Assert.Equal(2.5, cells[1], 9);
    }

    [Fact]
    public void A_zero_stays_zero()
    {
        double[] cells = [0, 1, 1, 1, 0, 1, 1, 1, 0];
        ProportionalFitting.Fit(cells, [1, 2, 3], [3, 2, 1], 500);
        Assert.Equal(0, cells[0] + cells[4] + cells[8]);
    }

    [Fact]
    public void Margins_are_met_for_any_positive_seed()
    {
        var sizes = Gen.Choose(1, 6);
        var seeds = Gen.ArrayOf(Gen.Choose(1, 1000), 84);
        Prop.ForAll((from n in sizes from m in sizes from s in seeds select (n, m, s)).ToArbitrary(), t =>
        {
            var (n, m, s) = t;
            var cells = s.Take(n * m).Select(v => (double)v).ToArray();
            var rows = s.Skip(36).Take(n).Select(v => (double)v).ToArray();
            var columns = s.Skip(60).Take(m).Select(v => (double)v).ToArray();
            var scale = rows.Sum() / columns.Sum();
            for (var j = 0; j < m; j++) columns[j] *= scale;
            ProportionalFitting.Fit(cells, rows, columns, 20_000);
            for (var i = 0; i < n; i++) Assert.Equal(1, cells.Skip(i * m).Take(m).Sum() / rows[i], 6);
            for (var j = 0; j < m; j++) Assert.Equal(1, Enumerable.Range(0, n).Sum(i => cells[i * m + j]) / columns[j], 6);
        }).QuickCheckThrowOnFailure();
    }
}
