using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Script.Parameters;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Tests.Month;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Model.Tests.Politics;

/// <summary>The small world with actors that decide: a sender, a target that begins a war in month 3, a union that votes.</summary>
internal static class DecidedWorld
{
    public const int War = 3;

    public static ResolvedScenario Scenario(string sender = "pragmatist", params Measure[] measures) => SmallWorld.Scenario(measures) with
    {
        World = World,
        Mode = MeasureMode.Decided,
        Parameters = new ModelParameters { Politics = new() { FrailtySd = 0, LeaningSd = 0, ExecutiveMonths = 0, StatuteMonths = 0 } },
        Actors =
        [
            .. World.Economies.Select((e, i) => new ActorAssignment(
                Profile(e.Id, ActorKind.State, i switch { SmallWorld.Sender => sender, SmallWorld.Target => "target", _ => "pragmatist" }),
                i, -1, false)),
            new ActorAssignment(Profile("CLUB", ActorKind.Bloc, "council"), -1, 1, false),
        ],
        Events = [new ScriptedEvent("war", "War", War, EventKind.War, [SmallWorld.Target, SmallWorld.Far], 1, "made up")],
    };

    /// <summary>Agreement is 0.5 between the target and everyone else.</summary>
    public static World World { get; } = SmallWorld.World with
    {
        Agreement = [.. Enumerable.Range(0, 25).Select(
            c => c / 5 != c % 5 && (c / 5 == SmallWorld.Target || c % 5 == SmallWorld.Target) ? 0.5 : 1.0)],
        Blocs = [.. SmallWorld.World.Blocs, new Bloc("CLUB", "Club", [SmallWorld.Sender, SmallWorld.Other], DecisionRule.Unanimity)],
    };

    public static Measure Measure(string id, Instrument instrument, string decider = "SND", ImmutableArray<Good> goods = default,
        double rate = 0, string objective = "end_war", LegalForm form = LegalForm.ExecutiveAct,
        ImmutableArray<CarveOut> carveOuts = default) => new()
        {
            Id = id,
            Title = id,
            Senders = decider == "CLUB" ? [SmallWorld.Sender, SmallWorld.Other]
                : [decider == "TGT" ? SmallWorld.Target : SmallWorld.Sender],
            Targets = [decider == "TGT" ? SmallWorld.Sender : SmallWorld.Target],
            Decider = decider,
            Instrument = instrument,
            Goods = goods.IsDefault ? [] : goods,
            Rate = rate,
            Form = form,
            Enforcement = 1,
            WindDownMonths = 0,
            ExpiryMonths = 0,
            CarveOuts = carveOuts.IsDefault ? [] : carveOuts,
            Announced = Span.Never,
            Scripted = Span.Empty,
            GsdbType = "trade",
            Objective = objective,
            Source = "made up",
        };

    public static ActorProfile Profile(string id, ActorKind kind, string behaviour) => new(
        id, id, kind, behaviour, [.. SmallWorld.Behaviours.Find(behaviour)!.Settings.Select(s => new Term(s.Name, s.Fallback, s.Unit))]);

    public static ResolvedScenario With(this ResolvedScenario scenario, string actor, string setting, double value) => scenario with
    {
        Actors = [.. scenario.Actors.Select(a => a.Profile.Id != actor ? a
            : a with { Profile = a.Profile with { Settings =
            [.. a.Profile.Settings.Select(s => s.Name == setting ? s with { Value = value } : s)] } })],
    };

    public static int FirstMonth(List<MonthRecord> records, string kind, string subject) =>
        records.FindIndex(r => r.Happened.Any(h => h.Kind == kind && h.Subject == subject));
}
