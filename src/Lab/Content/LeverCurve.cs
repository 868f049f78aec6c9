using System.Collections.Immutable;
using NegotiationSim.Experiments.Ensembles;

namespace NegotiationSim.Lab.Content;

/// <summary>What a lever does on its own: the charted series at each stored setting.</summary>
/// <param name="Lever">Id of the lever.</param>
/// <param name="Values">The settings, ascending.</param>
/// <param name="Ends">Mean over runs of the last year, by setting, in the series' unit.</param>
/// <param name="Bands">By setting, then by month.</param>
/// <param name="Runs">Last year of every run, by setting, in the order of their numbers.</param>
/// <param name="Kinds">
/// By setting: the middle run by month of those that end below the card's mark, and of the others; empty where not both are common.
/// </param>
public sealed record LeverCurve(
    string Lever, ImmutableArray<double> Values, ImmutableArray<double> Ends, ImmutableArray<ImmutableArray<Band>> Bands,
    ImmutableArray<ImmutableArray<double>> Runs, ImmutableArray<ImmutableArray<ImmutableArray<double>>> Kinds)
{
    /// <summary>Least effect of a lever that is worth offering.</summary>
    public const double Least = 0.05;

    /// <summary>
    /// How far the lever moves the chart: the greater of what it moves the middle run in the month in which it moves it most, as a
    /// share of the greatest figure, and what it moves the end, as a share of the greatest end.
    /// </summary>
    public double Effect
    {
        get
        {
            var (most, widest) = (Bands.Max(b => b.Max(m => m.Median)), 0.0);
            for (var m = 0; m < Bands[0].Length; m++) widest = Math.Max(widest, Bands.Max(b => b[m].Median) - Bands.Min(b => b[m].Median));
            var end = Ends.Max() > 0 ? (Ends.Max() - Ends.Min()) / Ends.Max() : 0;
            return most > 0 ? Math.Max(end, widest / most) : 0;
        }
    }
}
