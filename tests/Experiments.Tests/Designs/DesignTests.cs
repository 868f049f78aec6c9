using NegotiationSim.Experiments.Designs;

namespace NegotiationSim.Experiments.Tests.Designs;

public class DesignTests
{
    [Fact]
    public void A_factorial_has_every_combination_once()
    {
        var points = Design.Points(new Experiment("e", "E", "s", 1, 1, [], DesignKind.Factorial, 0,
            [new Factor("a", ["1", "2"], 0, 0, false), new Factor("b", ["x", "y", "z"], 0, 0, false)]));
        Assert.Equal(6, points.Length);
        Assert.Equal(6, points.Select(p => string.Join(' ', p.Settings)).Distinct().Count());
        Assert.Equal(["a=2", "b=y"], points[4].Settings.AsEnumerable());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_Latin_hypercube_uses_every_slice_of_every_factor_once(long seed)
    {
        const int Count = 40;
        Factor[] factors = [new("a", [], -1, 3, false), new("b", [], 0.01, 100, true)];
        var points = Design.Points(new Experiment("e", "E", "s", seed, 1, [], DesignKind.LatinHypercube, Count, [.. factors]));
        Assert.Equal(Count, points.Length);
        for (var f = 0; f < factors.Length; f++)
        {
            var values = points.Select(p => double.Parse(p.Value(f), System.Globalization.CultureInfo.InvariantCulture));
            var shares = values.Select(v => f == 0 ? (v + 1) / 4 : Math.Log(v / 0.01) / Math.Log(10000));
            Assert.Equal(Enumerable.Range(0, Count), shares.Select(s => (int)(s * Count)).Order());
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_points_and_another_seed_others()
    {
        string Of(long seed) => string.Join(';', Design.Points(
            new Experiment("e", "E", "s", seed, 1, [], DesignKind.LatinHypercube, 9, [new Factor("a", [], 0, 1, false)])).Select(p =>
            p.Value(0)));
        Assert.Equal(Of(1), Of(1));
        Assert.NotEqual(Of(1), Of(2));
    }
}
