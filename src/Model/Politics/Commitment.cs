using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>C: what it costs a leader to go back on a public act, given who gave the word and what is still at issue.</summary>
internal sealed class Commitment(ResolvedScenario scenario, PoliticalMap map, Issues issues)
{
    /// <summary>
    /// C of a move, u; negative where it keeps a promise. Nothing is gone back on once the target has given in or the occasion is gone.
    /// </summary>
    public double Of(WorldState state, int actor, int m, string kind, CarveOut? carveOut)
    {
        var parameters = scenario.Parameters.Politics;
        var measure = scenario.Measures[m];
        var cost = kind switch
        {
            MoveKinds.Drop => ReversalCost.OfThreat(IsDemocracy(actor), parameters),
            MoveKinds.Ease => ReversalCost.Of(carveOut!.Form, parameters) * Dearer(state, actor, measure),
            MoveKinds.End => ReversalCost.Of(measure.Form, parameters) * Dearer(state, actor, measure),
            _ => 0,
        };
        var promised = kind switch { MoveKinds.End => -1, MoveKinds.Impose => 1, _ => 0 } * Promised(state, actor, measure);
        return (cost == 0 ? 0 : cost * Borne(state, actor, m) * issues.Left(state, actor, measure)) + promised;
    }

    /// <summary>
    /// A demand says that measures end, or do not come, when it is met: who keeps or takes them then breaks that word, the
    /// more so the more of it is met, and who ends them keeps it (Schelling 1966; Cebul, Dafoe and Monteiro 2021, Coercion and the
    /// Credibility of Assurances).
    /// </summary>
    private double Promised(WorldState state, int actor, Measure measure)
    {
        var met = 1.0;
        foreach (var target in measure.Targets) met =
            Math.Min(met, state.Politics!.Conflict(actor, target) is var at and >= 0 ? state.Politics.Conflicts[at].Conceded : 0);
        return met * ReversalCost.OfThreat(IsDemocracy(actor), scenario.Parameters.Politics);
    }

    /// <summary>
    /// C of relief given at a table, u: going back on one's word, as far as what the measure is about is still at issue once the
    /// acts are done. Who gets what was demanded in return, or ends an answer to measures that end, goes back on nothing.
    /// </summary>
    /// <param name="state">The world as it is.</param>
    /// <param name="then">The world with the acts done.</param>
    /// <param name="actor">Who decides on the measure.</param>
    /// <param name="m">The measure.</param>
    /// <param name="form">Legal form of the relief.</param>
    public double OfRelief(WorldState state, WorldState then, int actor, int m, LegalForm form)
    {
        var measure = scenario.Measures[m];
        return ReversalCost.Of(form, scenario.Parameters.Politics) * Dearer(then, actor, measure) * Borne(state, actor, m)
            * issues.Left(then, actor, measure);
    }

    /// <summary>Cost of offering to settle for part of a demand, u.</summary>
    /// <param name="state">The world as it is.</param>
    /// <param name="actor">Who demands.</param>
    /// <param name="m">A measure that was taken for it.</param>
    /// <param name="part">What it would settle for, 0 to 1.</param>
    public double OfOffer(WorldState state, int actor, int m, double part) =>
        ReversalCost.OfThreat(IsDemocracy(actor), scenario.Parameters.Politics) * (1 - part) * Borne(state, actor, m);

    /// <summary>
    /// Share of the cost that the leader in office bears: all of it for its own acts and for statutes, less for a predecessor's.
    /// </summary>
    private double Borne(WorldState state, int actor, int m)
    {
        var economy = scenario.Actors[actor].Economy;
        if (economy < 0 || scenario.Measures[m].Form is LegalForm.Statute or LegalForm.SecurityCouncil) return 1;
        return ReversalCost.Borne(TermOfOffice.Began(scenario, economy, state.Month) > state.Measures[m].Since, IsDemocracy(actor),
            scenario.Parameters.Politics);
    }

    private bool IsDemocracy(int actor) => scenario.World.Economies[map.Speaks[actor][0]].IsDemocracy;

    /// <summary>Rivalry of great powers at war or near it makes easing dearer.</summary>
    private double Dearer(WorldState state, int actor, Measure measure)
    {
        var (a, b) = (map.Speaks[actor][0], measure.Targets[0]);
        var (x, y) = (scenario.World.Economies[a].GdpMusd, scenario.World.Economies[b].GdpMusd);
        return PoliticalConstraints.Dearer(Math.Min(x, y), Math.Max(x, y), scenario.World.AgreementAt(a * scenario.World.EconomyCount + b),
            scenario.Parameters.Politics.Talks || state.Politics!.Aggression(b) == 0 ? state.Politics!.Aggression(b) : 1,
            scenario.Parameters.Cooperation);
    }
}
