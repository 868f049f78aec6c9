using System.Collections.Immutable;

namespace NegotiationSim.Experiments.Designs;

/// <summary>
/// Lays out the points of an experiment. The same file gives the same points everywhere; combinations that constraints forbid are
/// left out, and the others keep their numbers.
/// </summary>
public static class Design
{
    /// <summary>The points, in order of their numbers.</summary>
    public static ImmutableArray<DesignPoint> Points(Experiment experiment)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        var rows = experiment.Layout.Points(experiment.Varied, experiment.Draws("design"));
        return [.. rows.Select((row, number) => (Row: row, Number: number)).Where(r => experiment.Constraints.All(c => c.Holds(r.Row)))
            .Select(r => new DesignPoint(r.Number, [.. r.Row.Select((value, f) => experiment.Factors[f].Path + "=" + value)]))];
    }
}
