using System.Collections.Immutable;
using NegotiationSim.Actors;
using NegotiationSim.Model.Asking;
using NegotiationSim.Model.Politics;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Script.Parameters;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Tests.Month;
using NegotiationSim.Model.Tests.Politics;
using NegotiationSim.Model.Worlds;
using static NegotiationSim.Model.Tests.Month.SmallWorld;

namespace NegotiationSim.Model.Tests.Mechanisms;

/// <summary>One tiny scenario for each row of the mechanism table.</summary>
internal static class Cases
{
    private const int N = 5;

    private static readonly ModelParameters Politics = new() { Politics = new() { On = true, LeaningSd = 0, FrailtySd = 0 }, Cooperation = new() { BuildMonths = 6 } };

    public static IReadOnlyDictionary<string, Case> All { get; } = new Dictionary<string, Case>
    {
        ["Track II"] = new(1, Dated(On(EventKind.TrackTwo, 0, 0.8, Sender, Other), On(EventKind.Confrontation, 1, 0.4, Sender, Other)), r => Relation(r[1], Sender, Other)),
        ["UN and WTO neutrality"] = new(1, Decided(Ban), r => Fact(r, "impose:", "support")),
        ["administration change"] = new(1, Dated(On(EventKind.Leader, 1, 0.2, Sender, Target)) with { Parameters = Politics with { Politics = Politics.Politics with { LeaningSd = 0.3 } } }, r => Math.Abs(Dyad(r[2], Sender, Target).Leaning), Seeds: 4),
        ["alternative hubs (Belt and Road, BRICS)"] = new(1, Joined, r => Flow(r[20], 1, Far, Other)),
        ["bank cut-off"] = new(1, Scripted(Instrument.BankCutOff, 0.8), r => r[4].Trade.Wedges.Sum()),
        ["bloc accession"] = new(1, Joined, r => r[20].State.Economies[Far].Exports),
        ["centrality in finance"] = new(1, Scripted(Instrument.SecondarySanctions), r => r[20].State.Economies[Other].Compliance),
        ["conditional lenders"] = new(1, Poor(Dated(), Lending.Conditional), r => r[12].State.Economies[Far].Reserves),
        ["debt restructuring"] = new(1, Dated(On(EventKind.DebtRestructuring, 0, 1.2, Sender, Other)), r => r[5].State.Economies[Other].Reserves),
        ["declared policy and practice"] = new(1, SmallWorld.Scenario(SmallWorld.Ban(Instrument.ImportBan, 2) with { Enforcement = 0.6 }), r => Flow(r[20], 0, Target, Sender)),
        ["development bank"] = new(1, Poor(Dated(On(EventKind.Accession, 0, 0, Sender, Far)), Lending.Members), r => r[12].State.Economies[Far].Reserves),
        ["easing is not agreement"] = new(-1, Dated(War, On(EventKind.Confrontation, 12, 0.5, Sender, Target)) with { Measures = [SmallWorld.Ban(Instrument.ImportBan, 2)] }, r => Relation(r[23], Sender, Target)),
        ["easing ladder"] = new(1, Willing(War, [Licensed]), r => Fact(r, "ease:", "commitment")),
        ["embassies and envoys"] = new(-1, Dated(War) with { Measures = [SmallWorld.Ban(Instrument.ImportBan, 2)] }, r => Dyad(r[20], Sender, Target).Ties.Embassy),
        ["exempt critical inputs"] = new(-1, Decided(DecidedWorld.Measure("ban", Instrument.ImportBan, goods: [new Good(0, 1)])), r => Fact(r, "impose:", "support")),
        ["export controls: dual-use, industrial, luxury"] = new(-1, Scripted(Instrument.ExportControl), r => r[20].State.Commodities[0].Capacity[Target]),
        ["firms replaced by local and Chinese ones"] = new(1, Scripted(Instrument.ExportControl), r => Flow(r[20], 1, Other, Target)),
        ["firms that stayed, and return"] = new(-1, Leaving(War), r => Dyad(r[20], Sender, Target).Ties.Firms),
        ["frozen assets"] = new(1, Scripted(Instrument.AssetFreeze, 20_000), r => r[4].State.Economies[Target].Frozen),
        ["humanitarian exports"] = new(1, Scripted(Instrument.ExportBan) with { World = Medicine, Parameters = Politics }, r => r[20].State.Commodities[1].Open.Of((Sender * N) + Target, 1)),
        ["industrial parks"] = new(1, Dated(On(EventKind.IndustrialPark, 0, 0.2, Far, Hub)), r => r[10].State.Commodities[0].Capacity[Hub]),
        ["investment fund as back channel"] = new(1, Returning(On(EventKind.Fund, 14, 5, Target, Sender)), r => Dyad(r[22], Sender, Target).Ties.Firms, Returning(News)),
        ["investment, bond and deposit bans"] = new(-1, Scripted(Instrument.InvestmentBan, 1), r => r[20].State.Commodities[0].Capacity[Target]),
        ["issue-by-issue cooperation"] = new(1, Dated(On(EventKind.Confrontation, 1, 0.4, Sender, Other)), r => Relation(r[6], Sender, Other)),
        ["legislature"] = new(1, Willing(War, [Ban with { Form = LegalForm.Statute }]), r => r.Count(m => m.State.Measures[0].InForce), Seeds: 6),
        ["listings of persons and firms"] = new(-1, Scripted(Instrument.Listing, 0.5), r => Flow(r[20], 0, Target, Sender)),
        ["loyalty as a condition"] = new(-1, Dated(On(EventKind.Confrontation, 0, 0.5, Sender, Other), On(EventKind.Aid, 1, 1.2, Sender, Other)), r => r[5].State.Economies[Other].Reserves),
        ["non-alignment"] = new(-1, Decided(Ban, "hedger").With("SND", "tau", 0), r => r.Count(m => m.State.Measures[0].InForce)),
        ["oil price cap"] = new(-1, Priced(SmallWorld.Ban(Instrument.PriceCap, 2, rate: 40)), r => r[4].Trade.Commodities[0].Price[Target]),
        ["own financial infrastructure"] = new(1, Scripted(Instrument.BankCutOff, 0.8), r => r[20].State.Economies[Target].Alternative),
        ["parallel imports, intermediaries"] = new(1, Scripted(Instrument.ExportControl), r => r[20].Trade.Wedges[Hub]),
        ["peace progress and rivalry gate easing"] = new(-1, Decided(Ban), r => Fact(r, "end:", "commitment")),
        ["peace talks, memorandum"] = new(1, Leaving(War, On(EventKind.War, 4, 0.5, Target, Far) with { Id = "e-talks" }), r => Dyad(r[11], Sender, Target).Ties.Firms),
        ["pivot to the Global South beyond oil"] = new(1, Scripted(Instrument.ImportBan), r => Flow(r[20], 0, Target, Other)),
        ["pre-agreed projects"] = new(1, Willing(War, [Licensed], On(EventKind.Contract, 0, 0.8, Sender, Target)), r => r.Take(10).Sum(m => m.State.Commodities[0].Open.Of((Target * N) + Sender, 1))),
        ["pressure on an ally to talk"] = new(-1, Mediated, r => r[^1].State.Politics!.Wars[0].Intensity),
        ["public confrontation"] = new(-1, Dated(On(EventKind.Confrontation, 1, 0.4, Sender, Other)), r => Relation(r[1], Sender, Other)),
        ["railway"] = new(1, Dated(On(EventKind.Railway, 0, 0.1, Far, Hub, Other)), r => Flow(r[20], 1, Hub, Other)),
        ["reorientation of oil"] = new(-1, Scripted(Instrument.Tariff, 0.5), r => Flow(r[20], 0, Target, Sender)),
        ["sanctions fatigue"] = new(1, Decided(Ban), r => r[^1].State.Politics!.Fatigue[Sender]),
        ["secondary sanctions"] = new(1, Scripted(Instrument.SecondarySanctions), r => r[20].State.Economies[Other].Compliance),
        ["senders diverge"] = new(-1, Decided(Ban) with { Events = [On(EventKind.Leader, 0, 0.5, Sender, Target), War] }, r => Fact(r, "impose:", "conflict")),
        ["shocks that force cooperation"] = new(1, Dated(On(EventKind.Contract, 0, 0, Sender, Target), On(EventKind.CommonShock, 1, 2)) with { World = DecidedWorld.World }, r => Relation(r[6], Target, Sender)),
        ["slow, uneven easing"] = new(-1, SmallWorld.Scenario(SmallWorld.Ban(Instrument.ImportBan, 2, 8)), r => Flow(r[9], 0, Target, Sender)),
        ["transport bans"] = new(-1, Scripted(Instrument.TransportBan, 0.3), r => Flow(r[20], 0, Target, Sender)),
        ["two-way investment and jobs"] = new(-1, Decided(DecidedWorld.Measure("ban", Instrument.ExportBan, goods: [new Good(1, 0.5)])), r => Fact(r, "impose:", "jobs")),
        ["visa bans"] = new(-1, Scripted(Instrument.VisaBan) with { Parameters = Politics }, r => Relation(r[12], Sender, Target)),
        ["yearly economic forum"] = new(1, Returning(On(EventKind.Forum, 14, 1, Target)), r => Dyad(r[22], Sender, Target).Ties.Firms, Returning(News)),
    };

