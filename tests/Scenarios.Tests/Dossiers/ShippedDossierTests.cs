using NegotiationSim.Model.Dossiers;
using NegotiationSim.Model.State;
using NegotiationSim.Scenarios.Files;

namespace NegotiationSim.Scenarios.Tests.Dossiers;

/// <summary>Each scenario's headline, as its lesson states it.</summary>
public class ShippedDossierTests
{
    [Fact]
    public async Task Istanbul_goes_up_a_ladder_of_three_steps()
    {
        var records = await Played.Run("istanbul-steps");
        Assert.Equal(["dossier-probe", "dossier-opened", "dossier-initialled", "dossier-ratified", "relief-given", "dossier-phase",
            "relief-given", "dossier-phase", "relief-given"], Played.Story(records));
        Assert.InRange(records.FindIndex(r => r.Happened.Any(h => h.Kind == "dossier-ratified")), 0, 17);
        var without = await Played.Run("istanbul-steps", "dossiers.steps.opens=2030-01");
        Assert.Empty(Played.Story(without));
        Assert.True(Exports(records) > 1.1 * Exports(without), $"{Exports(records)} against {Exports(without)}");

        // What quiet talks are for: the same mandates without them leave something to both.
        Assert.EndsWith("; nothing left on the table", Initialled(records), StringComparison.Ordinal);
        var left = LeftOver(await Played.Run("istanbul-steps", "dossiers.steps.probeMonths=0")).ToList();
        Assert.Equal(["Arden", "Corvana"], left.Select(l => l.Name));
        Assert.All(left, l => Assert.True(l.Gain > 0, $"{l.Name} {l.Gain}"));

        // Corvana is the third and Arden the first of four economies.
        static double Exports(List<NegotiationSim.Model.State.MonthRecord> months) => months[^1].Trade.Commodities.Sum(c => c.Origin[8]);
    }

    private static string Initialled(List<NegotiationSim.Model.State.MonthRecord> records) =>
        records.SelectMany(r => r.Happened).First(h => h.Kind == "dossier-initialled").Title;

