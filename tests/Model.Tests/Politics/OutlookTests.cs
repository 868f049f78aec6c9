using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Tests.Month;
using static NegotiationSim.Model.Tests.Politics.BargainedWorld;

namespace NegotiationSim.Model.Tests.Politics;

/// <summary>
/// What acts are worth to whom. Signs follow from what each act is for; the limits are those below which nobody would notice.
/// </summary>
public class OutlookTests
{
    private const double Noticed = 0.005;

    [Theory]
    [InlineData(Instrument.ImportBan, 0)]
    [InlineData(Instrument.ExportControl, 0)]
    [InlineData(Instrument.InvestmentBan, 0.8)]
    [InlineData(Instrument.BankCutOff, 0.5)]
    [InlineData(Instrument.AssetFreeze, 20_000)]
    [InlineData(Instrument.TransportBan, 0.1)]
    [InlineData(Instrument.Tariff, 0.3)]
    public void Every_relief_is_worth_something_to_the_target(Instrument instrument, double rate)
    {
        var scenario = Scenario(DecidedWorld.Measure("m", instrument, rate: rate));
        var worth = Terms(scenario, Pressed(scenario), SmallWorld.Target, Ease(0)).Of(TermNames.Welfare);
        Assert.True(worth > Noticed, $"{instrument}: {worth:0.0000} u");
    }

    [Fact]
    public void Secondary_sanctions_are_worth_something_to_the_target_while_it_needs_hubs()
    {
        var scenario = Scenario(DecidedWorld.Measure("controls", Instrument.ExportControl),
            DecidedWorld.Measure("secondary", Instrument.SecondarySanctions));
        var state = Pressed(scenario);
        state = state with
        {
            Economies = [.. state.Economies.Select(
            (e, i) => i == SmallWorld.Target ? e : e with { Hub = 0.1, Compliance = 0.8 })]
        };
        Assert.True(Terms(scenario, state, SmallWorld.Target, Ease(1)).Of(TermNames.Welfare) > 0.0005);
    }

    [Fact]
    public void Released_assets_and_bank_licences_may_be_part_of_a_measure()
    {
        var half = new CarveOut("half", "Half of it", -1, 0.5, LegalForm.Licence, Span.Empty);
        var scenario = Scenario(DecidedWorld.Measure("assets", Instrument.AssetFreeze, rate: 20_000, carveOuts: [half]));
        var state = Pressed(scenario);
        var part = Terms(scenario, state, SmallWorld.Target, Act.Of(new Easing(0, 0, 1, LegalForm.Licence))).Of(TermNames.Welfare);
        Assert.Equal(Terms(scenario, state, SmallWorld.Target, Ease(0)).Of(TermNames.Welfare) / 2, part, 9);
    }

    [Theory]
    [InlineData(SmallWorld.Sender)]
    [InlineData(SmallWorld.Target)]
    public void Embassies_are_worth_something_to_both_sides(int actor)
    {
        var scenario = Scenario(DecidedWorld.Measure("m", Instrument.VisaBan));
        var state = Pressed(scenario);
        state = state with { Politics = state.Politics! with { Wars = [.. state.Politics.Wars.Select(w => w with { Intensity = 0.5 })] } };
        var terms = Terms(scenario, state, actor, Act.Between(ActKind.Embassy, SmallWorld.Sender, SmallWorld.Target, 1));
        Assert.True(terms.Of(TermNames.Relation) > Noticed, string.Join(", ", terms));
        Assert.True(terms.Sum() > Noticed, string.Join(", ", terms));
    }

    [Fact]
    public void A_ceasefire_saves_both_sides_what_fighting_costs_and_takes_aims_from_each()
    {
        var scenario = Scenario(DecidedWorld.Measure("m", Instrument.ImportBan));
        var (state, politics) = (Pressed(scenario), scenario.Parameters.Politics);
        Act Stage(double concedes) => Act.Between(ActKind.WarStage, SmallWorld.Target, SmallWorld.Far, 0.25) with { Concedes = concedes };
        var aggressor = Terms(scenario, state, SmallWorld.Target, Stage(0.5));
        Assert.Equal(0.75 * politics.WarCostAggressor, aggressor.Of(TermNames.War), 9);
        Assert.True(aggressor.Of(TermNames.Leverage) < 0);
        Assert.Equal(0, Terms(scenario, state, SmallWorld.Target, Stage(0)).Of(TermNames.Leverage), 9);
        Assert.Equal(0, Terms(scenario, state, SmallWorld.Far, Stage(1)).Of(TermNames.Leverage), 9);
        // Aid carries part of what fighting costs its recipient: 2 of 500 billion dollars' GDP is 0.4 u.
        Assert.Equal(0.75 * (politics.WarCostDefender - 0.4), Terms(scenario, state, SmallWorld.Far, Stage(0.5)).Of(TermNames.War), 2);
        Assert.True(Terms(scenario, state, SmallWorld.Sender, Stage(0.5)) is var helper && helper.Of(TermNames.War) > 0
            && helper.Of(TermNames.Leverage) > 0);
    }

