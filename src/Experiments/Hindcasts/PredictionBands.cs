using System.Collections.Immutable;

namespace NegotiationSim.Experiments.Hindcasts;

/// <summary>
/// The 80 % band of every figure: what uncertain parameters leave open, and beside it noise of the series as large as its residuals in
/// the fit
/// window show it.
/// </summary>
/// <remarks>
/// <para>Noise of a series: the variance beside which its squared residuals are, in the mean, what parameters and noise together let expect
/// (Paule and Mandel 1982), at least 0. A series of few figures borrows: the noise of all series on the same scale counts as
/// <see cref="Borrowed"/> figures more (an empirical Bayes shrinkage, Efron and Morris 1975).</para>
/// <para>The width is the deviation, sqrt(parameters + noise), times one factor: the quantile of the fit window's residuals over their
/// deviations
/// which holds 80 % (split conformal prediction, Vovk et al. 2005), so that nothing is assumed about the shape of errors.</para>
/// <para>A figure of the fit window has noise and factor from all others but itself: leave one out. So the share of the fit window's
/// figures in
/// their bands is 80 % by construction but for the round number; what tests the bands are the figures after it. Errors of
/// neighbouring months go together, so there are fewer independent residuals than figures.</para>
/// </remarks>
public static class PredictionBands
{
    /// <summary>Share of figures a band is to hold.</summary>
    public const double Share = 0.8;

    /// <summary>Fewest figures in the fit window from which a quantile is taken.</summary>
    public const int LeastFigures = 10;

    /// <summary>The weight of the mean noise of all series in that of one, in figures [A].</summary>
    private const double Borrowed = 2;

    private const int Halvings = 60;

    /// <summary>The series with a band on every figure; as they were where the fit window has too few figures.</summary>
    public static ImmutableArray<ScoredSeries> Of(ImmutableArray<ScoredSeries> series)
    {
        var errors = series.SelectMany((s, at) => s.Figures.Where(f => f.Window == HindcastWindow.Fit).Select(f => new FitError(
            at, s.Series.IsSum, f, Residual.Of(f.Point.Value, f.Model, s.Series.IsSum)))).ToArray();
        if (errors.Length < LeastFigures) return series;
        var scaled = errors.Select(e => Math.Abs(e.Residual) / Deviation(e.Figure, e.Series, e.IsSum, errors, e)).ToArray();
        var factor = Quantile(scaled);
        return
        [
            .. series.Select((s, at) => s with
            {
                Figures = [.. s.Figures.Select(f =>
                {
                    var own = Array.FindIndex(errors, e => ReferenceEquals(e.Figure, f));
                    var width = own < 0 ? factor * Deviation(f, at, s.Series.IsSum, errors, null)
                        : Quantile([.. scaled.Where((_, i) => i != own)]) * Deviation(f, at, s.Series.IsSum, errors, errors[own]);
                    return f with { Band = Residual.Within(width, f.Model, s.Series.IsSum) };
                })],
            }),
        ];
    }

    private static double Deviation(ScoredFigure figure, int series, bool isSum, FitError[] errors, FitError? but)
    {
        var all = errors.Where(e => e.IsSum == isSum && e != but).ToArray();
        var own = all.Where(e => e.Series == series).ToArray();
        var common = Noise([.. all.Select(e => (e.Residual * e.Residual, e.Figure.Spread))], 0, 0);
        var noise = Noise([.. own.Select(e => (e.Residual * e.Residual, e.Figure.Spread))], Borrowed, common);
        // A model that has been exact so far still has no band of width nothing.
        return Math.Max(1e-9, Math.Sqrt(figure.Spread + noise));
    }

    /// <summary>The variance x with Σ r² / (v + x) + b c / x = n + b: v what parameters leave open, b figures borrowed at c.</summary>
    private static double Noise((double Square, double Spread)[] figures, double borrowed, double common)
    {
        var (low, high) = (0.0, figures.Select(f => f.Square).Append(common).Max());
        for (var step = 0; step < Halvings; step++)
        {
            var middle = (low + high) / 2;
            if (middle <= 0) return 0;
            var over = figures.Sum(f => f.Square / (f.Spread + middle)) + (borrowed * common / middle) > figures.Length + borrowed;
            (low, high) = over ? (middle, high) : (low, middle);
        }

        return high;
    }

    /// <summary>The least value that <see cref="Share"/> of n + 1 exchangeable ones do not exceed.</summary>
    private static double Quantile(double[] values) =>
        values.Order().ElementAt(Math.Min(values.Length, (int)Math.Ceiling(Share * (values.Length + 1))) - 1);

    private sealed record FitError(int Series, bool IsSum, ScoredFigure Figure, double Residual);
}
