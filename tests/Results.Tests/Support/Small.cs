using System.Collections.Immutable;
using NegotiationSim.Actors;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Model.Market;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Worlds;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Results.Tests.Support;

/// <summary>A scenario of three economies and two commodities, and made-up months of it whose figures a reader can check by head.</summary>
public static class Small
{
    public const int Economies = 3, Commodities = 2;

    public static ResolvedScenario Scenario(int months = 30, int startMonth = 1)
    {
        var world = World.Create("small", "Three states", 2021,
            [new("AAA", "Aland", "North", 1000, 10, true), new("BBB", "Bland", "North", 500, 5, false),
                new("CCC", "Cland & Isles", "South", 100, 1, true)],
            [new("oil", "Crude oil", 5, -1.25, 1.5, 0.2, 0.4), new("grain", "Grain", 5, -1.25, 1.5, 0.2, 0.8)],
            [new("UNI", "Union", [0, 2], DecisionRule.Unanimity)],
            [[600, 120, 60, 240, 100, 36, 0, 12, 50], [300, 24, 12, 36, 200, 6, 0, 0, 40]]);
        return new ResolvedScenario
        {
            Id = "small",
            Title = "A <small> quarrel",
            Question = "What does a ban do to trade?",
            World = world,
            Calendar = new Calendar(2021, startMonth),
            Months = months,
            Actors =
            [
                new(new ActorProfile("AAA", "Aland", ActorKind.State, "sender", [new("resolve", 0.5, "share")]), 0, -1, false),
                new(new ActorProfile("BBB", "Bland", ActorKind.State, "target", []), 1, -1, false),
                new(new ActorProfile("CCC", "Cland & Isles", ActorKind.State, "hub", []), 2, -1, true),
                new(new ActorProfile("UNI", "Union", ActorKind.Bloc, "council", []), -1, 0, false),
            ],
            Measures = [Ban("oil-ban", 0), Ban("grain-ban", 1)],
            Benchmarks = [new Benchmark(0, "brent", "US dollars a barrel", 70, 1, [], [], [1])],
            Dossiers = [new Dossier
            {
                Id = "settlement",
                Title = "Settlement",
                Parties = [0, 1],
                Issues = [new("relief", "Relief", [new()
                {
                    Id = "none",
                    Title = "None",
                    Easings = [],
                    Payments = [],
                    Worths = [],
                    Temptations = [],
                    Duration = 0,
                    Snapback = false,
                }, new()
                {
                    Id = "full",
                    Title = "Full",
                    Easings = [],
                    Payments = [],
                    Worths = [],
                    Temptations = [],
                    Duration = 0,
                    Snapback = false,
                }])],
                Opens = 3,
                ProbeMonths = 0,
                Rounds = 1,
                Deadline = 6,
                Mediated = false,
                NoDeal = [],
                Institutions = [],
                FailureCost = 0,
                MostFailures = 1,
                PhaseMonths = 6,
                Detection = 0.1,
                Linked = [],
            }],
            Focus = [new FocusPair(1, 0), new FocusPair(0, 1)],
        };
    }

    /// <summary>
    /// Month <paramref name="month"/>: Bland's oil to Aland is 20 a month before month 4, then 20 - month down to 0, and what is lost goes
    /// through Cland.
    /// </summary>
    public static MonthRecord Month(int month, double shift = 0, Calendar? calendar = null)
    {
        var lost = month < 4 ? 0 : Math.Min(month, 20.0);
        var origin = new[] { 50.0, 10, 5, 20 - (lost / 2) + shift, 100 / 12.0, 3, 0, 1, 50 / 12.0 };
        var reported = new[] { 50.0, 10, 5, 20 - lost + shift, 100 / 12.0, 3 + (lost / 2), lost / 2, 1, 50 / 12.0 };
        var unseen = lost == 0 ? PairValues.None : new PairValues([5], [lost / 4]);
        double[] grain = [25, 2, 1, 3, 200 / 12.0, 0.5, 0, 0, 40 / 12.0];
        var state = State(month + 1, lost);
        var digest = Digest.Of(Canonical.Write(month + shift));
        return new MonthRecord(month, digest, [.. Enumerable.Range(0, 4).Select(
            a => Digest.Of(Canonical.Write((a == 1 ? shift : 0) + 10 * month + a)))], state,
            new TradeOutcome((calendar ?? new Calendar(2021, 1)).MonthOfYear(month),
                [new([.. origin], [.. reported], unseen, [1, 1 - (lost / 40), 1], [1, 1.1, 1.2], 70 + month, 3, 1e-13, []),
                new([.. grain], [.. grain], PairValues.None, [1, 1, 1], [1, 1, 1], 0, 2, 1e-14, [])],
                [1, 2, 3], [0, 0, lost], [0, 0, 0], [-1, -2, -3], [0.5, 0.25, 0.125]),
            Decisions(month), month == 4 ? [new Happening("measure-in-force", "oil-ban", "Oil ban in force", "AAA impose:oil-ban", [])] : [],
            month == 3 ? [new TableEvent(0, 0, 0, "offer", 1, ["full"], [1, 0.25], "Asks for all."),
                new TableEvent(0, 0, 1, "refuse", 1, ["full"], [1, 0.25], "Expects more.")] : []);
    }

