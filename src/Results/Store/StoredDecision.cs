using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Results.Store;

/// <summary>A decision as its store holds it.</summary>
/// <param name="Month">Months since the start, from 0.</param>
/// <param name="Actor">Id of the actor.</param>
/// <param name="Phase">When it was asked: <c>decide</c>, <c>vote</c> or <c>negotiate</c>.</param>
/// <param name="Subject">What it was asked about; empty for the month's menu.</param>
/// <param name="Chosen">Ids of the options chosen.</param>
/// <param name="Reasons">Why.</param>
/// <param name="Because">Why it was asked that month; empty where it is asked every month.</param>
public sealed record StoredDecision(int Month, string Actor, string Phase, string Subject, ImmutableArray<string> Chosen, Reasons Reasons,
    string Because = "")
{
    /// <summary>The decision as a store would give it back.</summary>
    /// <param name="scenario">Who the actors are.</param>
    /// <param name="month">When, months from the start.</param>
    /// <param name="decision">The decision.</param>
    public static StoredDecision Of(ResolvedScenario scenario, int month, Decision decision)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(decision);
        var answer = decision.Answer;
        var actor = scenario.Actors[decision.Actor].Profile.Id;
        return new StoredDecision(month, actor, KebabCase.Of(decision.Phase), decision.Subject, answer.Chosen, answer.Reasons,
            decision.Because);
    }
}
