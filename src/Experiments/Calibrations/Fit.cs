using System.Collections.Immutable;
using System.Globalization;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using NegotiationSim.Model.State;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Experiments.Calibrations;

/// <summary>
/// Fits parameters to recorded figures: a simplex search (Nelder and Mead 1965) over the whole line, which a logistic
/// map takes into the bounds, then slopes around the best point for its uncertainty.
/// </summary>
public sealed class Fit
{
    /// <summary>The search ends where J differs by less than this share over its simplex: about a tenth of a standard error.</summary>
    private const double Tolerance = 1e-4;

    /// <summary>J of a point at which the run fails.</summary>
    private const double Failed = 25;

    /// <summary>First step of the search, on the whole line: a fifth of the range from its middle.</summary>
    private const double FirstStep = 0.8;

    /// <summary>Step of the slopes, as a share of the range.</summary>
    private const double SlopeStep = 0.01;

    private readonly FitProblem problem;
    private readonly FitJournal journal;
    private readonly int budget;
    private readonly Action<int, double> progress;
    private readonly CancellationToken cancellation;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private double[] best;
    private double least = double.PositiveInfinity;

    private Fit(FitProblem problem, FitJournal journal, int budget, Action<int, double> progress, CancellationToken cancellation)
    {
        (this.problem, this.journal, this.budget, this.progress, this.cancellation) = (problem, journal, budget, progress, cancellation);
        best = [.. problem.Start];
    }

    /// <summary>Fits.</summary>
    /// <param name="problem">What to what.</param>
    /// <param name="journal">Keeps every point; what it has already is not run again.</param>
    /// <param name="budget">Points the search may evaluate; two more a parameter serve the uncertainty.</param>
    /// <param name="progress">Told the points evaluated and the least J so far.</param>
    /// <param name="cancellation">Ends the fit; the journal stays.</param>
    /// <exception cref="InputException">The journal was written by a program that gives other figures.</exception>
    public static FitResult Run(FitProblem problem, FitJournal journal, int budget, Action<int, double> progress,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(journal);
        if (journal.First is { } kept && !problem.Figures(kept.At, cancellation).AsSpan().SequenceEqual(kept.Figures))
            throw new InputException(
                "--resume", 0, "",
                "The journal's first point comes out differently now: program or world have changed. Begin a new fit with another --out.");
        return new Fit(problem, journal, budget, progress, cancellation).Go();
    }

    private FitResult Go()
    {
        var before = Evaluate(problem.Start);
        var converged = Search();
        var values = best.Select((v, p) => Math.Clamp(
            double.Parse(v.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), problem.Parameters[p].Min,
            problem.Parameters[p].Max)).ToImmutableArray();
        var after = Evaluate(values);
        var (errors, tied) = Uncertainty(values, after);
        return new FitResult(
            [.. problem.Parameters.Select((p, i) => new FittedValue(
                p, problem.Start[i], values[i], errors[i], Warnings(p, values[i], errors[i], tied[i])))],
            before, after, asked.Count, converged);
    }

    private bool Search()
    {
        var start = Vector<double>.Build.Dense([.. problem.Parameters.Select((p, i) => p.Place(problem.Start[i]))]);
        var step = Vector<double>.Build.Dense([.. start.Select(s => s > 0 ? -FirstStep : FirstStep)]);
        var function = ObjectiveFunction.Value(place => asked.Count >= budget ? throw new BudgetSpent()
            : Evaluate([.. place.Select((x, i) => problem.Parameters[i].At(x))]));
        try
        {
            NelderMeadSimplex.Minimum(function, start, step, Tolerance, 100 * budget);
            return true;
        }
        catch (BudgetSpent)
        {
            return false;
        }
        catch (MaximumIterationsException)
        {
            return false;
        }
    }

    private double Evaluate(ImmutableArray<double> at)
    {
        var figures = Figures(at);
        var value = figures is null ? Failed : problem.Objective.Of(figures);
        if (value < least) (least, best) = (value, [.. at]);
        progress(asked.Count, least);
        return value;
    }

    private double[]? Figures(ImmutableArray<double> at)
    {
        asked.Add(string.Join(' ', at.Select(v => v.ToString("R", CultureInfo.InvariantCulture))));
        return journal.Figures(
            at,
            () =>
            {
                try
                {
                    return problem.Figures(at, cancellation);
                }
                catch (RunException)
                {
                    return null;
                }
            },
            out _);
    }

    private (ImmutableArray<double> Errors, ImmutableArray<ImmutableArray<int>> Tied) Uncertainty(
        ImmutableArray<double> at, double objective)
    {
        var targets = problem.Objective.Targets;
        var slopes = new double[at.Length][];
        for (var p = 0; p < at.Length; p++)
        {
            var parameter = problem.Parameters[p];
            var (low, high) = (Math.Max(parameter.Min, at[p] - SlopeStep * parameter.Range),
                Math.Min(parameter.Max, at[p] + SlopeStep * parameter.Range));
            var (below, above) = (Figures(at.SetItem(p, low)), Figures(at.SetItem(p, high)));
            slopes[p] = [.. targets.Select((t, i) => below is null || above is null ? 0
                : (t.Residual(above[i]) - t.Residual(below[i])) / (high - low))];
        }

        return FitUncertainty.Of(slopes, targets.Select(t => t.Weight).ToArray(), objective,
            problem.Parameters.Select(p => p.Range).ToArray());
    }

    private ImmutableArray<string> Warnings(FitParameter parameter, double value, double error, ImmutableArray<int> tied)
    {
        var all = ImmutableArray.CreateBuilder<string>();
        // A value anywhere in the bounds with equal chance has a standard deviation of range / √12.
        if (double.IsNaN(error)) all.Add("flat: the figures say nothing about it");
        else if (error > parameter.Range / Math.Sqrt(12)) all.Add("flat: the figures say no more about it than its bounds do");
        if (value < parameter.Min + (0.01 * parameter.Range) || value > parameter.Max - (0.01 * parameter.Range)) all.Add(
            "at its bound: the best value may lie beyond");
        foreach (var other in tied) all.Add("tied to " + problem.Parameters[other].Path + ": only a combination of both is known");
        return all.ToImmutable();
    }

    private sealed class BudgetSpent : Exception;
}