    private static ScriptedEvent War => On(EventKind.War, DecidedWorld.War, 1, Target, Far);

    private static ScriptedEvent News => On(EventKind.Contract, 0, 0, Sender, Other);

    private static Measure Ban => DecidedWorld.Measure("ban", Instrument.ExportControl, goods: [new Good(1, 0.1)]);

    private static Measure Licensed => DecidedWorld.Measure(
        "ban", Instrument.ImportBan, goods: [new Good(0, 1)], carveOuts: [new CarveOut("licence", "Licence", 0, 0.5, LegalForm.Licence, Span.Empty)]);

    private static World Medicine => SmallWorld.World with { Commodities = [SmallWorld.World.Commodities[0], SmallWorld.World.Commodities[1] with { Humanitarian = true }] };

    private static ResolvedScenario Joined => Dated(On(EventKind.Accession, 0, 0, Sender, Far)) with { World = DecidedWorld.World };

    /// <summary>A friend of the aggressor's leans on the ally it trades with.</summary>
    private static ResolvedScenario Mediated => Dated(War, On(EventKind.Leader, 4, 0.9, Sender, Target), On(EventKind.Aid, 4, 50, Sender, Far));

    private static ScriptedEvent On(EventKind kind, int month, double value, params int[] economies) => new("e-" + kind, "Event", month, kind, [.. economies], value, "made up");

