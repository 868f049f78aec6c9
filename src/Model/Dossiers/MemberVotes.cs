using NegotiationSim.Actors;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Dossiers;

/// <summary>How a member voted on its party's mandate: outcome by outcome, for each that is worth at least no deal to it.</summary>
/// <param name="For">Outcomes it voted for, what it was promised counted in.</param>
/// <param name="Outcomes">Outcomes of the dossier.</param>
/// <param name="Bought">Of those it voted for, how many it did only for what it was promised.</param>
public sealed record MemberVotes(int For, int Outcomes, int Bought)
{
    /// <summary>The votes in a decision; null where it is no vote on a mandate, or says nothing of use.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="month">The month it was made in.</param>
    /// <param name="decision">A decision of that month.</param>
    public static MemberVotes? Of(ResolvedScenario scenario, MonthRecord month, Decision decision)
    {
        if (decision.Phase != Phase.Negotiate) return null;
        for (var d = 0; d < scenario.Dossiers.Length; d++)
        {
            foreach (var chamber in scenario.Dossiers[d].Mandating)
            {
                if (decision.Subject != scenario.Dossiers[d].Id + "/" + chamber.Id
                    || new MandateDesk(scenario.Dossiers[d]).OverNoDeal(decision.Answer) is not { } worth) continue;
                var promised = month.State.Dossiers[d].Mandates.Where(m => m.Party == chamber.Mandates).SelectMany(m => m.Promises)
                    .Where(p => p.Economy == scenario.Actors[decision.Actor].Economy).Sum(p => p.Value);
                var all = worth.Count(w => w + promised >= 0);
                return new MemberVotes(all, worth.Length, all - worth.Count(w => w >= 0));
            }
        }

        return null;
    }
}
