using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;

namespace NegotiationSim.Experiments.Calibrations;

/// <summary>
/// How sure fitted values are, from the slopes of the residuals at the best point: J is quadratic near it with
/// A = Σ v g g', so cov = σ² A⁻¹ B A⁻¹ with B = Σ v² g g' and σ² = J / (1 - tr(A⁻¹ B)); with equal weights this is
/// the covariance of least squares (White 1980 for the sandwich).
/// </summary>
/// <remarks>It takes errors as independent from figure to figure. Errors of a model are not, so intervals are rather too narrow.</remarks>
public static class FitUncertainty
{
    /// <summary>A parameter whose whole range moves the weighted residuals by less than this says nothing.</summary>
    private const double Flat = 1e-4;

    /// <summary>Two estimates correlated beyond this are tied.</summary>
    private const double Tied = 0.95;

    /// <summary>Standard errors and pairs of parameters that cannot be told apart.</summary>
    /// <param name="slopes">By parameter, by figure: change of the residual for a unit of the parameter.</param>
    /// <param name="weights">v of each figure, adding up to 1.</param>
    /// <param name="objective">J at the best point.</param>
    /// <param name="ranges">Width of each parameter's bounds.</param>
    /// <returns>Standard error of each, NaN where the figures say nothing; and for each those it is tied to.</returns>
    public static (ImmutableArray<double> Errors, ImmutableArray<ImmutableArray<int>> Tied) Of(
        double[][] slopes, ReadOnlySpan<double> weights, double objective, ReadOnlySpan<double> ranges)
    {
        ArgumentNullException.ThrowIfNull(slopes);
        var errors = Enumerable.Repeat(double.NaN, slopes.Length).ToArray();
        var tied = Enumerable.Range(0, slopes.Length).Select(_ => ImmutableArray<int>.Empty).ToArray();
        var live = new List<int>();
        for (var p = 0; p < slopes.Length; p++)
            if (ranges[p] * Math.Sqrt(Product(slopes[p], slopes[p], weights, 1)) > Flat) live.Add(p);
        if (live.Count == 0) return ([.. errors], [.. tied]);

        var a = Matrix<double>.Build.Dense(live.Count, live.Count);
        var b = Matrix<double>.Build.Dense(live.Count, live.Count);
        for (var i = 0; i < live.Count; i++)
        {
            for (var j = 0; j < live.Count; j++)
            {
                // In units of the ranges, so that the inverse is well scaled.
                var scale = ranges[live[i]] * ranges[live[j]];
                a[i, j] = scale * Product(slopes[live[i]], slopes[live[j]], weights, 1);
                b[i, j] = scale * Product(slopes[live[i]], slopes[live[j]], weights, 2);
            }
        }

        var inverse = a.PseudoInverse();
        var free = 1 - (inverse * b).Trace();
        var covariance = (free > 0 ? objective / free : double.NaN) * (inverse * b * inverse);
        for (var i = 0; i < live.Count; i++)
        {
            errors[live[i]] = ranges[live[i]] * Math.Sqrt(Math.Max(0, covariance[i, i]));
            for (var j = 0; j < live.Count; j++)
            {
                var correlation = inverse[i, j] / Math.Sqrt(inverse[i, i] * inverse[j, j]);
                if (i != j && Math.Abs(correlation) > Tied) tied[live[i]] = tied[live[i]].Add(live[j]);
            }
        }

        return ([.. errors], [.. tied]);
    }

    private static double Product(double[] x, double[] y, ReadOnlySpan<double> weights, int power)
    {
        var sum = 0.0;
        for (var t = 0; t < x.Length; t++) sum += (power == 2 ? weights[t] * weights[t] : weights[t]) * x[t] * y[t];
        return sum;
    }
}