    [Theory]
    [InlineData(0.5, 2)]
    [InlineData(0.8, 1.25)]
    [InlineData(1.25, 0.8)]
    public void A_war_weighs_the_more_on_who_began_it_the_less_it_earns(double earned, double weight)
    {
        var scenario = Scenario(DecidedWorld.Measure("m", Instrument.ImportBan));
        var state = Pressed(scenario);
        var before = scenario.World.Exports(SmallWorld.Target) / 12;
        state = state with
        {
            Economies = state.Economies.SetItem(
                SmallWorld.Target, state.Economies[SmallWorld.Target] with { Exports = earned * before }),
        };
        var ceasefire = Act.Between(ActKind.WarStage, SmallWorld.Target, SmallWorld.Far, 0.25);
        Assert.Equal(0.75 * scenario.Parameters.Politics.WarCostAggressor * weight,
            Terms(scenario, state, SmallWorld.Target, ceasefire).Of(TermNames.War), 6);
    }

    [Fact]
    public void Paused_aid_is_lost_to_the_one_and_saved_to_the_other()
    {
        var scenario = Scenario(DecidedWorld.Measure("m", Instrument.ImportBan));
        var pause = Act.Between(ActKind.PauseAid, SmallWorld.Sender, SmallWorld.Far, 0);
        var (giver, taker) = (Terms(scenario, Pressed(scenario), SmallWorld.Sender, pause).Of(TermNames.Finance),
            Terms(scenario, Pressed(scenario), SmallWorld.Far, pause).Of(TermNames.Finance));
        Assert.True(giver > 0);
        Assert.Equal(-giver * World(SmallWorld.Sender), taker * World(SmallWorld.Far), 6);

        double World(int economy) => scenario.World.Economies[economy].GdpMusd;
    }

    [Fact]
    public void Ending_an_answer_together_with_what_it_answers_goes_back_on_no_word()
    {
        var scenario = Scenario(DecidedWorld.Measure("ours", Instrument.Tariff, rate: 0.2, objective: "other"),
            DecidedWorld.Measure("theirs", Instrument.Tariff, "TGT", rate: 0.2, objective: "other")) with
        { Events = [] };
        var state = Pressed(scenario);
        Assert.True(Terms(scenario, state, SmallWorld.Sender, Ease(0, LegalForm.ExecutiveAct)).Of(TermNames.Commitment) < -0.1);
        var truce = Terms(scenario, state, SmallWorld.Sender, Ease(0, LegalForm.ExecutiveAct), Ease(1, LegalForm.ExecutiveAct));
        Assert.Equal(0, truce.Of(TermNames.Commitment), 9);
        Assert.True(truce.Sum() > 0 || Terms(scenario, state, SmallWorld.Target, Ease(0), Ease(1)).Sum() > 0,
            "A truce of tariffs is worth something to one of the two at least.");
    }

    [Fact]
    public void Relief_takes_pressure_off_and_voters_mind()
    {
        var scenario = Scenario(DecidedWorld.Measure("m", Instrument.BankCutOff, rate: 0.5));
        var terms = Terms(scenario, Pressed(scenario), SmallWorld.Sender, Ease(0));
        Assert.True(terms.Of(TermNames.Leverage) < 0);
        Assert.True(terms.Of(TermNames.Support) < 0);
        var tired = Pressed(scenario);
        tired = tired with { Politics = tired.Politics! with { Fatigue = [.. tired.Politics.Fatigue.Select(_ => 1.0)] } };
        var less = Terms(scenario, tired, SmallWorld.Sender, Ease(0));
        Assert.Equal(terms.Of(TermNames.Support), less.Of(TermNames.Support), 9);
        // e^-1 of the sign is left.
        Assert.Equal(-less.Of(TermNames.Support) * (1 - Math.Exp(-1)), less.Of(TermNames.Fatigue), 9);
    }

    [Fact]
    public void An_exemption_that_a_table_offers_is_on_no_menu_and_starts_closed()
    {
        var good = new CarveOut("oil-licence", "Oil", 0, 1, LegalForm.Licence, Span.Empty);
        var scenario = Scenario(DecidedWorld.Measure("m", Instrument.ImportBan, carveOuts: [good]));
        Assert.False(scenario.IsOffered(0, 0));
        Assert.True((scenario with
        {
            Dossiers = [Dossiers.TableWorld.Dossier()
            with { Issues = [new DossierIssue("relief", "Relief",
            [Dossiers.TableWorld.Level("oil", easings: [new Easing(0, 0, 1, LegalForm.Licence)])])] }]
        }).IsOffered(0, 0));
    }
}
