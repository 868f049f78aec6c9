using System.Collections.Immutable;

namespace NegotiationSim.Results.Decided;

/// <summary>What one decider did in an ensemble in which actors decide.</summary>
/// <param name="Actor">Id of the decider.</param>
/// <param name="Imposes">Share of replicates in which it put something in force within three months of the occasion, 0 to 1.</param>
/// <param name="Measures">Its measures, in the scenario's order.</param>
/// <param name="FirstEasing">Month of its first easing in each replicate in which there was one, ascending, months from the start.</param>
/// <param name="RecordedEasing">Month of the first easing by the scenario's own dates; null where they have none. A measure replaced by
/// another counts as ended.</param>
/// <param name="Replicates">How many replicates there are.</param>
public sealed record DeciderFigures(string Actor, double Imposes, ImmutableArray<MeasureShare> Measures, ImmutableArray<int> FirstEasing,
    int? RecordedEasing, int Replicates)
{
    /// <summary>
    /// Mean share of replicates with a measure in force at some time, of measures history knows; NaN where it knows none.
    /// </summary>
    public double Sensitivity => Mean(Measures.Where(m => m.Recorded is not null).Select(m => m.Ever));

    /// <summary>
    /// Mean share of replicates without a measure, of measures history did without: the goods exempted are the real ones. NaN where there
    /// are none.
    /// </summary>
    public double Specificity => Mean(Measures.Where(m => m.Recorded is null).Select(m => 1 - m.Ever));

    /// <summary>Month by which the share <paramref name="p"/> of all replicates has seen an easing; null where they have not.</summary>
    public int? EasedBy(double p)
    {
        var needed = Math.Max(1, (int)Math.Ceiling(p * Replicates));
        return needed <= FirstEasing.Length ? FirstEasing[needed - 1] : null;
    }

    private static double Mean(IEnumerable<double> shares)
    {
        var all = shares.ToList();
        return all.Count > 0 ? all.Average() : double.NaN;
    }
}
