namespace NegotiationSim.Scenarios.Tests.Dossiers;

/// <summary>Each scenario's headline, as its lesson states it.</summary>
public class ShippedDossierTests
{
    [Fact]
    public async Task Istanbul_goes_up_a_ladder_of_three_steps()
    {
        var records = await Played.Run("istanbul-steps");
        Assert.Equal(["dossier-probe", "dossier-opened", "dossier-initialled", "dossier-ratified", "relief-given", "dossier-phase", "relief-given", "dossier-phase", "relief-given"], Played.Story(records));
        Assert.InRange(records.FindIndex(r => r.Happened.Any(h => h.Kind == "dossier-ratified")), 0, 17);
        var without = await Played.Run("istanbul-steps", "dossiers.steps.opens=2030-01");
        Assert.Empty(Played.Story(without));
        Assert.True(Exports(records) > 1.1 * Exports(without), $"{Exports(records)} against {Exports(without)}");

        // Corvana is the third and Arden the first of four economies.
        static double Exports(List<Model.Month.MonthRecord> months) => months[^1].Trade.Commodities.Sum(c => c.Origin[8]);
    }

    [Fact]
    public async Task A_veto_is_bought_off_and_is_not_where_votes_are_not_for_sale()
    {
        Assert.Equal(["dossier-opened", "dossier-initialled", "vote-bought", "dossier-ratified", "relief-given"], Played.Story(await Played.Run("veto-bought-off")).Take(5));
        var poor = Played.Story(await Played.Run("veto-bought-off", "dossiers.renewal.institutions.council.purse=0"));
        Assert.Contains("dossier-rejected", poor);
        Assert.DoesNotContain("dossier-ratified", poor);
    }

    [Fact]
    public async Task The_package_snaps_back_where_it_is_broken_and_lasts_where_it_is_not()
    {
        var story = Played.Story(await Played.Run("nuclear-package-snapback"));
        Assert.Equal(["dossier-opened", "dossier-initialled", "dossier-ratified", "relief-given"], story.Take(4));
        Assert.Equal(["breach-found", "snapback", "relief-reimposed"], story.SkipWhile(k => k != "breach-found").Take(3));
        var kept = Played.Story(await Played.Run("nuclear-package-snapback", "dossiers.programme.issues.programme.levels.capped.temptation.COR=0.001"));
        Assert.DoesNotContain("snapback", kept);
        Assert.Contains("dossier-renewed", kept);
    }

    [Fact]
    public async Task Four_states_sign_one_text_with_the_fund_in_it()
    {
        var records = await Played.Run("customs-union-deal");
        var text = Assert.Single(records.SelectMany(r => r.AtTables), e => e.Kind == "text");
        Assert.Contains(text.Levels, l => l is "small" or "large");
        Assert.Equal(4, text.Utilities.Length);
        Assert.Contains("dossier-ratified", Played.Story(records));
    }

    [Fact]
    public async Task What_was_agreed_abroad_fails_at_home_twice()
    {
        var records = await Played.Run("ratification-fails");
        Assert.Equal(["dossier-opened", "dossier-initialled", "dossier-rejected", "dossier-initialled", "dossier-rejected", "dossier-failed"], Played.Story(records));
        Assert.True(records[^1].State.Measures[0].InForce);
        Assert.Contains("dossier-ratified", Played.Story(await Played.Run("ratification-fails", "dossiers.treaty.institutions.parliament.demand=0")));
    }
}
