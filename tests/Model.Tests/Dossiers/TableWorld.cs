using System.Collections.Immutable;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Tests.Month;
using NegotiationSim.Model.Tests.Politics;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Model.Tests.Dossiers;

/// <summary>The small world with a ban of the sender on the target, and a table where relief is traded for a duty of the target.</summary>
internal static class TableWorld
{
    private static readonly Easing Whole = new(0, -1, 1, LegalForm.Waiver);

    public static IssueLevel Level(string id, double toSender = 0, double toTarget = 0, ImmutableArray<Easing> easings = default,
        double temptation = 0, int duration = 0, bool snapback = false) => new()
        {
            Id = id,
            Title = id,
            Easings = easings.IsDefault ? [] : easings,
            Payments = [],
            Worths = [new(SmallWorld.Sender, toSender), new(SmallWorld.Target, toTarget)],
            Temptations = temptation > 0 ? [new(SmallWorld.Target, temptation)] : [],
            Duration = duration,
            Snapback = snapback,
        };

    public static Dossier Dossier(ImmutableArray<Institution> institutions = default, double temptation = 0, bool snapback = true,
        double toSender = 0.5) => new()
        {
            Id = "peace",
            Title = "Relief for a programme capped",
            Parties = [SmallWorld.Sender, SmallWorld.Target],
            Issues = [
            new("relief", "Relief", [Level("none"), Level("full", toSender: -0.05, easings: [Whole])]),
            new("duty", "Programme", [Level("free"), Level("half", toSender / 2, -0.01),
                Level("capped", toSender, -0.02, temptation: temptation, duration: 12, snapback: snapback)]),
        ],
            Opens = 2,
            ProbeMonths = 0,
            Rounds = 4,
            Deadline = 6,
            Mediated = false,
            NoDeal = [],
            Institutions = institutions.IsDefault ? [] : institutions,
            FailureCost = 0.01,
            MostFailures = 2,
            PhaseMonths = 3,
            Detection = 1,
            Linked = [],
        };

    public static Institution Chamber(string id, double demand, double purse = 0, bool keeps = false,
        DecisionRule rule = DecisionRule.Unanimity, params int[] members) =>
        new()
        {
            Id = id,
            Title = id,
            Chamber = new Bloc(id, id, [.. members], rule),
            Demand = demand,
            Purse = purse,
            KeepsRelief = keeps,
        };

    public static ResolvedScenario Scenario(params Dossier[] dossiers) => SmallWorld.Scenario(SmallWorld.Ban(Instrument.ImportBan, 0)) with
    {
        Actors = [.. SmallWorld.World.Economies.Select(
            (e, i) => new ActorAssignment(DecidedWorld.Profile(e.Id, ActorKind.State, "pragmatist").With("tau", 0), i, -1, false))],
        Dossiers = [.. dossiers],
    };

    public static List<string> Path(List<MonthRecord> records) =>
        [.. records.SelectMany(r => r.Happened).Where(
        h => h.Kind.StartsWith("dossier-", StringComparison.Ordinal)
        || h.Kind is "snapback" or "breach-found" or "relief-given" or "relief-reimposed" or "vote-bought").Select(h => h.Kind)];

    private static ActorProfile With(this ActorProfile profile, string setting, double value) =>
        profile with { Settings = [.. profile.Settings.Select(s => s.Name == setting ? s with { Value = value } : s)] };
}
