using System.Collections.Immutable;
using NegotiationSim.Actors;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Dossiers;

/// <summary>
/// Deals in force: parties keep or break their duties, breaches are found or not, phases follow each other, new leaders take relief back.
/// </summary>
internal sealed class DossierDuties(ResolvedScenario scenario, DossierPapers papers, DrawKey key)
{
    public async ValueTask<(WorldState State, ImmutableArray<int> Waiting)> RunAsync(
        WorldState now, TableQuestions questions, List<Happening> happened)
    {
        for (var d = 0; d < scenario.Dossiers.Length; d++)
        {
            var state = now.Dossiers[d];
            if (state.Stage != DossierStage.InForce || state.Since == now.Month) continue;
            var dossier = scenario.Dossiers[d];
            state = Inaugurate(dossier, state, now.Month, happened);
            var terms = DealTerms.Of(dossier, state.Outcome);
            ImmutableArray<int> tempted = [.. dossier.Parties.Where(a => terms.Temptation(a) > 0).Order()];
            if (!tempted.IsEmpty)
            {
                var asking = now;
                var asked = await questions.AskAsync(now, dossier.Id, tempted, [.. tempted.Select(a => papers.Duty(asking, d, a))]);
                if (!asked.Waiting.IsEmpty) return (now, asked.Waiting);
                now = asked.State;
                state = Inspect(dossier, state, tempted, asked.Answers, now.Month, happened);
            }

            if (state.Stage == DossierStage.InForce && state.Phase < terms.Phases && now.Month - state.PhaseSince >= dossier.PhaseMonths)
            {
                state = state.Advance(now.Month);
                happened.Add(new Happening(HappeningKinds.DossierPhase, dossier.Id, "Milestone met: phase " + state.Phase + " begins",
                    "dossier " + dossier.Id));
            }

            now = now with { Dossiers = now.Dossiers.SetItem(d, state) };
        }

        return (now, []);
    }

    /// <summary>A new leader of a sender takes back what the legal form of the relief lets him.</summary>
    private DossierState Inaugurate(Dossier dossier, DossierState state, int month, List<Happening> happened)
    {
        if (!scenario.Parameters.Politics.Leaders) return state;
        foreach (var change in scenario.Events)
        {
            if (change.Kind != EventKind.Leader || change.Month != month) continue;
            var acts = DealTerms.Of(dossier, state.Outcome).Acts;
            for (var e = 0; e < acts.Length; e++)
            {
                if (!acts[e].IsRelief) continue;
                var measure = scenario.Measures[acts[e].Measure];
                if (acts[e].Phase > state.Phase || state.Revoked.Contains(e) || !measure.Senders.Contains(change.Economies[0])) continue;
                if (change.Economies.Length > 1 && !measure.Targets.Contains(change.Economies[1])) continue;
                var leader = scenario.World.Economies[change.Economies[0]].Id;
                if (key.For(month, Phase.Negotiate, leader).Chance(
                    "survival:" + dossier.Id, FormSurvival.Chance(acts[e].Form, change.Value, scenario.Parameters.Politics), e)) continue;
                state = state.Revoke(e);
                happened.Add(new Happening(HappeningKinds.ReliefRevoked, dossier.Id,
                    "A new leader takes relief back that was given as " + Words(acts[e].Form) + ": " + measure.Title, change.Id));
            }
        }

        return state;
    }

    /// <summary>A breach is found with the dossier's chance a month; one that is not found leaves no trace but the decision.</summary>
    private DossierState Inspect(Dossier dossier, DossierState state, ImmutableArray<int> tempted, ImmutableArray<Answer?> answers,
        int month, List<Happening> happened)
    {
        for (var at = 0; at < tempted.Length; at++)
        {
            var self = scenario.Actors[tempted[at]].Profile;
            if (answers[at] is not { Chosen: ["breach"] }) continue;
            if (!key.For(month, Phase.Negotiate, self.Id).Chance("detection:" + dossier.Id, dossier.Detection)) continue;
            var late = dossier.Snapback.Expiry > 0 && month - state.Began >= dossier.Snapback.Expiry;
            happened.Add(new Happening(HappeningKinds.BreachFound, dossier.Id,
                self.Name + " broke its duty" + (late ? "; the time to dispute it is over" : ""), self.Id + " breach"));
            if (!late) return state.Dispute(month, dossier.Parties.IndexOf(tempted[at]));
        }

        return state;
    }

    private static string Words(NegotiationSim.Model.Script.LegalForm form) => form switch
    {
        NegotiationSim.Model.Script.LegalForm.Licence => "a licence",
        NegotiationSim.Model.Script.LegalForm.Waiver => "a waiver",
        NegotiationSim.Model.Script.LegalForm.ExecutiveAct => "an executive act",
        NegotiationSim.Model.Script.LegalForm.Statute => "a statute",
        _ => "a decision",
    };
}
