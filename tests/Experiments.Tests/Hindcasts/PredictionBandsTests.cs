using System.Collections.Immutable;
using NegotiationSim.Experiments.Hindcasts;
using NegotiationSim.Model.History;
using NegotiationSim.Results.History;

namespace NegotiationSim.Experiments.Tests.Hindcasts;

/// <summary>The bands, against figures drawn with a noise that is known.</summary>
public class PredictionBandsTests
{
    [Fact]
    public void In_the_fit_window_four_in_five_figures_lie_in_their_bands_whatever_the_size_of_the_noise()
    {
        // Leave one out of 60: the quantile holds 48 or 49 of the 59 others.
        foreach (var noise in new[] { 0.01, 0.1, 0.5 })
        {
            var series = PredictionBands.Of([Series(1, 30, noise, HindcastWindow.Fit), Series(2, 30, 3 * noise, HindcastWindow.Fit)]);
            var held = series.SelectMany(s => s.Figures).Count(f => f.Band!.Value.Holds(f.Point.Value));
            Assert.InRange(held / 60.0, 0.7, 0.9);
        }
    }

    [Fact]
    public void Later_figures_of_the_same_noise_lie_in_their_bands_four_times_in_five()
    {
        var series = Series(3, 200, 0.2, HindcastWindow.Fit);
        var later = Series(4, 400, 0.2, HindcastWindow.Forecast);
        var banded = PredictionBands.Of([series with { Figures = [.. series.Figures, .. later.Figures] }]);
        var held = banded[0].Figures.Skip(200).Count(f => f.Band!.Value.Holds(f.Point.Value));
        // Five standard errors of 400 draws and of the quantile's own.
        Assert.InRange(held / 400.0, 0.68, 0.92);
    }

    [Fact]
    public void A_noisy_series_has_wider_bands_than_a_calm_one()
    {
        var series = PredictionBands.Of([Series(5, 20, 0.02, HindcastWindow.Fit), Series(6, 20, 0.4, HindcastWindow.Fit)]);
        Assert.True(Width(series[1].Figures[0]) > 3 * Width(series[0].Figures[0]));
    }

    [Fact]
    public void Uncertain_parameters_widen_the_band_of_their_figure()
    {
        var series = Series(7, 20, 0.1, HindcastWindow.Fit);
        var unsure = series.Figures[0] with { Window = HindcastWindow.Forecast };
        var figures = PredictionBands.Of([series with { Figures = [.. series.Figures, unsure, unsure with { Spread = 0.04 }] }])[0].Figures;
        Assert.True(Width(figures[21]) > 1.5 * Width(figures[20]));
    }

    [Fact]
    public void With_few_figures_in_the_fit_window_there_is_no_band() =>
        Assert.All(PredictionBands.Of([Series(8, 9, 0.1, HindcastWindow.Fit)])[0].Figures, f => Assert.Null(f.Band));

    [Fact]
    public void The_ends_of_a_band_have_the_residual_of_its_width()
    {
        var band = Residual.Within(0.5, 80, true);
        Assert.Equal(-0.5, Residual.Of(band.Low, 80, true), 12);
        Assert.Equal(0.5, Residual.Of(band.High, 80, true), 12);
        Assert.Equal(new FigureRange(0, double.PositiveInfinity), Residual.Within(2, 80, true));
        Assert.Equal(new FigureRange(15, 25), Residual.Within(5, 20, false));
    }

    private static double Width(ScoredFigure figure) => figure.Band!.Value.High - figure.Band.Value.Low;

    /// <summary>Figures 100 e^(noise z) beside a model that says 100, z normal (Box and Muller 1958).</summary>
    private static ScoredSeries Series(int seed, int count, double noise, HindcastWindow window)
    {
        var random = new Random(seed);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        var figures = Enumerable.Range(0, count).Select(month => new ScoredFigure
        {
            Point = new RecordedPoint("m" + month, month, 1, 100 * Math.Exp(noise * Normal()), "drawn"),
            Window = window,
            Model = 100,
            Parameters = new FigureRange(100, 100),
        }).ToImmutableArray();
        return new ScoredSeries(new RecordedSeries("s" + seed, "S", "million US dollars", "A", true, []), figures, []);
    }
}
