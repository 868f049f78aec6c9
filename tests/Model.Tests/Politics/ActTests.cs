using NegotiationSim.Actors.Codec;
using NegotiationSim.Model.Economics.Credit;
using NegotiationSim.Model.Politics;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Tests.Dossiers;
using NegotiationSim.Model.Tests.Month;
using static NegotiationSim.Model.Tests.Politics.BargainedWorld;

namespace NegotiationSim.Model.Tests.Politics;

public class ActTests
{
    private static readonly CarveOut Licence = new("licence", "Licence", 0, 1, LegalForm.Licence, Span.Empty);

    public static TheoryData<ActKind> Kinds => [.. Enum.GetValues<ActKind>()];

    private static Act Sample(ActKind kind) => kind switch
    {
        ActKind.OpenCarveOut or ActKind.CloseCarveOut => Act.Between(kind, -1, -1, 0) with { Measure = 0, CarveOut = 0 },
        ActKind.EaseMeasure or ActKind.RenewMeasure or ActKind.Enforcement => Act.Between(kind, -1, -1, 0.5) with { Measure = 0 },
        ActKind.ImposeMeasure => Act.Between(kind, -1, -1, 0) with { Measure = 1 },
        ActKind.WarStage => Act.Between(kind, SmallWorld.Target, SmallWorld.Far, 0.25),
        ActKind.Aid or ActKind.PauseAid => Act.Between(kind, SmallWorld.Sender, SmallWorld.Far, 3),
        ActKind.Admit => Act.Between(kind, SmallWorld.Sender, SmallWorld.Far, 0),
        ActKind.Lend or ActKind.Restructure => Act.Between(kind, SmallWorld.Sender, SmallWorld.Far, 0.7)
            with
        { Terms = new LoanTerms(0.03, 0, 120, 1, []) },
        ActKind.Default => Act.Between(kind, SmallWorld.Far, SmallWorld.Sender, 1),
        ActKind.Build => Act.Between(kind, -1, -1, 0) with { Project = 0 },
        _ => Act.Between(kind, SmallWorld.Sender, SmallWorld.Target, 0.7),
    };

