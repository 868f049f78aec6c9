using System.Collections.Immutable;
using NegotiationSim.Actors;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Model.Asking;
using NegotiationSim.Model.Dossiers;
using NegotiationSim.Model.Economics.Corridors;
using NegotiationSim.Model.Economics.Credit;
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
    private readonly TradePhase trading;
    private readonly Settlement settlement;
    private readonly BriefingRoom briefings;
    private readonly Advice advice;
    private readonly PoliticsPhase? politics;
    private readonly DossierPhase? dossiers;
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
        trading = new TradePhase(scenario);
        settlement = new Settlement(scenario);
        briefings = new BriefingRoom(scenario);
        advice = new Advice(scenario, briefings);
        finance = new double[scenario.World.EconomyCount];
        if (PoliticalMap.Followed(scenario)) politics = new PoliticsPhase(scenario, identity.Key);
        if (!scenario.Dossiers.IsEmpty) dossiers = new DossierPhase(scenario, identity.Key, briefings);
    }

    /// <summary>The state before the first month.</summary>
    public WorldState Begin() => InitialState.Of(scenario, identity, behaviours);

    /// <summary>Steps one month on from <paramref name="state"/>.</summary>
    /// <param name="state">Where the run stands; it is not changed.</param>
    /// <param name="previous">Digest of the run so far; <see cref="Digest.None"/> before the first month.</param>
    /// <param name="observer">Watches.</param>
    /// <param name="cancellation">Ends the run before the next asking.</param>
    /// <returns>The completed month, or the seats that have to answer first: step again from the same state then.</returns>
    /// <exception cref="RunException">A behaviour failed or a market has no solution.</exception>
    public async ValueTask<MonthStep> StepAsync(WorldState state, Digest previous, IRunObserver observer, CancellationToken cancellation)
    {
        var notes = new MonthNotes(state, observer, cancellation);
        var now = Events(state, notes);
        var everyone = Observe(now, notes);
        (now, var waiting) = await DecideAsync(now, everyone, notes);
        if (waiting.IsEmpty) (now, waiting) = await VoteAsync(now, everyone, notes);
        if (waiting.IsEmpty) (now, waiting) = await NegotiateAsync(now, everyone, notes);
        if (!waiting.IsEmpty) return new MonthStep(null, waiting);
        now = Enact(now, notes);
        (var commodities, var trade) = Trade(now, notes);
        now = Settle(now, commodities, trade, notes);
        var record = Record(now, trade, previous, notes);
        observer.MonthEnded(record);
        return new MonthStep(record, []);
    }

    private WorldState Events(WorldState now, MonthNotes notes)
    {
        using (notes.Phase(Phase.Events)) return EventScript.Apply(scenario, identity.Key, now, notes.Happened);
    }

    private ImmutableArray<Term> Observe(WorldState now, MonthNotes notes)
    {
        using (notes.Phase(Phase.Observe))
        {
            var everyone = briefings.Public(now);
            politics?.WriteMenus(now);
            return everyone;
        }
    }

    private async ValueTask<(WorldState State, ImmutableArray<int> Waiting)> DecideAsync(
        WorldState now, ImmutableArray<Term> everyone, MonthNotes notes)
    {
        using (notes.Phase(Phase.Decide))
        {
            var round = 0;
            if (!advice.Ministries.IsEmpty)
            {
                (now, var waiting) = await AskAsync(
                    notes, now, Phase.Decide, round++, "", advice.Calls(now, everyone, a => politics?.Occasioned(a) ?? []));
                if (!waiting.IsEmpty) return (now, waiting);
                now = advice.Tell(now, notes.Decisions);
            }

            var calls = ImmutableArray.CreateBuilder<ActorCall>(scenario.Actors.Length - advice.Ministries.Length);
            for (var a = 0; a < scenario.Actors.Length; a++)
            {
                if (scenario.Actors[a].Profile.Kind == ActorKind.Ministry) continue;
                calls.Add(new ActorCall(a, now.Memories[a], briefings.Draw(now, a, Phase.Decide, "", everyone, politics?.Menu(a) ?? [])));
            }

            return await AskAsync(notes, now, Phase.Decide, round, "", calls.MoveToImmutable());
        }
    }

    private async ValueTask<(WorldState State, ImmutableArray<int> Waiting)> VoteAsync(
        WorldState now, ImmutableArray<Term> everyone, MonthNotes notes)
    {
        if (politics is null && dossiers is null) return (now, []);
        using (notes.Phase(Phase.Vote))
        {
            var box = new BallotBox(scenario, briefings, everyone, notes.Decisions, Inquiry(notes));
            var waiting = ImmutableArray<int>.Empty;
            if (politics is not null) (now, waiting) = await new Voting(scenario, politics, box).RunAsync(
                now, politics.Sort(notes.Decisions), notes.Happened);
            return waiting.IsEmpty && dossiers is not null ? await dossiers.VoteAsync(now, box, notes.Happened) : (now, waiting);
        }
    }

    private async ValueTask<(WorldState State, ImmutableArray<int> Waiting)> NegotiateAsync(
        WorldState now, ImmutableArray<Term> everyone, MonthNotes notes)
    {
        if (dossiers is null) return (now, []);
        using (notes.Phase(Phase.Negotiate))
            return await dossiers.NegotiateAsync(now, everyone, notes.Decisions, notes.Happened, notes.AtTables, Inquiry(notes));
    }

    private WorldState Enact(WorldState now, MonthNotes notes)
    {
        using (notes.Phase(Phase.Enact))
        {
            if (scenario.Mode == MeasureMode.Scripted)
                now = now with
                {
                    Measures = MeasureScript.Advance(
                    scenario, now.Measures, now.Month, notes.Happened, dossiers?.Held(notes.Before, now))
                };
            if (politics is not null) now = politics.Enact(now, notes.Decisions, BriefingRoom.MostChoices, notes.Happened);
            if (dossiers is not null) now = dossiers.Enact(notes.Before, now, notes.Happened);
            effects.Update(now.Measures.AsSpan(), now.Month);
            Corridors.Shape(scenario, now, effects, 0);
            politics?.Shape(now, effects);
            return now with { Economies = settlement.Freeze(now.Economies, effects) };
        }
    }

    private (CommodityState[] Commodities, TradeOutcome Trade) Trade(WorldState now, MonthNotes notes)
    {
        using (notes.Phase(Phase.Trade))
        {
            var commodities = new CommodityState[scenario.World.CommodityCount];
            settlement.Finance(now, effects, finance);
            try
            {
                return (commodities, trading.Clear(now, effects, finance, commodities));
            }
            catch (MarketException fault)
            {
                throw new RunException(fault.Message);
            }
        }
    }

    private WorldState Settle(WorldState now, CommodityState[] commodities, TradeOutcome trade, MonthNotes notes)
    {
        using (notes.Phase(Phase.Settle))
        {
            var economies = settlement.Economies(now, effects, trading.Receipts, trading.Bills, trade);
            settlement.Wear(commodities, effects, trade);
            now = now with { Commodities = [.. commodities], Economies = economies };
            if (politics is not null) now = politics.Settle(notes.Before, now);
            now = CreditMonth.Settle(scenario, now, notes.Happened);
            dossiers?.Note(now, trade, notes.Happened);
            return now with { Month = now.Month + 1 };
        }
    }

    private MonthRecord Record(WorldState now, TradeOutcome trade, Digest previous, MonthNotes notes)
    {
        using (notes.Phase(Phase.Record))
        {
            var actors = digests.Actors(now, notes.Decisions);
            return new MonthRecord(
                notes.Before.Month, digests.Chain(previous, now, actors, notes.Happened), actors, now, trade,
                [.. notes.Decisions], [.. notes.Happened], [.. notes.AtTables]);
        }
    }

    private Inquiry Inquiry(MonthNotes notes) => (state, phase, round, subject, calls) =>
        AskAsync(notes, state, phase, round, subject, calls);

    private async ValueTask<(WorldState State, ImmutableArray<int> Waiting)> AskAsync(
        MonthNotes notes, WorldState state, Phase phase, int round, string subject, ImmutableArray<ActorCall> calls)
    {
        var address = new StepAddress(identity.Run, identity.Replicate, notes.Before.Month, phase, round);
        var replies = await host.AskAsync(address, calls, notes.Cancellation);
        return Waiting(calls, replies) is { IsEmpty: false } seats ? (state, seats)
            : (Take(state, phase, subject, calls, replies, notes), []);
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
            MonthNotes notes)
    {
        var memories = state.Memories.ToBuilder();
        for (var c = 0; c < calls.Length; c++)
        {
            var call = calls[c];
            if ((replies[c].Fault ?? Nonsense.In(replies[c].Turn, call.Briefing)) is { } fault)
            {
                var text = $"{scenario.Actors[call.Actor].Profile.Id} in {scenario.Calendar.Name(state.Month)}: {fault}";
                if (scenario.OnFault == FaultPolicy.Stop) throw new RunException(text);
                notes.Happened.Add(new Happening(HappeningKinds.FaultSkipped, scenario.Actors[call.Actor].Profile.Id, text, ""));
                continue;
            }

            var turn = replies[c].Turn!;
            memories[call.Actor] = turn.Memory;
            if (turn.Answer.Chosen.Length > 0 || turn.Answer.Reasons.Weighed.Length > 0 || turn.Answer.Mandate is not null)
                notes.Decisions.Add(new Decision(call.Actor, phase, subject, turn.Answer,
                    phase == Phase.Decide ? politics?.Because(call.Actor) ?? "" : ""));
        }

        ImmutableArray<ImmutableArray<Message>>.Builder? inboxes = null;
        foreach (var call in calls)
            if (!state.Inboxes[call.Actor].IsEmpty) (inboxes ??= state.Inboxes.ToBuilder())[call.Actor] = [];
        return state with { Memories = memories.DrainToImmutable(), Inboxes = inboxes?.MoveToImmutable() ?? state.Inboxes };
    }
}
