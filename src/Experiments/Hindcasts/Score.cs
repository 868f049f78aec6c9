using System.Collections.Immutable;

namespace NegotiationSim.Experiments.Hindcasts;

/// <summary>Mean symmetric errors over some figures, per cent.</summary>
/// <param name="Figures">How many figures the model has.</param>
/// <param name="Model">The model's error.</param>
/// <param name="Bias">Sum of the model's figures over the recorded sum, less 1, per cent; null where the recorded sum is not
/// positive.</param>
/// <param name="Last">Error of the last value, over the figures that have one; null where none has.</param>
/// <param name="ModelBesideLast">The model's error over the same figures.</param>
/// <param name="SameChange">Error of the same change as last year, likewise.</param>
/// <param name="ModelBesideSameChange">The model's error over the same figures.</param>
public sealed record Score(int Figures, double Model, double? Bias, double? Last, double? ModelBesideLast, double? SameChange,
    double? ModelBesideSameChange)
{
    /// <summary>Whether the model is nearer than a naive forecast wherever there is one; null where there is none.</summary>
    public bool? BeatsNaive => Last is null && SameChange is null ? null : !(ModelBesideLast > Last)
        && !(ModelBesideSameChange > SameChange);

    /// <summary>The score of some figures; null where there are none.</summary>
    public static Score? Of(IEnumerable<ScoredFigure> figures)
    {
        var all = figures.ToImmutableArray();
        if (all.IsEmpty) return null;
        var recorded = all.Sum(f => f.Point.Value);
        var (last, modelLast) = Beside(all, f => f.Last);
        var (change, modelChange) = Beside(all, f => f.SameChange);
        return new Score(all.Length, all.Average(f => f.Error(f.Model)),
            recorded > 0 ? 100 * ((all.Sum(f => f.Model) / recorded) - 1) : null, last, modelLast, change, modelChange);
    }

    private static (double? Naive, double? Model) Beside(ImmutableArray<ScoredFigure> figures, Func<ScoredFigure, double?> naive)
    {
        var common = figures.Where(f => naive(f) is not null).ToArray();
        return common.Length == 0 ? (null, null) : (common.Average(f => f.Error(naive(f)!.Value)), common.Average(f => f.Error(f.Model)));
    }
}
