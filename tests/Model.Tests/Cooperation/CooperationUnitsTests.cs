using NegotiationSim.Model.Politics;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Tests.Cooperation;

public class CooperationUnitsTests
{
    private static readonly CooperationParameters P = new();

    [Fact]
    public void Firms_leave_under_sanctions_and_return_sooner_when_invited()
    {
        Assert.Equal(0.85, FirmPresence.Step(1, 1, true, 0, P), 12);
        Assert.Equal(1, FirmPresence.Step(1, 1, false, 0, P));
        Assert.True(FirmPresence.Step(0.5, 0.2, false, 1, P) > FirmPresence.Step(0.5, 0.2, false, 0, P));
        var present = 0.0;
        for (var m = 0; m < 2000; m++) present = FirmPresence.Step(present, 0, false, 0, P);
        Assert.Equal(1, present, 6);
        Assert.Equal(0.5, FirmPresence.Step(0.5, 1, true, 1, P with { Firms = false }));
        Assert.Equal(0, FirmPresence.Invite(0, 1, 1));
    }

    [Fact]
    public void Licences_for_food_and_medicine_are_a_floor()
    {
        Assert.Equal(0.4, HumanitarianFloor.Apply(0, P));
        Assert.Equal(0.9, HumanitarianFloor.Apply(0.9, P));
        Assert.Equal(0, HumanitarianFloor.Apply(0, P with { Humanitarian = false }));
    }

    [Fact]
    public void A_quarrel_spoils_a_relation_less_where_people_know_each_other()
    {
        Assert.Equal(-0.4, Confrontation.Strike(0, 0.4, 0, P), 12);
        Assert.Equal(-0.2, Confrontation.Strike(0, 0.4, 1, P), 12);
        Assert.Equal(-0.4, Confrontation.Strike(0, 0.4, 1, P with { TrackTwo = false }), 12);
        Assert.Equal(-1, Confrontation.Strike(-0.9, 1, 0, P));
        Assert.Equal(0.3, Confrontation.Strike(0.3, 1, 0, P with { Confrontations = false }));
    }

    [Fact]
    public void Embassies_close_in_conflict_and_a_relation_without_envoys_does_not_recover()
    {
        Assert.Equal(0.9, Embassy.Step(1, 1, true, -0.2, P), 12);
        Assert.Equal(0.06, Embassy.Step(0, 1, true, 0.4, P), 12);
        Assert.Equal(0.5, Embassy.Step(0.5, 1, false, 0, P));
        Assert.Equal(-0.5, Embassy.Recover(-0.5, 0, 0.95));
        Assert.Equal(-0.475, Embassy.Recover(-0.5, 1, 0.95), 12);
        Assert.Equal(1, Embassy.Step(0.2, 1, true, -1, P with { Embassies = false }));
    }

    [Fact]
    public void What_is_left_of_a_relation_is_a_geometric_mean_over_the_horizon()
    {
        var politics = new PoliticsParameters { Horizon = 24, Discount = 1, RelationPersistence = 0.9 };
        Assert.Equal(1, Embassy.Remaining(0, politics), 12);
        // (1 - 0.9^24) / (24 · 0.1) with all envoys there.
        Assert.Equal((1 - Math.Pow(0.9, 24)) / 2.4, Embassy.Remaining(1, politics), 12);
    }

    [Fact]
    public void Adversaries_cooperate_where_gain_exceeds_taint()
    {
        Assert.True(IssueCooperation.Works(0.4, 1, P));
        Assert.False(IssueCooperation.Works(0.2, 1, P));
        Assert.True(IssueCooperation.Works(0.01, 0, P));
        Assert.Equal(0.33, IssueCooperation.Mend(0.3, 9, 1, P), 12);
        Assert.Equal(0.3, IssueCooperation.Mend(0.3, 9, 1, P with { Shocks = false }));
        Assert.Equal(-0.297, IssueCooperation.Mend(-0.3, 0, 0.01, P), 12);
        Assert.Equal(-0.3, IssueCooperation.Mend(-0.3, 0, 1, P));
        Assert.Equal(-0.3, IssueCooperation.Mend(-0.3, 0, 0.01, P with { IssueGain = 0 }));
    }

    [Fact]
    public void Aid_follows_loyalty()
    {
        Assert.Equal(10, Loyalty.Aid(120, 0, P));
        Assert.Equal(5, Loyalty.Aid(120, -0.5, P));
        Assert.Equal(10, Loyalty.Aid(120, -0.5, P with { Loyalty = false }));
    }

    [Fact]
    public void A_mediator_that_leans_to_the_other_side_presses_an_ally_that_depends_on_it()
    {
        Assert.Equal(0.06, Mediation.Chance(0.4, 0.5, P), 12);
        Assert.Equal(0, Mediation.Chance(-0.4, 1, P));
        Assert.Equal(0, Mediation.Chance(0.4, 0, P));
        Assert.Equal(0, Mediation.Chance(1, 1, P with { Mediation = false }));
    }

    [Fact]
    public void Talks_go_through_their_stages_and_do_not_make_peace_by_themselves()
    {
        var stages = new List<double> { 1 };
        for (var s = 0; s < 5; s++) stages.Add(Talks.Next(stages[^1]));
        Assert.Equal([1, 0.9, 0.75, 0.6, 0.5, 0.5], stages);
        Assert.Equal(0, Talks.Next(0));
    }

    [Fact]
    public void Standing_moves_signs_and_the_cost_of_easing()
    {
        Assert.Equal(1, PoliticalConstraints.Legitimacy(0.5, P));
        Assert.Equal(1.15, PoliticalConstraints.Legitimacy(1, P), 12);
        Assert.Equal(1, PoliticalConstraints.Dearer(1, 2, 0.5, 0, P));
        Assert.Equal(1.25, PoliticalConstraints.Dearer(1, 2, 0.5, 1, P), 12);
        Assert.Equal(0.3, PoliticalConstraints.Passes(0.7, P), 12);
        Assert.Equal(1, PoliticalConstraints.Passes(0.7, P with { Legislature = false }));
    }

    [Fact]
    public void Agreed_projects_start_at_once()
    {
        Assert.Equal(0.5, AgreedProjects.Revive(0, 1, 0.5, P));
        Assert.Equal(0.2, AgreedProjects.Revive(0.2, 0, 1, P));
        Assert.Equal(0.2, AgreedProjects.Revive(0.2, 1, 1, P with { Contracts = false }));
    }
}
