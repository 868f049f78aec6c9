using System.Collections.Immutable;

namespace NegotiationSim.Experiments.Hindcasts;

/// <summary>Mean symmetric errors over the series of a window, every series with the same weight, per cent.</summary>
/// <param name="Series">How many series have figures in the window.</param>
/// <param name="Model">The model's mean error over them.</param>
/// <param name="Rivals">Per naive forecast, in the order of <see cref="Score.RivalNames"/>: over how many series, its mean error and the model's
/// over the same series and figures; null where it forecasts none.</param>
/// <param name="Best">The naive forecast that is nearest in each series, known only in hindsight, over the series that have one.</param>
/// <param name="Beaten">Series in which the model is nearer than every naive forecast.</param>
public sealed record WindowScore(int Series, double Model, ImmutableArray<(int Series, Rival Rival)?> Rivals,
    (int Series, Rival Rival)? Best, int Beaten)
{
    internal static WindowScore? Of(ImmutableArray<ScoredSeries> series, HindcastWindow window)
    {
        var scores = series.Select(s => s.In(window)).OfType<Score>().ToArray();
        if (scores.Length == 0) return null;
        var rivals = Enumerable.Range(0, Score.RivalNames.Length).Select(r => Mean([.. scores.Select(s => s.Rivals[r])]));
        return new WindowScore(scores.Length, scores.Average(s => s.Model), [.. rivals],
            Mean([.. scores.Select(s => s.Rivals.Where(r => r is not null).OrderBy(r => r!.Value.Error - r.Value.Model).FirstOrDefault())]),
            scores.Count(s => s.BeatsNaive == true));
    }

    private static (int, Rival)? Mean(Rival?[] rivals)
    {
        var known = rivals.OfType<Rival>().ToArray();
        return known.Length == 0 ? null : (known.Length, new Rival(known.Average(r => r.Error), known.Average(r => r.Model)));
    }
}
