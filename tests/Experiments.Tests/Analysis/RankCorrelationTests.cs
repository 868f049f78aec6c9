using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Experiments.Analysis;

namespace NegotiationSim.Experiments.Tests.Analysis;

public class RankCorrelationTests
{
    [Fact]
    public void It_is_Spearmans_rho_with_shared_ranks()
    {
        // Spearman's rho of the ranks 1, 2.5, 2.5, 4 and 1, 3, 2, 4 by hand: covariance 4.5 over sqrt(4.5 * 5).
        Assert.Equal(4.5 / Math.Sqrt(4.5 * 5), RankCorrelation.Of([1, 2, 2, 9], [0, 5, 4, 8]), 12);
    }

    [Fact]
    public void What_does_not_vary_has_none() => Assert.True(double.IsNaN(RankCorrelation.Of([1, 1, 1], [1, 2, 3])));

    [Fact]
    public void A_monotone_change_of_an_outcome_changes_nothing() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<int[]>().Filter(x => x.Distinct().Count() > 1),
            x =>
            {
                var factor = x.Select((_, i) => (double)((i * 7) % x.Length)).ToArray();
                var (plain, bent) = (x.Select(v => (double)v).ToArray(), x.Select(v => Math.Atan(v / 1e9) * 5).ToArray());
                var (a, b) = (RankCorrelation.Of(factor, plain), RankCorrelation.Of(factor, bent));
                return (double.IsNaN(a) && double.IsNaN(b)) || Math.Abs(a - b) < 1e-9;
            }).QuickCheckThrowOnFailure();
}
