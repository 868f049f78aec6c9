using MathNet.Numerics.Distributions;

namespace NegotiationSim.Experiments.Analysis.Discovery;

/// <summary>Points, some of them of interest, that boxes are held against.</summary>
internal sealed class CaseSet(double[][] points, IReadOnlyList<bool> isOfInterest)
{
    private readonly int[] all = [.. Enumerable.Range(0, points.Length)];

    public double[][] Points => points;

    public int Size => points.Length;

    public int Interesting { get; } = isOfInterest.Count(i => i);

    public int[] Inside(Bounds bounds) => [.. all.Where(i => bounds.Holds(points[i]))];

    public (int All, int Interesting) Count(Bounds bounds) => Count(bounds, all);

    /// <summary>Counts among some points only, for a box that lies within theirs.</summary>
    public (int All, int Interesting) Count(Bounds bounds, int[] among)
    {
        var (found, interesting) = (0, 0);
        foreach (var i in among)
        {
            if (!bounds.Holds(points[i])) continue;
            found++;
            if (isOfInterest[i]) interesting++;
        }

        return (found, interesting);
    }

    public double Density(Bounds bounds)
    {
        var (found, interesting) = Count(bounds);
        return found > 0 ? (double)interesting / found : 0;
    }

    /// <summary>The harmonic mean of density and coverage.</summary>
    public double Merit(Bounds bounds)
    {
        var (found, interesting) = Count(bounds);
        return 2.0 * interesting / (found + Interesting);
    }

    public ScenarioBox Describe(Bounds bounds)
    {
        var (found, interesting) = Count(bounds);
        var limits = Enumerable.Range(0, bounds.Low.Length).Where(bounds.Limits)
            .Select(f => new BoxLimit(f, bounds.Low[f], bounds.High[f], Chance(bounds, f, found, interesting))).OrderBy(l => l.Chance)
                .ThenBy(l => l.Factor);
        return new ScenarioBox([.. limits], (double)interesting / found, (double)interesting / Interesting, (double)found / Size);
    }

    // Bryant and Lempert (2010), section 3.3: as many or more of interest among as many drawn from the box without the limit.
    private double Chance(Bounds bounds, int factor, int found, int interesting)
    {
        var density = Density(bounds.With(factor, double.NegativeInfinity, double.PositiveInfinity));
        return 1 - Binomial.CDF(density, found, interesting - 1);
    }
}
