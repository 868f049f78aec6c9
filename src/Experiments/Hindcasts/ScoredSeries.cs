using System.Collections.Immutable;
using NegotiationSim.Model.History;
using NegotiationSim.Results.History;

namespace NegotiationSim.Experiments.Hindcasts;

/// <summary>A recorded series with the model beside it.</summary>
/// <param name="Series">The series.</param>
/// <param name="Figures">The figures within the run, by month.</param>
/// <param name="Outside">Figures that begin before the run, end after it, or for which the model has no value; those before the start still
/// feed the naive forecasts.</param>
public sealed record ScoredSeries(RecordedSeries Series, ImmutableArray<ScoredFigure> Figures, ImmutableArray<RecordedPoint> Outside)
{
    /// <summary>Errors in a window; null where it has no figure.</summary>
    public Score? In(HindcastWindow window) => Score.Of(Figures.Where(f => f.Window == window));

    /// <summary>The windows that have figures, with their errors.</summary>
    public IEnumerable<(HindcastWindow Window, Score Score)> Scores =>
        Enum.GetValues<HindcastWindow>().Where(w => In(w) is not null).Select(w => (w, In(w)!));
}
