using System.Collections.Immutable;
using NegotiationSim.Actors;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Asking;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Grains.Tests.Support;

/// <summary>Actors without an economy: enough to ask and be answered.</summary>
public static class TinyWorld
{
    public static BehaviourCatalogue Catalogue { get; } = BehaviourCatalogue.From(typeof(Diarist).Assembly);

    public static ResolvedScenario Scenario(params ImmutableArray<ActorAssignment> actors) => new()
    {
        Id = "tiny",
        Title = "Tiny",
        World = World.Create("tiny", "Tiny", 2021, [], [], [], []),
        Calendar = new Calendar(2022, 1),
        Months = 12,
        Actors = actors,
    };

    public static ActorAssignment State(string id, string behaviour = "diarist") =>
        new(new ActorProfile(id, id, ActorKind.State, behaviour, []), 0, -1, false);

    public static ActorAssignment Bloc(string id) => new(new ActorProfile(id, id, ActorKind.Bloc, "diarist", []), -1, 0, false);

    public static ActorAssignment Seat(string id) => new(new ActorProfile(id, id, ActorKind.State, "diarist", []), 0, -1, true);

    /// <summary>Ten actors of every kind but seats.</summary>
    public static ResolvedScenario Mixed { get; } = Scenario(
        State("USA"), State("CHN"), State("RUS"), State("DEU"), State("IND"), State("BRA", "placed-diarist"),
            State("TUR", "placed-diarist"),
        Bloc("EU"), Bloc("G7"), Bloc("BRICS"));

    public static Briefing Briefing(string self, int month) => new(
        self, month, 2022 + month / 12, month % 12 + 1, Phase.Decide, "", [new Term("price", 100 + month, "US dollars")], [], [],
        [new Option("keep", "keep", "", "Keep", []), new Option("impose:x", "impose", "x", "Impose", [new Term("loss", 0.25, "u")]),
            new Option("ease:x", "ease", "x", "Ease", [])], 1);

    /// <summary>First memories of all actors.</summary>
    public static ImmutableArray<byte>[] Memories(ResolvedScenario scenario) =>
        [.. scenario.Actors.Select(a => Catalogue.Find(a.Profile.Behaviour)!.Instance.Begin(a.Profile))];

    /// <summary>The calls of a month.</summary>
    public static ImmutableArray<ActorCall> Calls(ResolvedScenario scenario, ImmutableArray<byte>[] memories, int month) =>
        [.. scenario.Actors.Select((a, i) => new ActorCall(i, memories[i], Briefing(a.Profile.Id, month)))];

    public static StepAddress Step(RunIdentity run, int month, int round = 0) => new(run.Run, run.Replicate, month, Phase.Decide, round);
}
