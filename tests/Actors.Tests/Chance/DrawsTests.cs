using MathNet.Numerics.Distributions;
using NegotiationSim.Actors.Chance;

namespace NegotiationSim.Actors.Tests.Chance;

/// <summary>
/// Draws by address; the figures with many digits come from the same definitions written anew in Python, with its hashlib.
/// </summary>
public class DrawsTests
{
    private static readonly DrawKey Key = DrawKey.Of(7, 0);

    /// <summary>Test vectors of FNV-1a, 32 bits (Fowler, Noll and Vo).</summary>
    [Theory]
    [InlineData("", 0x811c9dc5u)]
    [InlineData("a", 0xe40c292cu)]
    [InlineData("foobar", 0xbf9cf968u)]
    public void An_address_is_the_published_hash_of_its_name(string id, uint expected) => Assert.Equal(expected, DrawKey.Address(id));

    [Theory]
    [InlineData(7, 0, 0x6a0c6235u, 0xcb725db1u)]
    [InlineData(-1, 3, 0xf486ef0cu, 0xa82e4767u)]
    public void A_key_is_the_beginning_of_the_hash_of_seed_and_replicate(long seed, int replicate, uint first, uint second) =>
        Assert.Equal(new DrawKey(first, second), DrawKey.Of(seed, replicate));

    [Fact]
    public void A_uniform_draw_is_what_its_definition_says()
    {
        Assert.Equal(0.9008504459859884, Key.For(3, Phase.Decide, "USA").Uniform("coin"));
        Assert.Equal(0.04628371852571367, DrawKey.Of(7, 2).For(119, Phase.Observe, "EU").Uniform("stay", 5));
    }

    [Fact]
    public void Every_part_of_an_address_changes_the_draw()
    {
        double[] draws =
        [
            Draw(7, 0, 3, Phase.Decide, "USA", "coin", 0), Draw(8, 0, 3, Phase.Decide, "USA", "coin", 0),
                Draw(7, 1, 3, Phase.Decide, "USA", "coin", 0),
            Draw(7, 0, 4, Phase.Decide, "USA", "coin", 0), Draw(7, 0, 3, Phase.Vote, "USA", "coin", 0),
                Draw(7, 0, 3, Phase.Decide, "RUS", "coin", 0),
            Draw(7, 0, 3, Phase.Decide, "USA", "dice", 0), Draw(7, 0, 3, Phase.Decide, "USA", "coin", 1),
        ];
        Assert.Equal(draws.Length, draws.Distinct().Count());
    }

    [Fact]
    public void Luck_of_another_month_is_the_luck_drawn_in_that_month() =>
        Assert.Equal(Key.For(9, Phase.Vote, "USA").Uniform("coin"), Key.For(3, Phase.Vote, "USA").In(9).Uniform("coin"));

    /// <summary>Pearson's test at 1 in 1000, with 15 degrees of freedom.</summary>
    [Fact]
    public void Draws_fill_the_unit_interval_evenly()
    {
        var bins = new int[16];
        for (var month = 0; month < 1600; month++)
            for (var n = 0; n < 10; n++)
                bins[(int)(Key.For(month, Phase.Decide, "USA").Uniform("coin", n) * bins.Length)]++;
        Assert.InRange(bins.Sum(b => (b - 1000.0) * (b - 1000) / 1000), 0, ChiSquared.InvCDF(15, 0.999));
    }

    /// <summary>Against the inverse normal of MathNet.Numerics; Acklam states a relative error below 1.15e-9.</summary>
    [Fact]
    public void A_normal_draw_is_the_inverse_normal_of_the_uniform_draw()
    {
        var draws = Key.For(0, Phase.Decide, "USA");
        for (var n = 0; n < 20_000; n++)
        {
            var exact = Normal.InvCDF(0, 1, draws.Uniform("shock", n));
            Assert.InRange(draws.Normal("shock", n), exact - Math.Abs(exact) * 1.2e-9, exact + Math.Abs(exact) * 1.2e-9);
        }
    }

    [Fact]
    public void Something_has_the_chance_it_is_given()
    {
        var draws = Key.For(0, Phase.Decide, "USA");
        var came = Enumerable.Range(0, 10_000).Count(n => draws.Chance("rain", 0.3, n));
        // Four standard deviations of the binomial distribution.
        Assert.InRange(came, 3000 - 4 * Math.Sqrt(10_000 * 0.3 * 0.7), 3000 + 4 * Math.Sqrt(10_000 * 0.3 * 0.7));
        Assert.False(draws.Chance("never", 0));
        Assert.True(draws.Chance("always", 1));
    }

    [Fact]
    public void Indices_are_drawn_in_proportion_to_their_weights_and_those_without_weight_never()
    {
        double[] weights = [0, 2, -1, 6, double.NaN, 2, 0];
        var draws = Key.For(0, Phase.Decide, "USA");
        var counts = new int[weights.Length];
        for (var n = 0; n < 10_000; n++) counts[draws.Weighted("choice", weights, n)]++;
        Assert.Equal(0, counts[0] + counts[2] + counts[4] + counts[6]);
        double[] expected = [2000, 6000, 2000];
        int[] found = [counts[1], counts[3], counts[5]];
        Assert.InRange(expected.Zip(found, (e, f) => (f - e) * (f - e) / e).Sum(), 0, ChiSquared.InvCDF(2, 0.999));
    }

    [Fact]
    public void Where_nothing_has_weight_nothing_can_be_drawn() =>
        Assert.Throws<ArgumentException>(() => Key.For(0, Phase.Decide, "USA").Weighted("choice", [0, -1, double.NaN]));

    private static double Draw(long seed, int replicate, int month, Phase phase, string actor, string purpose, int n) =>
        DrawKey.Of(seed, replicate).For(month, phase, actor).Uniform(purpose, n);
}
