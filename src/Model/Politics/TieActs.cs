using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>Puts into force what a state does about its ties to another.</summary>
internal static class TieActs
{
    /// <summary>The state after envoys were sent or expelled, or after a guest answered in kind.</summary>
    public static WorldState Apply(ResolvedScenario scenario, WorldState state, Move move, string cause, List<Happening> happened)
    {
        var (politics, cooperation) = (state.Politics!, scenario.Parameters.Cooperation);
        var dyad = politics.Dyads[move.Dyad];
        var other = scenario.World.Economies[dyad.To].Id;
        if (move.Kind == MoveKinds.Retaliate)
        {
            if (Confrontation.Of(scenario, state.Month, dyad) is not { } quarrel) return state;
            happened.Add(new Happening(HappeningKinds.AnsweredInKind, other, move.Option.Title, cause));
            foreach (var at in (ReadOnlySpan<int>)[move.Dyad, politics.Dyad(dyad.To, dyad.From)])
                if (at >= 0) politics = politics with
                {
                    Dyads = politics.Dyads.SetItem(at, politics.Dyads[at] with
                    {
                        Relation = Confrontation.Strike(
                            politics.Dyads[at].Relation, quarrel.Value, politics.Dyads[at].Ties.Contacts, cooperation)
                    })
                };
            return state with { Politics = politics };
        }

        var staff = Embassy.After(dyad.Ties.Embassy, move.Kind == MoveKinds.Staff ? 1 : -1, cooperation);
        happened.Add(new Happening(move.Kind == MoveKinds.Staff ? HappeningKinds.EnvoysSent : HappeningKinds.EnvoysExpelled, other,
            move.Option.Title, cause)
        { Acts = [Act.Between(ActKind.Embassy, dyad.From, dyad.To, staff)] });
        return state with
        {
            Politics = politics with
            {
                Dyads = politics.Dyads.SetItem(move.Dyad, dyad with { Ties = dyad.Ties with { Embassy = staff } })
            }
        };
    }
}
