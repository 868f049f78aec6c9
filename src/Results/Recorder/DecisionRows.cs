using System.Globalization;
using NegotiationSim.Actors;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Dossiers;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Store;
using NegotiationSim.Results.Tables;

namespace NegotiationSim.Results.Recorder;

/// <summary>Decisions with their reasons, votes, mandates, and what was said at tables.</summary>
internal sealed class DecisionRows(long run, int replicate, ResolvedScenario scenario)
{
    public void Write(RowWriter rows, MonthRecord month)
    {
        for (var n = 0; n < month.Decisions.Length; n++)
        {
            var decision = month.Decisions[n];
            var answer = decision.Answer;
            if (answer.Chosen.IsEmpty && answer.Reasons.Weighed.IsEmpty && answer.Mandate is null) continue;
            var actor = scenario.Actors[decision.Actor].Profile.Id;
            rows.Add(DecisionTables.Decisions, run, replicate, month.Month, n, actor, KebabCase.Of(decision.Phase), decision.Subject,
                RowJson.Texts(answer.Chosen), answer.Reasons.Margin, answer.Reasons.Sentence, decision.Because);
            for (var rank = 0; rank < answer.Reasons.Weighed.Length; rank++)
            {
                var option = answer.Reasons.Weighed[rank];
                rows.Add(DecisionTables.Options, run, replicate, month.Month, n, rank, actor, option.Option,
                    answer.Chosen.Contains(option.Option) ? 1 : 0, option.Score, RowJson.Terms(option.Terms));
            }

            if (decision.Phase == Phase.Vote)
                rows.Add(DecisionTables.Votes, run, replicate, month.Month, n, actor, decision.Subject,
                    answer.Chosen.IsEmpty ? "abstain" : answer.Chosen[0]);
            else if (MemberVotes.Of(scenario, month, decision) is { } votes)
                rows.Add(DecisionTables.Votes, run, replicate, month.Month, n, actor, decision.Subject,
                    string.Create(CultureInfo.InvariantCulture, $"for {votes.For} of {votes.Outcomes}")
                    + (votes.Bought > 0 ? string.Create(CultureInfo.InvariantCulture, $", {votes.Bought} bought") : ""));
            if (answer.Mandate is { } mandate)
                rows.Add(DecisionTables.Negotiations, run, replicate, month.Month, n, decision.Subject, actor, mandate.Strategy,
                    mandate.Reservation, mandate.Utilities.Length);
        }

        if (!month.AtTables.IsDefault) Offers(rows, month);
    }

    private void Offers(RowWriter rows, MonthRecord month)
    {
        for (var n = 0; n < month.AtTables.Length; n++)
        {
            var act = month.AtTables[n];
            rows.Add(DecisionTables.Offers, run, replicate, month.Month, n, scenario.Dossiers[act.Dossier].Id, act.Step,
                scenario.Actors[act.Actor].Profile.Id, act.Kind,
                act.Outcome, RowJson.Texts(act.Levels), RowJson.Numbers(act.Utilities), act.Why);
        }
    }
}
