using System.Collections.Immutable;

namespace NegotiationSim.Experiments.Analysis.Discovery;

/// <summary>
/// Scenario discovery by the patient rule induction method (PRIM): from a box of all points thin slices are peeled off,
/// each the one that leaves the cases of interest densest; slices that raise the density are pasted back at the end.
/// </summary>
/// <remarks>Friedman and Fisher (1999), Statistics and Computing 9:123; its use in scenario discovery: Bryant and
/// Lempert (2010), Technological Forecasting and Social Change 77:34.</remarks>
public static class PatientRuleInduction
{
    /// <summary>Share of a box that a slice takes, at least one point.</summary>
    public const double Slice = 0.05;

    /// <summary>Boxes of a smaller share of all points are not looked at.</summary>
    public const double LeastMass = 0.05;

    /// <summary>The box whose density and coverage are best together (the greatest harmonic mean), and the boxes that led to it.</summary>
    /// <param name="points">By point, then factor; finite.</param>
    /// <param name="isOfInterest">Which points are of interest; some and not all.</param>
    /// <returns>The box, pasted; and every peeled box from all points on, for the trade of density against coverage.</returns>
    public static (ScenarioBox Box, ImmutableArray<ScenarioBox> Peeled) Find(double[][] points, IReadOnlyList<bool> isOfInterest)
    {
        if (points.Length != isOfInterest.Count)
            throw new ArgumentException($"There are {points.Length} points and {isOfInterest.Count} judgements.", nameof(isOfInterest));
        var cases = new CaseSet(points, isOfInterest);
        if (cases.Interesting == 0 || cases.Interesting == points.Length)
            throw new ArgumentException(
                "Scenario discovery needs points that are of interest and points that are not; move the threshold.", nameof(isOfInterest));
        List<Bounds> trail = [Bounds.Everything(points[0].Length)];
        while (Peel(cases, trail[^1]) is { } next) trail.Add(next);
        var best = trail.MaxBy(b => cases.Merit(b))!;
        while (Paste(cases, best) is { } wider) best = wider;
        best = Freed(cases, best);
        return (cases.Describe(best), [.. trail.Select(cases.Describe)]);
    }

    private static Bounds? Peel(CaseSet cases, Bounds bounds)
    {
        var inside = cases.Inside(bounds);
        var (all, interesting) = cases.Count(bounds, inside);
        if (interesting == all) return null;

        // Of equally dense boxes the larger one: patience.
        return Enumerable.Range(0, bounds.Low.Length).SelectMany(f => Slices(cases, bounds, inside, f))
            .Select(b => (Bounds: b, Count: cases.Count(b, inside))).Where(c => c.Count.All >= LeastMass * cases.Size)
            .OrderByDescending(c => (double)c.Count.Interesting / c.Count.All).ThenByDescending(c => c.Count.All)
            .FirstOrDefault().Bounds;
    }

    private static IEnumerable<Bounds> Slices(CaseSet cases, Bounds bounds, int[] inside, int factor)
    {
        var values = inside.Select(i => cases.Points[i][factor]).Order().ToArray();
        var taken = Math.Max(1, (int)(Slice * values.Length));
        if (values[0] == values[^1]) yield break;

        // Equal values stay or go together.
        yield return bounds.With(factor, values[taken] > values[0] ? values[taken] : values.First(v => v > values[0]), bounds.High[factor]);
        yield return bounds.With(factor, bounds.Low[factor], values[^(taken + 1)] < values[^1] ? values[^(taken + 1)]
            : values.Last(v => v < values[^1]));
    }

    private static Bounds? Paste(CaseSet cases, Bounds bounds)
    {
        var best = Enumerable.Range(0, bounds.Low.Length).SelectMany(f => Wider(cases, bounds, f))
            .OrderByDescending(cases.Density).ThenByDescending(b => cases.Count(b).All).FirstOrDefault();
        return best is not null && cases.Density(best) >= cases.Density(bounds) && cases.Count(best).All > cases.Count(bounds).All
            ? best : null;
    }

    // A limit that later slices made idle, or that never helped, says nothing.
    private static Bounds Freed(CaseSet cases, Bounds bounds)
    {
        for (var f = 0; f < bounds.Low.Length; f++)
        {
            var free = bounds.With(f, double.NegativeInfinity, double.PositiveInfinity);
            if (cases.Density(free) >= cases.Density(bounds)) bounds = free;
        }

        return bounds;
    }

    private static IEnumerable<Bounds> Wider(CaseSet cases, Bounds bounds, int factor)
    {
        var free = cases.Inside(bounds.With(factor, double.NegativeInfinity, double.PositiveInfinity)).Select(i => cases.Points[i][factor])
            .ToArray();
        var added = Math.Max(1, (int)(Slice * cases.Count(bounds).All)) - 1;
        var below = free.Where(v => v < bounds.Low[factor]).OrderDescending().ToArray();
        if (below.Length > 0) yield return bounds.With(factor, below[Math.Min(added, below.Length - 1)], bounds.High[factor]);
        var above = free.Where(v => v > bounds.High[factor]).Order().ToArray();
        if (above.Length > 0) yield return bounds.With(factor, bounds.Low[factor], above[Math.Min(added, above.Length - 1)]);
    }
}
