using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Model.Dossiers;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Tests.Month;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Model.Tests.Dossiers;

/// <summary>What a vote of members allows, checked against counting by hand for every outcome.</summary>
public class ChamberCountTests
{
    private const int Outcomes = 6;
    private static readonly int[] Members = [SmallWorld.Sender, SmallWorld.Other, SmallWorld.Far];

    private static readonly Gen<double[][]> Worths =
        Gen.Choose(-20, 20).Select(n => (n / 10.0) + 0.05).ArrayOf(Outcomes).ArrayOf(Members.Length);

    [Fact]
    public void Without_a_purse_an_outcome_is_allowed_where_the_rule_carries_it() => Check(Worths, worths =>
    {
        for (var o = 0; o < Outcomes; o++)
        {
            var yes = worths.Count(w => w[o] >= 0);
            Assert.Equal(yes == 3, Mandate(worths, DecisionRule.Unanimity, 0).Allows(o));
            Assert.Equal(yes >= 2, Mandate(worths, DecisionRule.SimpleMajority, 0).Allows(o));

            // The sender has the veto.
            Assert.Equal(yes >= 2 && worths[0][o] >= 0, Mandate(worths, DecisionRule.OneVeto, 0, SmallWorld.Sender).Allows(o));
        }
    });

    [Fact]
    public void A_purse_is_opened_only_where_nothing_was_carried_and_never_pays_more_than_it_holds() => Check(Worths, worths =>
    {
        var free = Mandate(worths, DecisionRule.Unanimity, 0);
        var bought = Mandate(worths, DecisionRule.Unanimity, 1);
        Assert.All(bought.Promises, p => Assert.InRange(p.Value, 0, 1 + 1e-6));
        if (Enumerable.Range(0, Outcomes).Any(free.Allows)) Assert.Empty(bought.Promises);

        // The cheapest outcome within everybody's purse, worked out by hand.
        var prices = Enumerable.Range(0, Outcomes).Where(o => worths.All(w => w[o] >= -1)).Select(
            o => worths.Sum(w => Math.Max(0, -w[o]))).ToList();
        Assert.Equal(prices.Count > 0, Enumerable.Range(0, Outcomes).Any(bought.Allows));
        if (prices.Count > 0) Assert.Equal(prices.Min(), bought.Promises.Sum(p => p.Value), 1e-6);

        // Whatever is allowed has everybody's vote once promises are counted in.
        for (var o = 0; o < Outcomes; o++)
        {
            if (!bought.Allows(o)) continue;
            for (var m = 0; m < Members.Length; m++)
                Assert.True(worths[m][o] + bought.Promises.Where(p => p.Economy == Members[m]).Sum(p => p.Value) >= 0);
        }
    });

    [Fact]
    public void Votes_are_told_member_by_member() => Check(Worths, worths =>
    {
        var count = Count(worths, DecisionRule.Unanimity, 1);
        var voted = count.Mandate(0, _ => true);
        double Promised(int m) => voted.Promises.Where(p => p.Economy == Members[m]).Sum(p => p.Value);
        Assert.Equal(Members.Select((e, m) => (e, worths[m].Count(w => w >= -Promised(m)))), count.Votes(voted));

        // Nothing is allowed by all that is not voted for by the one who votes for least.
        Assert.True(Enumerable.Range(0, Outcomes).Count(voted.Allows) <= count.Votes(voted).Min(v => v.For));
    });

    private static VotedMandate Mandate(double[][] worths, DecisionRule rule, double purse, params int[] vetoes) =>
        Count(worths, rule, purse, vetoes).Mandate(0, _ => true);

    private static ChamberCount Count(double[][] worths, DecisionRule rule, double purse, params int[] vetoes)
    {
        var chamber = new Institution
        {
            Id = "c",
            Title = "C",
            Chamber = new Bloc("c", "C", [.. Members.Order()], rule) { VetoMembers = [.. vetoes] },
            Demand = 0,
            Purse = purse,
            KeepsRelief = false,
            Mandates = 0,
        };
        var count = new ChamberCount(chamber, SmallWorld.World, Outcomes);
        for (var m = 0; m < Members.Length; m++) count.Take(Members[m], worths[m]);
        return count;
    }

    private static void Check(Gen<double[][]> gen, Action<double[][]> holds) =>
        Prop.ForAll(Arb.From(gen), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(7, 13));
}