    private static (ResolvedScenario Scenario, WorldState State) Start(ActKind kind)
    {
        var council = DecidedWorld.Measure("m", Instrument.ImportBan, carveOuts: [Licence], form: LegalForm.CouncilDecision);
        var scenario = Scenario(council, DecidedWorld.Measure("n", Instrument.ExportBan));
        var state = Pressed(scenario);
        state = state with { Measures = state.Measures.SetItem(1, MeasureState.Absent(scenario.Measures[1])) };
        if (kind == ActKind.CloseCarveOut) state = ActRule.After(scenario, state, Sample(ActKind.OpenCarveOut));
        var owed = LoanBook.Drawn(LoanBook.Agreed(SmallWorld.Sender, SmallWorld.Far, 100, new LoanTerms(0.03, 0, 120, 1, []), 0), 100);
        return (scenario, state with { Credit = new CreditState([owed], [], []) });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_act_does_something(ActKind kind)
    {
        var (scenario, state) = Start(kind);
        Assert.NotNull(Canonical.FirstDifference(state, ActRule.After(scenario, state, Sample(kind))));
    }

    /// <summary>
    /// A contract has its old share forgotten, an eased measure begins anew, what was moved stays: all else is as it was.
    /// </summary>
    [Theory]
    [InlineData(ActKind.OpenCarveOut)]
    [InlineData(ActKind.CloseCarveOut)]
    [InlineData(ActKind.EaseMeasure)]
    [InlineData(ActKind.Enforcement)]
    [InlineData(ActKind.WarStage)]
    [InlineData(ActKind.Aid)]
    [InlineData(ActKind.PauseAid)]
    [InlineData(ActKind.Admit)]
    public void What_is_undone_leaves_the_world_as_it_was(ActKind kind)
    {
        var (scenario, state) = Start(kind);
        var undone = ActRule.Undone(scenario, ActRule.After(scenario, state, Sample(kind)), Sample(kind));
        Assert.Null(Canonical.FirstDifference(state, undone));
    }

    [Theory]
    [InlineData(ActKind.Pay, 12)]
    [InlineData(ActKind.Lend, 1)]
    public void Money_moves_and_none_is_made(ActKind kind, double parts)
    {
        var (scenario, state) = Start(kind);
        Act Moving(double value) => Act.Between(kind, SmallWorld.Sender, SmallWorld.Target, value)
            with
        { Terms = new LoanTerms(0, 0, 12, 1, []) };
        var after = ActRule.After(scenario, state, Moving(600));
        Assert.Equal(state.Economies[SmallWorld.Target].Reserves + (600 / parts), after.Economies[SmallWorld.Target].Reserves, 9);
        Assert.Equal(state.Economies.Sum(e => e.Reserves), after.Economies.Sum(e => e.Reserves), 6);
        var broke = ActRule.After(scenario, state, Moving(1e9));
        Assert.True(broke.Economies[SmallWorld.Sender].Reserves >= 0);
        Assert.Equal(state.Economies.Sum(e => e.Reserves), broke.Economies.Sum(e => e.Reserves), 3);
    }

    [Fact]
    public void A_renewal_by_a_deal_lasts_as_long_as_one_by_the_council()
    {
        var (scenario, state) = Start(ActKind.RenewMeasure);
        Assert.Equal(state.Month + 6, ActRule.After(scenario, state, Sample(ActKind.RenewMeasure)).Measures[0].Expiry);
    }

    [Fact]
    public void A_licence_revives_contracts_and_a_contract_uses_licences_that_are_open()
    {
        var (scenario, state) = Start(ActKind.OpenCarveOut);
        var closed = state with
        {
            Commodities = state.Commodities.SetItem(
            0, state.Commodities[0] with { Open = state.Commodities[0].Open.With(SmallWorld.Target * 5 + SmallWorld.Sender, 0.2) })
        };
        var cell = SmallWorld.Target * 5 + SmallWorld.Sender;
        // a + contract (1 - a) = 0.2 + 0.4 * 0.8
        Assert.Equal(0.52, ActRule.After(scenario, closed, Sample(ActKind.OpenCarveOut)).Commodities[0].Open.Of(cell, 1), 12);
        var open = closed with { Measures = closed.Measures.SetItem(0, closed.Measures[0] with { Open = [true] }) };
        Assert.Equal(0.2 + (0.7 * 0.8), ActRule.After(scenario, open, Sample(ActKind.Contract)).Commodities[0].Open.Of(cell, 1), 12);
    }

    [Fact]
    public async Task A_deal_that_stops_a_war_stops_it_in_the_model_and_snapback_starts_it_again()
    {
        var stop = new IssueLevel
        {
            Id = "stop",
            Title = "Stop",
            Easings = [],
            Payments = [],
            Worths = [],
            Temptations = [new NonTradeValue(SmallWorld.Target, 1000)],
            Duration = 0,
            Snapback = true,
            Others = [Act.Between(ActKind.WarStage, SmallWorld.Target, SmallWorld.Far, 0.25) with { Concedes = 0.5 }],
        };
        var go = new IssueLevel
        {
            Id = "go-on",
            Title = "Go on",
            Easings = [],
            Payments = [],
            Worths = [],
            Temptations = [],
            Duration = 0,
            Snapback = false,
        };
        var dossier = TableWorld.Dossier() with
        {
            Parties = [SmallWorld.Target, SmallWorld.Far],
            Issues = [new DossierIssue("war", "War", [go, stop])]
        };
        var records = await SmallWorld.Run(Scenario(DecidedWorld.Measure("m", Instrument.ImportBan)) with { Dossiers = [dossier] });
        var done = records.FindIndex(r => r.Happened.Any(h => h.Kind == "act-done"));
        Assert.True(done > 0, string.Join('\n', records.SelectMany(r => r.Happened).Select(h => h.Kind + " " + h.Title)));
        Assert.Equal(0.25, records[done].State.Politics!.Wars[0].Intensity);
        var undone = records.FindIndex(r => r.Happened.Any(h => h.Kind == "act-undone"));
        Assert.True(undone > done);
        Assert.Equal(1, records[undone].State.Politics!.Wars[0].Intensity);
    }
}
