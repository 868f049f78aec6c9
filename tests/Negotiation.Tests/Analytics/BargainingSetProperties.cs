using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Negotiation.Analytics;
using NegotiationSim.Negotiation.Tests.Support;

namespace NegotiationSim.Negotiation.Tests.Analytics;

/// <summary>The axioms: what a change of scale may and may not move, and what undominated means.</summary>
public class BargainingSetProperties
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(2026, 11);

    // Thirds and sevenths, so that rescaling rounds.
    private static readonly Gen<double[]> Factors = Gen.Choose(1, 40).Select(k => k / 21.0).ArrayOf(4);

    [Fact]
    public void Nash_and_KalaiSmorodinsky_do_not_move_with_each_partys_own_scale() => Check((domain, factors) =>
    {
        var (before, after) = (BargainingSet.Of(domain.Tables), BargainingSet.Of(RandomDomains.Scaled(domain, factors).Tables));
        Assert.Equal(before.Nash.ToArray(), after.Nash.ToArray());
        Assert.Equal(before.KalaiSmorodinsky.ToArray(), after.KalaiSmorodinsky.ToArray());
        Assert.Equal(before.Rational.ToArray(), after.Rational.ToArray());
    });

    [Fact]
    public void Egalitarian_and_utilitarian_do_not_move_with_a_common_scale() => Check((domain, factors) =>
    {
        var common = Enumerable.Repeat(factors[0], 4).ToArray();
        var (before, after) = (BargainingSet.Of(domain.Tables), BargainingSet.Of(RandomDomains.Scaled(domain, common).Tables));
        Assert.Equal(before.Egalitarian.ToArray(), after.Egalitarian.ToArray());
        Assert.Equal(before.Utilitarian.ToArray(), after.Utilitarian.ToArray());
    });

    [Fact]
    public void Pareto_is_exactly_what_no_rational_outcome_dominates() => Check((domain, _) =>
    {
        var set = BargainingSet.Of(domain.Tables);
        var undominated = set.Rational.Where(o => !set.Rational.Any(other => ParetoFrontier.Dominates(set.Ties, other, o)));
        Assert.Equal(undominated, set.Pareto);
    });

    [Fact]
    public void Nash_KalaiSmorodinsky_and_utilitarian_points_touch_the_frontier() => Check((domain, _) =>
    {
        var set = BargainingSet.Of(domain.Tables);
        if (set.Rational.IsEmpty) return;
        Assert.Contains(set.Nash, o => set.Pareto.Contains(o));
        Assert.Contains(set.KalaiSmorodinsky, o => set.Pareto.Contains(o));
        Assert.Contains(set.Utilitarian, o => set.Pareto.Contains(o));
    });

    [Fact]
    public void Nothing_is_left_on_the_table_at_a_Pareto_outcome_and_something_elsewhere() => Check((domain, _) =>
    {
        var set = BargainingSet.Of(domain.Tables);
        foreach (var outcome in set.Rational)
        {
            var left = AgreementReview.LeftOnTheTable(set, [.. domain.Tables.Select(table => table[outcome])]);
            Assert.Equal(set.Pareto.Contains(outcome), left.All(gain => gain == 0.0));
        }
    });

    [Fact]
    public void Six_parties_have_the_frontier_that_comparing_all_pairs_gives() => Prop.ForAll(Arb.From(RandomDomains.With(5, 6)), domain =>
    {
        var set = BargainingSet.Of(domain.Tables);
        Assert.Equal(set.Rational.Where(o => !set.Rational.Any(other => ParetoFrontier.Dominates(set.Ties, other, o))), set.Pareto);
    }).Check(Fixed);

    private static void Check(Action<TestDomain, double[]> holds) =>
        Prop.ForAll(Arb.From(RandomDomains.With().SelectMany(domain => Factors.Select(factors => (domain, factors)))),
            drawn => holds(drawn.domain, drawn.factors)).Check(Fixed);
}
