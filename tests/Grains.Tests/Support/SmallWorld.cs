using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Grains.Tests.Support;

/// <summary>Four economies that trade two goods, one of which is banned for a while; their states keep diaries.</summary>
public static class SmallWorld
{
    public static ResolvedScenario Scenario { get; } = new()
    {
        Id = "small",
        Title = "Small",
        World = SmallWorlds.Alike(
            ["AAA", "BBB", "CCC", "DDD"],
            [(new Commodity("oil", "oil", 6, -0.3, 0.3, 0.2, 0.4), Flow(30_000, 20_000)),
                (new Commodity("chips", "chips", 5, -1.25, 1.5, 0.1, 0.6), Flow(50_000, 8_000))],
            distance: (_, _) => 1500, blocs: new Bloc("UNION", "Union", [0, 2], DecisionRule.None)),
        Calendar = new Calendar(2021, 6),
        Months = 18,
        Actors =
        [
            .. new[] { "AAA", "BBB", "CCC", "DDD" }.Select(
                (id, i) => new ActorAssignment(new ActorProfile(id, id, ActorKind.State, "diarist", []), i, -1, false)),
            new ActorAssignment(new ActorProfile("UNION", "Union", ActorKind.Bloc, "placed-diarist", []), -1, 0, false),
        ],
        Measures =
        [
            new Measure
            {
                Id = "ban",
                Title = "Ban",
                Senders = [0],
                Targets = [1],
                Decider = "AAA",
                Instrument = Instrument.ExportBan,
                Goods = [],
                Rate = 0,
                Form = LegalForm.ExecutiveAct,
                Enforcement = 1,
                WindDownMonths = 0,
                ExpiryMonths = 0,
                CarveOuts = [],
                Announced = 4,
                Scripted = new Span(4, 12),
                GsdbType = "trade",
                Objective = "policy_change",
                Source = "made up",
            },
        ],
        Events = [new ScriptedEvent("shock", "A bad harvest", 8, EventKind.SupplyShock, [2], 0.9, "made up")],
    };

    /// <summary>The run's months, played by one thread without grains.</summary>
    public static async Task<List<MonthRecord>> PlayAloneAsync(RunIdentity run)
    {
        var loop = new Simulation(Scenario, run, TinyWorld.Catalogue, new Alone(Scenario, run));
        var (state, digest) = (loop.Begin(), Digest.None);
        var months = new List<MonthRecord>();
        while (state.Month < Scenario.Months)
        {
            var month = (await loop.StepAsync(state, digest, SilentObserver.Instance, default)).Record!;
            months.Add(month);
            (state, digest) = (month.State, month.Digest);
        }

        return months;
    }

    private static Func<int, int, double> Flow(double home, double abroad) => (i, j) => i == j ? home : abroad / (1 + Math.Abs(i - j));
}