    public static RunHeader Header(string name = "small-1", Keep keep = Keep.Default, int replicates = 1, int months = 30) =>
        new(name, new string('a', 64), 7, replicates, months, [new("parameters.routing.most", "0.2")], keep);

    private static WorldState State(int done, double lost) => new(done,
        [Commodity(lost), Commodity(0)],
        [.. Enumerable.Range(0, Economies).Select(i =>
            new EconomyState(1 - (lost * i / 100), 100 * (i + 1), 0, 2, [1, 1], 30, 20, 0.1, 0.5, 0.02, 0, 1, 1, 1))],
        [Stage(done - 1), Stage(-1)], [[1, 2, 3], [], [4], []], [[], [new Message("scenario", "event", "news", "Something")], [], []]);

    private static CommodityState Commodity(double lost) =>
        new([0, -lost / 40, 0], [0, 0, 0], [0, 0, 0], PairValues.None, PairValues.None, [1, 1, 1], [], 1);

    private static MeasureState Stage(int month) => month switch
    {
        < 2 => new(MeasureStage.Absent, 0, Span.Never, 0.9, [false], ""),
        < 4 => new(MeasureStage.Announced, 2, Span.Never, 0.9, [false], ""),
        < 10 => new(MeasureStage.InForce, 4, 20, 0.9, [false], ""),
        < 20 => new(MeasureStage.InForce, 4, 20, 0.9, [true], ""),
        _ => new(MeasureStage.Ended, 20, Span.Never, 0.9, [true], "nego_settlement"),
    };

    private static ImmutableArray<Decision> Decisions(int month) => month != 4 ? [new(1, Phase.Decide, "", Answer.Nothing)] :
    [
        new(0, Phase.Decide, "", new Answer(["impose:oil-ban"],
            new Reasons([new("impose:oil-ban", 0.75, [new("gain", 1, "u"), new("cost", -0.25, "u")]), new("keep", 0.5, [])], 0.25,
            "A ban gains more than it costs."))),
        new(2, Phase.Vote, "oil-ban", new Answer(["yes"], Reasons.None)),
        new(1, Phase.Negotiate, "settlement", new Answer([], Reasons.None, new Mandate("boulware", [0, 0.5, 1], 0.25))),
        new(2, Phase.Negotiate, "settlement", new Answer(["offer:2"], Reasons.None)),
    ];

    private static Measure Ban(string id, int commodity) =>
        new()
        {
            Id = id,
            Title = "Ban on " + id,
            Senders = [0],
            Targets = [1],
            Decider = "AAA",
            Instrument = Instrument.ImportBan,
            Goods = [new Good(commodity, 1)],
            Rate = 0,
            Form = LegalForm.ExecutiveAct,
            Enforcement = 0.9,
            WindDownMonths = 0,
            ExpiryMonths = 0,
            CarveOuts = [new CarveOut("medicine", "Medicine", commodity, 0.1, LegalForm.Licence, Span.Empty)],
            Announced = 2,
            Scripted = new Span(4, 20),
            GsdbType = "trade",
            Objective = "territorial_conflict",
            Source = "made up",
        };
}
