using System.Collections.Immutable;
using NegotiationSim.Actors;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;

namespace NegotiationSim.Model.Dossiers;

/// <summary>Deals in force: parties keep or break their duties, breaches are found or not, phases follow each other.</summary>
internal sealed class DossierDuties(ResolvedScenario scenario, DossierPapers papers, BriefingRoom briefings, DrawKey key)
{
    public async ValueTask<(WorldState State, ImmutableArray<int> Waiting)> RunAsync(
        WorldState now, ImmutableArray<Term> everyone, List<Decision> decisions, List<Happening> happened, Inquiry ask)
    {
        for (var d = 0; d < scenario.Dossiers.Length; d++)
        {
            var state = now.Dossiers[d];
            if (state.Stage != DossierStage.InForce || state.Since == now.Month) continue;
            var dossier = scenario.Dossiers[d];
            var terms = DealTerms.Of(dossier, state.Outcome);
            ImmutableArray<int> tempted = [.. dossier.Parties.Where(a => terms.Temptation(a) > 0)];
            if (!tempted.IsEmpty)
            {
                var from = decisions.Count;
                var calls = tempted.Select(a => new ActorCall(a, now.Memories[a], briefings.Draw(now, a, Phase.Negotiate, dossier.Id, everyone, papers.Duty(now, d, a))));
                var (answered, waiting) = await ask(now, Phase.Negotiate, scenario.Dossiers.Length + d, dossier.Id, [.. calls.OrderBy(c => c.Actor)]);
                if (!waiting.IsEmpty) return (now, waiting);
                now = answered;
                state = Inspect(dossier, state, decisions, from, now.Month, happened);
            }

            if (state.Stage == DossierStage.InForce && state.Phase < terms.Phases && now.Month - state.PhaseSince >= dossier.PhaseMonths)
            {
                state = state.Advance(now.Month);
                happened.Add(new Happening("dossier-phase", dossier.Id, "Milestone met: phase " + state.Phase + " begins", "dossier " + dossier.Id));
            }

            now = now with { Dossiers = now.Dossiers.SetItem(d, state) };
        }

        return (now, []);
    }

    /// <summary>A breach is found with the dossier's chance a month; one that is not found leaves no trace but the decision.</summary>
    private DossierState Inspect(Dossier dossier, DossierState state, List<Decision> decisions, int from, int month, List<Happening> happened)
    {
        for (var at = from; at < decisions.Count; at++)
        {
            var actor = decisions[at].Actor;
            if (decisions[at].Answer.Chosen is not ["breach"]) continue;
            if (!key.For(month, Phase.Negotiate, scenario.Actors[actor].Profile.Id).Chance("detection:" + dossier.Id, dossier.Detection)) continue;
            happened.Add(new Happening("breach-found", dossier.Id, scenario.Actors[actor].Profile.Name + " broke its duty", scenario.Actors[actor].Profile.Id + " breach"));
            return state.Dispute(month, dossier.Parties.IndexOf(actor));
        }

        return state;
    }
}
