using System.Collections.Immutable;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Model.Tests.Month;

/// <summary>Five made-up economies and two goods: a sender, a target, a hub in a customs union with the target, two bystanders.</summary>
internal static class SmallWorld
{
    public const int Sender = 0, Target = 1, Hub = 2, Other = 3, Far = 4;

    public static BehaviourCatalogue Behaviours { get; } =
        BehaviourCatalogue.From([typeof(SmallWorld).Assembly, typeof(Simulation).Assembly]);

    public static World World { get; } = SmallWorlds.Alike(
        ["SND", "TGT", "HUB", "OTH", "FAR"],
        [
            (new Commodity("oil", "oil", 6, -0.3, 0.3, 0.2, 0.4), Flow(30_000, 20_000, targetWeight: 3)),
            (new Commodity("chips", "chips", 5, -1.25, 1.5, 0.1, 0.6) { Controlled = true }, Flow(50_000, 8_000, targetWeight: 1)),
        ],
        distance: (i, j) => 1000 + 300 * Math.Abs(i - j), size: 500_000, reserves: 50_000,
            blocs: new Bloc("UNION", "Union", [Target, Hub], DecisionRule.None) { CustomsUnion = true });

    public static ResolvedScenario Scenario(params Measure[] measures) => new()
    {
        Id = "small",
        Title = "Small",
        World = World,
        Calendar = new Calendar(2021, 1),
        Months = 24,
        Actors = [.. World.Economies.Select((e, i) =>
            new ActorAssignment(new ActorProfile(e.Id, e.Name, ActorKind.State, "test-bystander", []), i, -1, false))],
        Measures = [.. measures],
    };

    public static Measure Ban(Instrument instrument, int from, int until = Span.Never, ImmutableArray<Good> goods = default,
        double rate = 0) => new()
        {
            Id = "ban",
            Title = "Ban",
            Senders = [Sender],
            Targets = [Target],
            Decider = "SND",
            Instrument = instrument,
            Goods = goods.IsDefault ? [] : goods,
            Rate = rate,
            Form = LegalForm.ExecutiveAct,
            Enforcement = 1,
            WindDownMonths = 0,
            ExpiryMonths = 0,
            CarveOuts = [],
            Announced = from,
            Scripted = new Span(from, until),
            GsdbType = "trade",
            Objective = "policy_change",
            Source = "made up",
        };

    public static async Task<List<MonthRecord>> Run(ResolvedScenario scenario, long seed = 1)
    {
        var identity = new RunIdentity("test", seed, 0);
        var simulation = new Simulation(scenario, identity, Behaviours, new DirectHost(scenario, identity, Behaviours));
        var records = new List<MonthRecord>();
        var state = simulation.Begin();
        var digest = Digest.None;
        while (state.Month < scenario.Months)
        {
            var record = (await simulation.StepAsync(state, digest, SilentObserver.Instance, default)).Record!;
            records.Add(record);
            (state, digest) = (record.State, record.Digest);
        }

        return records;
    }

    private static Func<int, int, double> Flow(double home, double abroad, double targetWeight) =>
        (i, j) => i == j ? home : abroad * (i == Target ? targetWeight : 1) / (1 + Math.Abs(i - j));
}
