using System.Collections.Immutable;

namespace NegotiationSim.Experiments.Hindcasts;

/// <summary>Mean symmetric errors over some figures, per cent.</summary>
/// <param name="Figures">How many figures the model has.</param>
/// <param name="Model">The model's error.</param>
/// <param name="Bias">Sum of the model's figures over the recorded sum, less 1, per cent; null where the recorded sum is not
/// positive.</param>
/// <param name="Last">The last value, over the figures that have one; null where none has.</param>
/// <param name="SameChange">The same change as last year, likewise.</param>
/// <param name="AtPrice">The last value times the recorded change of price, likewise.</param>
/// <param name="InBand">How many figures lie in their 80 % band; null where they have none.</param>
public sealed record Score(int Figures, double Model, double? Bias, Rival? Last, Rival? SameChange, Rival? AtPrice, int? InBand)
{
    /// <summary>Names of the naive forecasts, in the order of <see cref="Rivals"/>.</summary>
    public static ImmutableArray<string> RivalNames => ["last value", "same change", "at the price"];

    /// <summary>The naive forecasts, null where one forecasts none of the figures.</summary>
    public ImmutableArray<Rival?> Rivals => [Last, SameChange, AtPrice];

    /// <summary>Whether the model is nearer than a naive forecast wherever there is one; null where there is none.</summary>
    public bool? BeatsNaive => Rivals.All(r => r is null) ? null : Rivals.All(r => r is not { Wins: true });

    /// <summary>The score of some figures; null where there are none.</summary>
    public static Score? Of(IEnumerable<ScoredFigure> figures)
    {
        var all = figures.ToImmutableArray();
        if (all.IsEmpty) return null;
        var recorded = all.Sum(f => f.Point.Value);
        return new Score(all.Length, all.Average(f => f.Error(f.Model)),
            recorded > 0 ? 100 * ((all.Sum(f => f.Model) / recorded) - 1) : null,
            Rival.Of(all, f => f.Last), Rival.Of(all, f => f.SameChange), Rival.Of(all, f => f.AtPrice),
            all.Any(f => f.Band is null) ? null : all.Count(f => f.Band!.Value.Holds(f.Point.Value)));
    }
}