    private static ResolvedScenario Dated(params ScriptedEvent[] events) => SmallWorld.Scenario() with { Parameters = Politics, Events = [.. events.OrderBy(e => e.Month)] };

    private static ResolvedScenario Scripted(Instrument instrument, double rate = 0) => SmallWorld.Scenario(SmallWorld.Ban(instrument, 2, rate: rate));

    private static ResolvedScenario Decided(Measure measure, string sender = "test-try-all") => DecidedWorld.Scenario(sender, measure) with
    {
        Parameters = new ModelParameters { Politics = new() { FrailtySd = 0, LeaningSd = 0, Review = 1 } },
    };

    /// <summary>A sender that imposes and then eases or ends whatever it may.</summary>
    private static ResolvedScenario Willing(ScriptedEvent war, ImmutableArray<Measure> measures, params ScriptedEvent[] events) =>
        Decided(measures[0]) with
        {
            Measures = measures,
            Events = [.. events.Append(war).OrderBy(e => e.Month)],
            Parameters = new ModelParameters { Politics = new() { FrailtySd = 0, LeaningSd = 0, Review = 1, Dependence = 0 } },
        };

    private static ResolvedScenario Leaving(params ScriptedEvent[] events) =>
        Dated(events) with { Measures = [SmallWorld.Ban(Instrument.ExportControl, 2, 12)], Parameters = Politics with { Politics = Politics.Politics with { FrailtySd = 0 } }, World = DecidedWorld.World };

    /// <summary>Firms left under measures that end in month 12; then they are invited back.</summary>
    private static ResolvedScenario Returning(ScriptedEvent invitation) => Leaving(War, On(EventKind.War, 11, 0, Target, Far) with { Id = "e-peace" }, invitation);

    /// <summary>Nobody has reserves, and the blocs lend.</summary>
    private static ResolvedScenario Poor(ResolvedScenario scenario, Lending lending) => scenario with
    {
        World = DecidedWorld.World with
        {
            Economies = [.. SmallWorld.World.Economies.Select(e => e with { ReservesMusd = 0 })],
            Blocs = [.. DecidedWorld.World.Blocs.Select(b => b with { Lending = lending })],
        },
    };

    private static ResolvedScenario Priced(Measure measure) => SmallWorld.Scenario(measure) with
    {
        Benchmarks = [new Benchmark(0, "test", "USD", 70, 1, [.. Enumerable.Repeat(70.0, 24)], [], [Target])],
    };

    private static double Flow(MonthRecord month, int commodity, int from, int to) => month.Trade.Commodities[commodity].Origin[(from * N) + to];

    private static DyadState Dyad(MonthRecord month, int from, int to) => month.State.Politics!.Dyads[month.State.Politics.Dyad(from, to)];

    private static double Relation(MonthRecord month, int from, int to) => Dyad(month, from, to).Relation;

    /// <summary>A fact of the first option of a kind that the sender was offered.</summary>
    private static double Fact(List<MonthRecord> months, string kind, string fact) => months
        .SelectMany(m => m.Decisions.Where(d => d.Actor == Sender && d.Phase == Phase.Decide).SelectMany(d => d.Answer.Reasons.Weighed))
        .First(w => w.Option.StartsWith(kind, StringComparison.Ordinal)).Terms.First(t => t.Name == fact).Value;
}
