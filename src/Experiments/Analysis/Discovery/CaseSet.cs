using MathNet.Numerics.Distributions;

namespace NegotiationSim.Experiments.Analysis.Discovery;

/// <summary>Points, some of them of interest, that boxes are held against.</summary>
internal sealed class CaseSet(double[][] points, IReadOnlyList<bool> isOfInterest)
{
    public double[][] Points => points;

    public int Size => points.Length;

    public int Interesting { get; } = isOfInterest.Count(i => i);

    public int[] Inside(Bounds bounds) => [.. Enumerable.Range(0, points.Length).Where(i => bounds.Holds(points[i]))];

    public (int All, int Interesting) Count(Bounds bounds)
    {
        var (all, interesting) = (0, 0);
        for (var i = 0; i < points.Length; i++)
        {
            if (!bounds.Holds(points[i])) continue;
            all++;
            if (isOfInterest[i]) interesting++;
        }

        return (all, interesting);
    }

    public double Density(Bounds bounds)
    {
        var (all, interesting) = Count(bounds);
        return all > 0 ? (double)interesting / all : 0;
    }

    /// <summary>The harmonic mean of density and coverage.</summary>
    public double Merit(Bounds bounds)
    {
        var (all, interesting) = Count(bounds);
        return 2.0 * interesting / (all + Interesting);
    }

    public ScenarioBox Describe(Bounds bounds)
    {
        var (all, interesting) = Count(bounds);
        var limits = Enumerable.Range(0, bounds.Low.Length).Where(bounds.Limits)
            .Select(f => new BoxLimit(f, bounds.Low[f], bounds.High[f], Chance(bounds, f, all, interesting))).OrderBy(l => l.Chance)
                .ThenBy(l => l.Factor);
        return new ScenarioBox([.. limits], (double)interesting / all, (double)interesting / Interesting, (double)all / Size);
    }

    // Bryant and Lempert (2010), section 3.3: as many or more of interest among as many drawn from the box without the limit.
    private double Chance(Bounds bounds, int factor, int all, int interesting)
    {
        var density = Density(bounds.With(factor, double.NegativeInfinity, double.PositiveInfinity));
        return 1 - Binomial.CDF(density, all, interesting - 1);
    }
}
