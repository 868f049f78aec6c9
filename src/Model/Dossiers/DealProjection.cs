using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Model.Politics;
using NegotiationSim.Model.Projections;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Dossiers;

/// <summary>
/// What levels and packages are worth to whom, in u: the outlook of what they do, and beside it what the scenario states for what the model
/// has no state for.
/// </summary>
internal sealed class DealProjection(ResolvedScenario scenario)
{
    private readonly Foresight foresight = new(scenario, new LossProjection(scenario));
    private readonly OutlookTerms terms = new(scenario, new LossProjection(scenario));

    /// <summary>
    /// What acts change; money is counted when they are weighed. Everybody who weighs the same acts this month shares the work.
    /// </summary>
    /// <param name="state">The world as it is.</param>
    /// <param name="acts">The acts.</param>
    /// <param name="done">Whether they are done already.</param>
    public Outlook Foresee(WorldState state, ImmutableArray<Act> acts, bool done) =>
        foresight.Of(state, acts.RemoveAll(a => a.Kind == ActKind.Pay), done);

    /// <summary>The terms of a level or a package for an actor.</summary>
    public ImmutableArray<Term> Facts(int actor, Outlook outlook, ImmutableArray<Act> acts, double stated) =>
        terms.Of(actor, outlook, acts, stated);

    /// <summary>Economies an actor speaks for.</summary>
    public ImmutableArray<int> Speaks(int actor) =>
        scenario.Actors[actor].Bloc is var bloc and >= 0 ? scenario.World.Blocs[bloc].Members : [scenario.Actors[actor].Economy];

    /// <summary>What the scenario states something is worth to an actor, u.</summary>
    public static double Stated(IEnumerable<NonTradeValue> worths, int actor)
    {
        var sum = 0.0;
        foreach (var worth in worths)
            if (worth.Actor == actor) sum += worth.Value;
        return sum;
    }

    /// <summary>
    /// What the scenario states a level is worth to an actor this month, u: more or less before an election, where its issue says so.
    /// </summary>
    public double Stated(WorldState state, DossierIssue issue, IssueLevel level, int actor)
    {
        var worth = Stated(level.Worths, actor);
        foreach (var factor in issue.BeforeElection)
            if (factor.Actor == actor) worth *= 1 + ((factor.Value - 1)
                * Voters.Campaigning(scenario, Speaks(actor).AsSpan(), state.Month));
        return worth;
    }
}
