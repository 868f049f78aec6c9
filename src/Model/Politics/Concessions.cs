using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>Puts into force what targets concede, and what senders offer to settle for.</summary>
internal sealed class Concessions(ResolvedScenario scenario, PoliticalMap map)
{
    /// <summary>The state after an offer to settle, or after the target gave in by its share.</summary>
    public WorldState Apply(WorldState state, Move move, string cause, List<Happening> happened)
    {
        var politics = state.Politics!;
        var conflict = politics.Conflicts[move.Conflict];
        var target = scenario.World.Economies[conflict.Target].Id;
        if (move.Kind == MoveKinds.Settle)
        {
            happened.Add(new Happening(HappeningKinds.SettlementOffered, target, move.Option.Title, cause));
            return Put(conflict with { Offered = DemandMenu.Half, OfferedSince = state.Month });
        }

        if (conflict.Conceded >= move.Share) return state;
        var settled = conflict.Offered < 1 && move.Share >= conflict.Offered;
        happened.Add(new Happening(settled ? HappeningKinds.SettlementReached : HappeningKinds.TargetComplied, target, move.Option.Title,
            cause));
        state = Put(conflict with { Conceded = move.Share, Offered = 1 });
        state = state with { Politics = state.Politics! with { Agenda = state.Politics.Agenda.SetItem(conflict.Decider, true) } };
        return settled ? End(state, move, cause, happened) : state;

        WorldState Put(ConflictState now) => state with
        {
            Politics =
            politics with { Conflicts = politics.Conflicts.SetItem(move.Conflict, now) }
        };
    }

    /// <summary>
    /// A settlement binds: what stood against this target alone ends, but for statutes, about which a legislature decides.
    /// </summary>
    private WorldState End(WorldState state, Move move, string cause, List<Happening> happened)
    {
        var conflict = state.Politics!.Conflicts[move.Conflict];
        for (var m = 0; m < state.Measures.Length; m++)
        {
            var measure = scenario.Measures[m];
            if (map.Decider[m] != conflict.Decider || !state.Measures[m].InForce || measure.Targets is not [var only]
                || only != conflict.Target || measure.Form is LegalForm.Private or LegalForm.Statute) continue;
            var ended = MoveEffect.On(measure, state.Measures[m], MoveKinds.End, -1, [], state.Month)
                with
            { Outcome = conflict.Conceded >= 1 ? "success_total" : "nego_settlement" };
            state = state with { Measures = state.Measures.SetItem(m, ended) };
            happened.Add(new Happening(HappeningKinds.MeasureEnded, measure.Id, "Ends by settlement: " + measure.Title, cause));
        }

        return state;
    }
}