    /// <summary>What is left for whom, by name.</summary>
    private static IEnumerable<(string Name, double Gain)> LeftOver(List<NegotiationSim.Model.State.MonthRecord> records) =>
        Initialled(records).Split("left on the table: ")[1].Split(", ").Select(part => part.Split(' ')).Select(
            words => (words[0], double.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public async Task A_veto_is_bought_off_and_is_not_where_votes_are_not_for_sale()
    {
        var records = await Played.Run("veto-bought-off");
        Assert.Equal(["dossier-opened", "vote-bought", "dossier-initialled", "dossier-ratified", "relief-given", "dossier-renewed"],
            Played.Story(records).Where(k => k != "relief-reimposed").Take(6));
        Assert.Contains("Brevia is promised", records.SelectMany(r => r.Happened).Single(h => h.Kind == "vote-bought").Title,
            StringComparison.Ordinal);
        var poor = await Played.Run("veto-bought-off", "dossiers.renewal.institutions.mandate.purse=0");
        Assert.Contains("red lines: relief=lifted, term=inspections",
            poor.SelectMany(r => r.Happened).First(h => h.Kind == "mandate-voted").Title, StringComparison.Ordinal);
        Assert.Equal(["dossier-opened", "dossier-failed"], Played.Story(poor));
        Assert.True(poor[^1].State.Measures[0].InForce);
    }

    [Fact]
    public async Task The_package_snaps_back_where_it_is_broken_and_lasts_where_it_is_not()
    {
        var story = Played.Story(await Played.Run("nuclear-package-snapback"));
        Assert.Equal(["dossier-opened", "dossier-conditional", "dossier-initialled", "dossier-ratified", "relief-given"], story.Take(5));
        Assert.Equal(["breach-found", "snapback", "relief-reimposed"], story.SkipWhile(k => k != "breach-found").Take(3));
        var kept = Played.Story(await Played.Run("nuclear-package-snapback",
            "dossiers.programme.issues.programme.levels.capped.temptation.COR=0.001"));
        Assert.DoesNotContain("snapback", kept);
        Assert.Contains("dossier-renewed", kept);
        var board = await Played.Run("nuclear-package-snapback", "dossiers.programme.institutions.board.demand=-100");
        Assert.Contains(board.SelectMany(r => r.Happened), h => h.Kind == "dispute-settled");
        Assert.DoesNotContain("snapback", Played.Story(board));
    }

    [Fact]
    public async Task Storage_in_a_third_state_takes_its_consent_and_all_sign_or_none()
    {
        var records = await Played.Run("nuclear-package-snapback");
        var given = records.SelectMany(r => r.Happened).Single(h => h.Kind == "consent-given").Title;

        // Storage costs it 0.1 u, 400 million a year of an economy of 400,000 million; the fuel that the bans made cheap is most of the
        // price.
        Assert.StartsWith("Delmare consents for ", given, StringComparison.Ordinal);
        Assert.InRange(int.Parse(given.Split(' ')[3], System.Globalization.CultureInfo.InvariantCulture), 4000, 20_000);
        Assert.Contains(records.SelectMany(r => r.AtTables),
            e => e.Kind == "offer" && e.Why.EndsWith("Conditional on the consent of DEL.", StringComparison.Ordinal));
        Assert.Contains(records.SelectMany(r => r.AtTables), e => e.Kind == "consent-accept");

        var poor = await Played.Run("nuclear-package-snapback", "dossiers.programme.consent.mostMusdAYear=300");
        Assert.Contains(poor.SelectMany(r => r.Happened), h => h.Kind == "consent-refused");
        Assert.DoesNotContain("dossier-ratified", Played.Story(poor));
        Assert.All(poor[^1].State.Measures, m => Assert.True(m.InForce));

        // The refusal was about the price alone: where something else makes up for it to Delmare, the same purse is enough.
        var willing = await Played.Run("nuclear-package-snapback", "dossiers.programme.consent.mostMusdAYear=300",
            "dossiers.programme.issues.programme.levels.capped.worth.DEL=5");
        Assert.Contains("dossier-ratified", Played.Story(willing));
    }

    [Fact]
    public async Task Four_states_sign_one_text_with_the_fund_in_it()
    {
        var records = await Played.Run("customs-union-deal");
        var text = Assert.Single(records.SelectMany(r => r.AtTables), e => e.Kind == "text");
        Assert.Contains(text.Levels, l => l is "small" or "large");
        Assert.Equal(4, text.Utilities.Length);
        Assert.Contains("dossier-ratified", Played.Story(records));
        Assert.Equal("kept kept dropped small", string.Join(" ", text.Levels.Take(4)));
        var alone = await Played.Run("customs-union-deal", "dossiers.union.mediated=false");
        Assert.Contains("dossier-ratified", Played.Story(alone));
        Assert.True(Month(alone) >= Month(records) + 3, $"{Month(alone)} without a mediator, {Month(records)} with one");

        static int Month(List<NegotiationSim.Model.State.MonthRecord> months) =>
            months.FindIndex(r => r.Happened.Any(h => h.Kind == "dossier-initialled"));
    }

    [Fact]
    public async Task What_was_agreed_abroad_fails_at_home_twice()
    {
        var records = await Played.Run("ratification-fails");
        Assert.Equal(["dossier-opened", "dossier-initialled", "dossier-rejected", "dossier-initialled", "dossier-rejected",
            "dossier-failed"], Played.Story(records));
        Assert.True(records[^1].State.Measures[0].InForce);
        Assert.Contains("dossier-ratified", Played.Story(
            await Played.Run("ratification-fails", "dossiers.treaty.institutions.parliament.demand=0")));
    }

    [Theory]
    [InlineData("dossiers.harbours.issues.steel.beforeElection.ARD=1")]
    [InlineData("parameters.politics.electionMonths=0")]
    public async Task A_deal_waits_for_an_election_and_not_where_the_campaign_weighs_nothing(string off)
    {
        string[] story = ["dossier-opened", "dossier-initialled", "dossier-ratified", "relief-given"];
        var (on, without) = (await Played.Run("election-at-the-table"), await Played.Run("election-at-the-table", off));
        Assert.Equal(story, Played.Story(on));
        Assert.Equal(story, Played.Story(without));

        // The vote is in December 2021, month 11.
        Assert.Equal(12, Month(on, "dossier-initialled"));
        Assert.InRange(Month(without, "dossier-initialled"), 5, 8);
        Assert.Equal(Agreed(on).Levels.AsEnumerable(), Agreed(without).Levels);
        Assert.All(on.Skip(5).Take(7).SelectMany(r => r.AtTables), e => Assert.NotEqual("accept", e.Kind));

        static int Month(List<NegotiationSim.Model.State.MonthRecord> months, string kind) =>
            months.FindIndex(r => r.Happened.Any(h => h.Kind == kind));
        static TableEvent Agreed(List<NegotiationSim.Model.State.MonthRecord> months) =>
            months.SelectMany(r => r.AtTables).Single(e => e.Kind == "accept");
    }

    [Fact]
    public async Task Members_votes_on_a_mandate_are_counted_in_the_table_of_votes()
    {
        var scenario = ScenarioFile.Resolve("veto-bought-off", [], Played.Behaviours);
        var records = await Played.Run("veto-bought-off");
        var voted = records.First(r => r.Happened.Any(h => h.Kind == "mandate-voted"));
        var votes = voted.Decisions.Where(d => d.Subject == "renewal/mandate").Select(
            d => scenario.Actors[d.Actor].Profile.Name + " " + MemberVotes.Of(scenario, voted, d)?.For);
        Assert.EndsWith("votes for: " + string.Join(", ", votes), voted.Happened.Single(h => h.Kind == "mandate-voted").Title,
            StringComparison.Ordinal);

        // Brevia votes for inspections only because it is promised something.
        Assert.Equal([new MemberVotes(3, 4, 0), new MemberVotes(3, 4, 1)],
            voted.Decisions.Where(d => d.Subject == "renewal/mandate").Select(d => MemberVotes.Of(scenario, voted, d)));
        Assert.All(records.SelectMany(r => r.Decisions.Where(d => d.Subject != "renewal/mandate").Select(
            d => MemberVotes.Of(scenario, r, d))), Assert.Null);
    }
}
