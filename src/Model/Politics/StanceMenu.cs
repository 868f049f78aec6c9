using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>
/// What third states may do about others' secondary sanctions: follow them, ignore them, or profit from the trade they divert.
/// </summary>
internal sealed class StanceMenu(ResolvedScenario scenario)
{
    // Ascending. Every state looks at these each month, so they are looked up once.
    private readonly ImmutableArray<int> targets =
        [.. scenario.Measures.Where(m => m.Instrument == Instrument.SecondarySanctions).SelectMany(m => m.Targets).Distinct().Order()];

    /// <summary>Adds the stances open to a state towards each target of secondary sanctions.</summary>
    public void Add(WorldState state, int actor, int economy, List<Move> moves)
    {
        // Without secondary sanctions, the rule, nobody need look at trade with every other state.
        if (!AreSecondary(state)) return;
        foreach (var target in targets)
        {
            if (target == economy || scenario.World.Exposure(economy, target) < scenario.Parameters.Politics.StanceLeast) continue;
            if (Threat(state, economy, target) is not (var (sender, enforcement) and ( >= 0, _))) continue;
            var world = scenario.World;
            var openness = 100 * (world.Exports(economy) + world.Imports(economy)) / world.Economies[economy].GdpMusd;
            var margin = scenario.Parameters.Politics.StanceMargin * openness * world.Exposure(economy, target);
            var risk = scenario.Parameters.Politics.StanceRisk * openness * world.Exposure(economy, sender) * enforcement;
            var sign = scenario.Parameters.Politics.Expressive * Conflict(state, economy, target);
            Offer(actor, target, MoveKinds.Keep, "Stay as it is towards sanctions on ", 0, 0, 0, moves);
            var now = state.Politics!.Stances[economy];
            if (now != Stance.Follow) Offer(actor, target, MoveKinds.Follow, "Follow the sanctions on ",
                -margin * (now == Stance.Profit ? 2 : 1), now == Stance.Profit ? risk : 0, sign * (now == Stance.Profit ? 2 : 1), moves);
            if (now != Stance.Profit) Offer(actor, target, MoveKinds.Profit, "Profit from the trade diverted from ",
                margin * (now == Stance.Follow ? 2 : 1), -risk, -sign * (now == Stance.Follow ? 2 : 1), moves);
            if (now != Stance.Ignore) Offer(actor, target, MoveKinds.Ignore, "Ignore the sanctions on ",
                now == Stance.Follow ? margin : -margin, now == Stance.Profit ? risk : 0, now == Stance.Follow ? -sign : sign, moves);
            return;
        }
    }

    private void Offer(int actor, int target, string kind, string title, double welfare, double punishment, double support,
        List<Move> moves)
    {
        var subject = "stance-" + scenario.World.Economies[target].Id;
        moves.Add(new Move(actor, -1, -1, -1, new Option(
            kind + ":" + subject, kind, subject, title + scenario.World.Economies[target].Name, kind == MoveKinds.Keep
            ? []
            : [new Term("welfare", welfare, "u"), new Term("punishment", punishment, "u"), new Term("support", support, "u")])));
    }

    /// <summary>
    /// f of a third state about a target: of a pair with politics as for senders, else from votes, war and alliance alone.
    /// </summary>
    private double Conflict(WorldState state, int economy, int target)
    {
        var (world, politics, parameters) = (scenario.World, state.Politics!, scenario.Parameters.Politics);
        if (politics.Dyad(economy, target) >= 0) return ConflictExpectation.Between(world, politics, economy, target, parameters);
        var cell = economy * world.EconomyCount + target;
        return ConflictExpectation.Of(world.AgreementAt(cell), ConflictExpectation.War(politics, economy, target, parameters),
            world.AllianceAt(cell), 0, 0, 1, parameters);
    }

    private bool AreSecondary(WorldState state)
    {
        for (var m = 0; m < state.Measures.Length; m++)
            if (state.Measures[m].InForce && scenario.Measures[m].Instrument == Instrument.SecondarySanctions) return true;
        return false;
    }

    /// <summary>
    /// The sender whose secondary sanctions on a target bind a third state most; -1 where there is none or it is a sender itself.
    /// </summary>
    private (int Sender, double Enforcement) Threat(WorldState state, int economy, int target)
    {
        var found = (Sender: -1, Enforcement: 0.0);
        for (var m = 0; m < state.Measures.Length; m++)
        {
            var measure = scenario.Measures[m];
            if (!state.Measures[m].InForce || !measure.Targets.Contains(target)) continue;
            if (measure.Senders.Contains(economy)) return (-1, 0);
            if (measure.Instrument == Instrument.SecondarySanctions && state.Measures[m].Enforcement > found.Enforcement) found =
                (measure.Senders[0], state.Measures[m].Enforcement);
        }

        return found;
    }
}
