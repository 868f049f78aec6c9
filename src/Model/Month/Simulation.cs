using System.Collections.Immutable;
using NegotiationSim.Actors;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Model.Asking;
using NegotiationSim.Model.Dossiers;
using NegotiationSim.Model.Economics.Settlement;
using NegotiationSim.Model.Market;
using NegotiationSim.Model.Measures;
using NegotiationSim.Model.Politics;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Month;

/// <summary>
/// The loop: Events, Observe, Decide, Vote, Negotiate, Enact, Trade, Settle, Record. It never knows where an actor
/// lives; it asks an <see cref="IActorHost"/>. A month is a function of the state it starts from.
/// </summary>
/// <remarks>One instance serves one run on one thread at a time: it holds scratch memory.</remarks>
public sealed class Simulation
{
    private readonly ResolvedScenario scenario;
    private readonly RunIdentity identity;
    private readonly BehaviourCatalogue behaviours;
    private readonly IActorHost host;
    private readonly MeasureEffects effects;
    private readonly TradeFloor floor;
    private readonly Settlement settlement;
    private readonly BriefingRoom briefings;
    private readonly PoliticsFloor? politics;
    private readonly DossierFloor? dossiers;
    private readonly MonthDigest digests = new();
    private readonly double[] finance;

    /// <summary>Prepares a run.</summary>
    /// <param name="scenario">What happens where.</param>
    /// <param name="identity">Run, seed, replicate.</param>
    /// <param name="behaviours">The behaviours the scenario names.</param>
    /// <param name="host">Where the actors live.</param>
    public Simulation(ResolvedScenario scenario, RunIdentity identity, BehaviourCatalogue behaviours, IActorHost host)
    {
        this.scenario = scenario;
        this.identity = identity;
        this.behaviours = behaviours;
        this.host = host;
        effects = new MeasureEffects(scenario);
        floor = new TradeFloor(scenario, effects);
        settlement = new Settlement(scenario);
        briefings = new BriefingRoom(scenario);
        finance = new double[scenario.World.EconomyCount];
        if (PoliticalMap.Followed(scenario)) politics = new PoliticsFloor(scenario, identity.Key);
        if (!scenario.Dossiers.IsEmpty) dossiers = new DossierFloor(scenario, identity.Key, briefings);
    }

    /// <summary>The state before the first month.</summary>
    public WorldState Begin() => Beginning.Of(scenario, identity, behaviours);

