using NegotiationSim.Experiments.Ensembles;

namespace NegotiationSim.Experiments.Analysis;

/// <summary>One outcome at one point, over its replicates.</summary>
/// <param name="Replicates">How many replicates there are.</param>
/// <param name="Mean">Mean, with Student's interval.</param>
/// <param name="Band">Quantiles of the replicates.</param>
public sealed record PointSummary(int Replicates, Interval Mean, Band Band)
{
    /// <summary>The summary of some replicates; at least one.</summary>
    public static PointSummary Of(IReadOnlyList<double> outcomes)
    {
        var (mean, low, high) = PairedSample.Mean(outcomes);
        return new PointSummary(outcomes.Count, new Interval(mean, low, high), Band.Of([.. outcomes]));
    }
}
