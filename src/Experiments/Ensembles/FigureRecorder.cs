using System.Collections.Immutable;
using NegotiationSim.Model.Figures;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;

namespace NegotiationSim.Experiments.Ensembles;

/// <summary>Works figures out while a run goes, and keeps nothing else of it.</summary>
/// <param name="figures">The figures.</param>
internal sealed class FigureRecorder(ImmutableArray<Figure> figures) : IRunRecorder
{
    private readonly double[][] months = [.. figures.Select(f => new double[f.Until - f.From + 1])];

    /// <summary>The figures' values, in their order, once the run is over.</summary>
    public ImmutableArray<double> Values => [.. figures.Select((f, i) => f.Of(months[i]))];

    /// <inheritdoc/>
    public ValueTask RecordAsync(MonthRecord month, CancellationToken cancellation)
    {
        for (var f = 0; f < months.Length; f++)
            if (month.Month >= figures[f].From && month.Month <= figures[f].Until) months[f][month.Month - figures[f].From] =
                figures[f].Value(month);
        return ValueTask.CompletedTask;
    }
}