    /// <summary>Steps one month on from <paramref name="state"/>.</summary>
    /// <param name="state">Where the run stands; it is not changed.</param>
    /// <param name="previous">Digest of the run so far; <see cref="Digest.None"/> before the first month.</param>
    /// <param name="observer">Watches.</param>
    /// <param name="cancellation">Ends the run before the next asking.</param>
    /// <returns>The completed month, or the seats that have to answer first: step again from the same state then.</returns>
    /// <exception cref="RunException">A behaviour failed or a market has no solution.</exception>
    public async ValueTask<MonthStep> StepAsync(WorldState state, Digest previous, IRunObserver observer, CancellationToken cancellation)
    {
        var month = state.Month;
        var happened = new List<Happening>();
        var decisions = new List<Decision>();
        var atTables = new List<TableEvent>();

        observer.PhaseStarted(month, Phase.Events);
        var now = EventScript.Apply(scenario, identity.Key, state, happened);
        observer.PhaseEnded(month, Phase.Events);

        observer.PhaseStarted(month, Phase.Observe);
        var everyone = briefings.Public(now);
        politics?.WriteMenus(now);
        observer.PhaseEnded(month, Phase.Observe);

        observer.PhaseStarted(month, Phase.Decide);
        var calls = ImmutableArray.CreateBuilder<ActorCall>(scenario.Actors.Length);
        for (var a = 0; a < scenario.Actors.Length; a++)
            calls.Add(new ActorCall(a, now.Memories[a], briefings.Draw(now, a, Phase.Decide, "", everyone, politics?.Menu(a) ?? [])));
        (now, var waiting) = await Ask(now, Phase.Decide, 0, "", calls.MoveToImmutable());
        if (!waiting.IsEmpty) return new MonthStep(null, waiting);
        observer.PhaseEnded(month, Phase.Decide);

        if (politics is not null || dossiers is not null)
        {
            observer.PhaseStarted(month, Phase.Vote);
            var box = new BallotBox(scenario, briefings, everyone, decisions, Ask);
            if (politics is not null) (now, waiting) = await new Voting(scenario, politics, box).RunAsync(now, politics.Sort(decisions), happened);
            if (!waiting.IsEmpty) return new MonthStep(null, waiting);
            if (dossiers is not null) (now, waiting) = await dossiers.VoteAsync(now, box, happened);
            if (!waiting.IsEmpty) return new MonthStep(null, waiting);
            observer.PhaseEnded(month, Phase.Vote);
        }

        if (dossiers is not null)
        {
            observer.PhaseStarted(month, Phase.Negotiate);
            (now, waiting) = await dossiers.NegotiateAsync(now, everyone, decisions, happened, atTables, Ask);
            if (!waiting.IsEmpty) return new MonthStep(null, waiting);
            observer.PhaseEnded(month, Phase.Negotiate);
        }

        observer.PhaseStarted(month, Phase.Enact);
        if (scenario.Mode == MeasureMode.Scripted) now = now with { Measures = MeasureScript.Advance(scenario, now.Measures, month, happened, dossiers?.Held(state, now)) };
        if (politics is not null) now = politics.Enact(now, decisions, BriefingRoom.MostChoices, happened);
        if (dossiers is not null) now = dossiers.Enact(state, now, happened);
        effects.Update(now.Measures.AsSpan(), month);
        politics?.Shape(now, effects);
        now = now with { Economies = settlement.Freeze(now.Economies, effects) };
        observer.PhaseEnded(month, Phase.Enact);

        observer.PhaseStarted(month, Phase.Trade);
        var commodities = new CommodityState[scenario.World.CommodityCount];
        settlement.Finance(now.Economies, effects, finance);
        var trade = Trade(now, commodities);
        observer.PhaseEnded(month, Phase.Trade);

        observer.PhaseStarted(month, Phase.Settle);
        var economies = settlement.Economies(now, effects, floor.Receipts, floor.Bills, trade);
        settlement.Wear(commodities, effects, trade);
        now = now with { Commodities = [.. commodities], Economies = economies };
        if (politics is not null) now = politics.Settle(state, now);
        dossiers?.Note(now, trade, happened);
        now = now with { Month = month + 1 };
        observer.PhaseEnded(month, Phase.Settle);

        observer.PhaseStarted(month, Phase.Record);
        var actors = digests.Actors(now, decisions);
        var record = new MonthRecord(month, digests.Chain(previous, now, actors, happened), actors, now, trade, [.. decisions], [.. happened], [.. atTables]);
        observer.PhaseEnded(month, Phase.Record);
        observer.MonthEnded(record);
        return new MonthStep(record, []);

        async ValueTask<(WorldState State, ImmutableArray<int> Waiting)> Ask(WorldState asking, Phase phase, int round, string subject, ImmutableArray<ActorCall> calls)
        {
            var replies = await host.AskAsync(new StepAddress(identity.Run, identity.Replicate, month, phase, round), calls, cancellation);
            return Waiting(calls, replies) is { IsEmpty: false } seats ? (asking, seats) : (Take(asking, phase, subject, calls, replies, decisions, happened), []);
        }
    }

    private TradeOutcome Trade(WorldState now, CommodityState[] commodities)
    {
        try
        {
            return floor.Clear(now, effects, finance, commodities);
        }
        catch (MarketException fault)
        {
            throw new RunException(fault.Message);
        }
    }

    private static ImmutableArray<int> Waiting(ImmutableArray<ActorCall> calls, ImmutableArray<ActorReply> replies)
    {
        var waiting = ImmutableArray<int>.Empty;
        for (var c = 0; c < calls.Length; c++)
            if (replies[c].Pending) waiting = waiting.Add(calls[c].Actor);
        return waiting;
    }

    private WorldState Take(
        WorldState state, Phase phase, string subject, ImmutableArray<ActorCall> calls, ImmutableArray<ActorReply> replies,
        List<Decision> decisions, List<Happening> happened)
    {
        var memories = state.Memories.ToBuilder();
        for (var c = 0; c < calls.Length; c++)
        {
            var call = calls[c];
            if ((replies[c].Fault ?? Nonsense.In(replies[c].Turn, call.Briefing)) is { } fault)
            {
                var text = $"{scenario.Actors[call.Actor].Profile.Id} in {scenario.Calendar.Name(state.Month)}: {fault}";
                if (scenario.OnFault == FaultPolicy.Stop) throw new RunException(text);
                happened.Add(new Happening("fault-skipped", scenario.Actors[call.Actor].Profile.Id, text, ""));
                continue;
            }

            var turn = replies[c].Turn!;
            memories[call.Actor] = turn.Memory;
            if (turn.Answer.Chosen.Length > 0 || turn.Answer.Reasons.Weighed.Length > 0 || turn.Answer.Mandate is not null)
                decisions.Add(new Decision(call.Actor, phase, subject, turn.Answer, phase == Phase.Decide ? politics?.Because(call.Actor) ?? "" : ""));
        }

        var inboxes = state.Inboxes;
        foreach (var call in calls)
            if (!inboxes[call.Actor].IsEmpty) inboxes = inboxes.SetItem(call.Actor, []);
        return state with { Memories = memories.ToImmutable(), Inboxes = inboxes };
    }
}
