using System.Collections.Immutable;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Dossiers;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Tests.Month;
using NegotiationSim.Model.Tests.Politics;
using static NegotiationSim.Model.Tests.Dossiers.TableWorld;

namespace NegotiationSim.Model.Tests.Dossiers;

/// <summary>
/// What a package is worth beyond its levels, and what leaves the table. The oracle of a package's worth is its own vote.
/// </summary>
public class TogetherTests
{
    private static readonly Act Ceasefire = Act.Between(ActKind.WarStage, SmallWorld.Target, SmallWorld.Far, 0.25) with { Concedes = 0.25 };

    private static readonly Dossier War = Dossier() with
    {
        Issues =
        [
            new DossierIssue("relief", "Relief", [Level("none"), Level("full") with { Others = [BargainedWorld.Ease(0)] }]),
            new DossierIssue("war", "War", [Level("goes on"), Level("ceasefire") with { Others = [Ceasefire] }]),
        ],
    };

    private static ResolvedScenario Scenario =>
        BargainedWorld.Scenario(DecidedWorld.Measure("ban", Instrument.VisaBan)) with { Dossiers = [War] };

    [Theory]
    [InlineData(SmallWorld.Sender, true)]
    // Who gives no relief and sends its own envoys by decision finds nothing in the package that is not in its levels.
    [InlineData(SmallWorld.Target, false)]
    public void Levels_and_what_they_are_worth_together_add_up_to_the_package(int actor, bool more)
    {
        var state = State();
        var paper = new DossierPapers(Scenario).Levels(state, 0, [actor])[0];
        string[] together = more ? ["together=3"] : [];
        Assert.Equal(["relief=none", "relief=full", "war=goes on", "war=ceasefire", .. together, "no-deal"], paper.Select(o => o.Id));
        var package = new DossierPapers(Scenario).Package(
            state with { Dossiers = [state.Dossiers[0] with { Outcome = 3 }] }, 0, actor, "", 0, 0)[0];
        foreach (var name in package.Facts.Select(t => t.Name))
            Assert.Equal(package.Fact(name), (more ? new[] { 1, 3, 4 } : [1, 3]).Sum(o => paper[o].Fact(name)), 9);
    }

    [Fact]
    public void Relief_given_for_a_ceasefire_costs_less_with_voters_and_less_of_ones_word()
    {
        var paper = new DossierPapers(Scenario).Levels(State(), 0, [SmallWorld.Sender])[0];
        var (alone, together) = (paper[1], paper[4]);
        Assert.True(alone.Fact(TermNames.Support) < 0 && alone.Fact(TermNames.Commitment) < 0);
        // A ceasefire leaves a quarter of the fighting, and so a quarter of what a measure about the war is for at most.
        Assert.InRange(together.Fact(TermNames.Commitment) / -alone.Fact(TermNames.Commitment), 0.75, 1);
        Assert.InRange(together.Fact(TermNames.Support) / -alone.Fact(TermNames.Support), 0.75, 1);
    }

    [Fact]
    public void A_mandate_counts_what_a_package_is_worth_beyond_its_levels()
    {
        ImmutableArray<ImmutableArray<double>> levels = [[0, -1], [0, 2]];
        var joint = Mandates.Joint("linear", levels, new Dictionary<int, double> { [3] = 1.5 }, 0)!;
        // (Σ V + I - Σ min) / Σ range: 1, 3, 0, 3.5 thirds.
        double[] thirds = [1, 3, 0, 3.5];
        for (var o = 0; o < thirds.Length; o++) Assert.Equal(thirds[o] / 3, joint.Utilities[o], 9);
        Assert.Equal(1.0 / 3, joint.Reservation, 12);
    }

    [Fact]
    public async Task What_a_third_party_has_refused_leaves_the_table()
    {
        var relief = new DossierIssue("relief", "Relief",
        [
            Level("none"),
            Level("part", toSender: -0.1, toTarget: 0.1),
            Level("whole") with
            {
                Owners = [SmallWorld.Far],
                Worths = [new(SmallWorld.Target, 1), new(SmallWorld.Far, -50)],
            },
        ]);
        var records = await SmallWorld.Run(TableWorld.Scenario(Dossier(toSender: 2) with
        {
            Issues = [relief, Dossier(toSender: 2, snapback: false).Issues[1]],
            Consent = new ConsentTerms(SmallWorld.Sender, 100, 2, 2),
            MostFailures = 3,
        }));
        Assert.Contains("dossier-conditional", Path(records));
        Assert.Contains("dossier-ratified", Path(records));
        var refused = records.FindIndex(r => r.Happened.Any(h => h.Kind == "consent-refused"));
        Assert.DoesNotContain(records.Skip(refused + 1).SelectMany(r => r.AtTables), e => e.Kind == "offer" && e.Levels[0] == "whole");
    }

    private static WorldState State() => BargainedWorld.Pressed(Scenario);
}
