using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Actors;
using NegotiationSim.Actors.Chance;

namespace NegotiationSim.Experiments.Designs;

/// <summary>Lays out the points of an experiment. The same file gives the same points everywhere.</summary>
public static class Design
{
    /// <summary>The points, in order of their numbers.</summary>
    public static ImmutableArray<DesignPoint> Points(Experiment experiment)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        return experiment.Kind == DesignKind.Factorial ? Factorial(experiment) : LatinHypercube(experiment);
    }

    private static ImmutableArray<DesignPoint> Factorial(Experiment experiment)
    {
        IEnumerable<ImmutableArray<string>> rows = [[]];
        foreach (var factor in experiment.Factors)
            rows = rows.SelectMany(row => factor.Values.Select(value => row.Add(factor.Path + "=" + value)));
        return [.. rows.Select((row, i) => new DesignPoint(i, row))];
    }

    private static ImmutableArray<DesignPoint> LatinHypercube(Experiment experiment)
    {
        var draws = DrawKey.Of(experiment.Seed, 0).For(0, Phase.Events, "design");
        var columns = experiment.Factors.Select(f => Column(f, experiment.Points, draws)).ToArray();
        return [.. Enumerable.Range(0, experiment.Points).Select(p => new DesignPoint(p, [.. columns.Select(c => c[p])]))];
    }

    private static string[] Column(Factor factor, int points, Draws draws)
    {
        // A random order of the slices: sorting by draws is a fair shuffle, ties being as good as impossible.
        var slices = Enumerable.Range(0, points).OrderBy(n => draws.Uniform(factor.Path + " order", n)).ThenBy(n => n).ToArray();
        return [.. Enumerable.Range(0, points).Select(p =>
            factor.Path + "=" + factor.At((slices[p] + draws.Uniform(factor.Path + " place", p)) / points).ToString("R", CultureInfo.InvariantCulture))];
    }
}
