using NegotiationSim.Model.Politics;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Script.Parameters;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Model.Tests.Politics;

public class PoliticsUnitsTests
{
    private static readonly PoliticsParameters P = new();

    [Fact]
    public void Conflict_expectation_follows_the_page()
    {
        // (1 - 0.4 + 0.5 - 0.3·0)(1 - 0.2)·0.5 = 0.44
        Assert.Equal(0.44, ConflictExpectation.Of(0.4, 1, 0, 0, 0.2, 0.5, P), 12);
        Assert.Equal(1, ConflictExpectation.Of(0, 1, 0, 0, -1, 3, P));
        Assert.Equal(0, ConflictExpectation.Of(1, 0, 1, 0, 0, 1, P));
        Assert.True(ConflictExpectation.Of(0.5, 1, 0, 0, 0, 0.5, P) > ConflictExpectation.Of(0.5, 0, 0, 0, 0, 0.5, P));
        Assert.True(ConflictExpectation.Of(0.5, 0, 0, 0, 0.5, 0.5, P) < ConflictExpectation.Of(0.5, 0, 0, 0, 0, 0.5, P));
        Assert.True(ConflictExpectation.Of(0.5, 0, 0, -1, 0, 0.5, P) > ConflictExpectation.Of(0.5, 0, 0, 0, 0, 0.5, P));
    }

    [Fact]
    public void Fatigue_fills_with_losses_and_empties_without()
    {
        var fatigue = 0.0;
        for (var m = 0; m < 600; m++) fatigue = Fatigue.Step(fatigue, 0.6, 0, P);
        // The stock rests where 5 % of it is what a month adds: 0.6/12/0.05 = 1.
        Assert.Equal(1, fatigue, 9);
        Assert.Equal(0.95, Fatigue.Step(fatigue, -1, -5, P), 9);
        Assert.True(Fatigue.Step(0, 0, 2, P) > 0);
    }

    [Fact]
    public void A_target_gives_in_when_unavoidable_damage_exceeds_its_stake()
    {
        Assert.Equal(0.5, Resolve.Comply(0.5, 1, 0.5, P), 12);
        Assert.True(Resolve.Comply(0.9, 5, 0.5, P) > 0.99);
        Assert.True(Resolve.Comply(0.5, 1, 3, P) < 0.001);
        Assert.True(Resolve.Comply(0.8, 1, 0.5, P) > Resolve.Comply(0.4, 1, 0.5, P));
        Assert.Equal(P.StakeHigh, Resolve.Stake("end_war", P));
        Assert.Equal(P.StakePolicy, Resolve.Stake("policy_change", P));
    }

    [Fact]
    public void Users_pressure_turns_a_sign_into_a_burden()
    {
        Assert.Equal(0.2, Pressure.Support(1, 1, 1, Pressure.Of(0, P), P), 12);
        Assert.Equal(0, Pressure.Support(1, 1, 1, Pressure.Of(1 / 120.0, P), P), 12);
        Assert.Equal(-1, Pressure.Support(1, 1, 1, Pressure.Of(0.9, P), P), 12);
    }

    [Fact]
    public void A_sign_is_worth_more_the_more_trade_it_stops_and_nothing_twice()
    {
        // 0.5 + 0.003/0.006 = 1; at most 3; half of it restricted already: half.
        Assert.Equal(1, Pressure.Sign(0.003, 1, P), 12);
        Assert.Equal(3, Pressure.Sign(0.4, 1, P), 12);
        Assert.Equal(0.5, Pressure.Sign(0.003, 0.5, P), 12);
        Assert.Equal(0, Pressure.Sign(0.4, 0, P), 12);
    }

    [Fact]
    public void Going_back_costs_more_the_more_solemn_the_act()
    {
        var costs = new[] { LegalForm.Licence, LegalForm.Waiver, LegalForm.ExecutiveAct, LegalForm.Statute }.Select(
            f => ReversalCost.Of(f, P)).ToArray();
        Assert.Equal([0.05, 0.1, 0.2, 0.5], costs);
        Assert.True(ReversalCost.OfThreat(false, P) > ReversalCost.OfThreat(true, P));
        Assert.Equal(0.2, ReversalCost.Of(LegalForm.Licence, P with { Ladder = false }));
    }

    [Fact]
    public void A_successor_answers_for_less_and_least_where_nobody_votes()
    {
        Assert.Equal(1, ReversalCost.Borne(false, true, P));
        Assert.Equal(1, ReversalCost.Borne(false, false, P));
        Assert.InRange(ReversalCost.Borne(true, true, P), ReversalCost.Borne(true, false, P) + 0.1, 0.99);
    }

    [Fact]
    public void A_target_expects_part_of_a_demand_to_do_by_the_beta_distribution()
    {
        // Beta(2, 2) has the distribution function 3q² - 2q³, Beta(1, 1) is uniform, Beta(3, 1) has q³.
        foreach (var q in (double[])[0.25, 0.5, 0.75])
        {
            Assert.Equal((3 * q * q) - (2 * q * q * q), Resolve.Accepted(q, 0, 2, 2), 12);
            Assert.Equal(q, Resolve.Accepted(q, 0, 1, 1), 12);
            Assert.Equal(q * q * q, Resolve.Accepted(q, 0, 3, 1), 12);
        }

        // Half was not enough: the least share lies above it. (0.75 - 0.5)/(1 - 0.5) where it is uniform.
        Assert.Equal(0.5, Resolve.Accepted(0.75, 0.5, 1, 1), 12);
        Assert.Equal(1, Resolve.Accepted(1, 0.5, 9, 2));
        Assert.True(Resolve.Accepted(0.5, 0, 9, 2) < Resolve.Accepted(0.5, 0, 2, 9));
        Assert.Equal(1, Resolve.Cost(0.5, 0) + Resolve.Cost(1, 0.5), 12);
    }

    [Theory]
    [InlineData(DecisionRule.Unanimity, "yyyy", true)]
    [InlineData(DecisionRule.Unanimity, "yyya", true)]
    [InlineData(DecisionRule.Unanimity, "yyyn", false)]
    [InlineData(DecisionRule.Unanimity, "aaaa", false)]
    [InlineData(DecisionRule.SimpleMajority, "yyna", false)]
    [InlineData(DecisionRule.SimpleMajority, "yyyn", true)]
    [InlineData(DecisionRule.QualifiedMajority, "nyyy", false)]
    [InlineData(DecisionRule.QualifiedMajority, "yyyn", true)]
    [InlineData(DecisionRule.OneVeto, "nyyy", false)]
    [InlineData(DecisionRule.OneVeto, "ayyy", true)]
    [InlineData(DecisionRule.None, "yyyy", false)]
    public void Votes_count_by_the_blocs_rule(DecisionRule rule, string votes, bool carried)
    {
        // The first member has 40 of 100 million people and a veto where there is one.
        var world = World.Create("w", "w", 2021, [.. new[] { 40.0, 30, 20, 10 }.Select(
            (p, i) => new Economy("E" + i, "E" + i, "", 1, p, true))], [], [], []);
        var bloc = new Bloc("B", "B", [0, 1, 2, 3], rule) { VetoMembers = [0] };
        Assert.Equal(carried, Ballot.Carried(bloc, world, [.. votes.Select(v => v == 'y' ? 1 : v == 'n' ? -1 : 0)]));
    }
}
