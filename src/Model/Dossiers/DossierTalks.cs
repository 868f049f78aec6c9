using System.Collections.Immutable;
using NegotiationSim.Actors;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;

namespace NegotiationSim.Model.Dossiers;

/// <summary>Opens dossiers, collects mandates, plays the month's rounds.</summary>
internal sealed class DossierTalks
{
    private readonly ResolvedScenario scenario;
    private readonly DossierPapers papers;
    private readonly BriefingRoom briefings;
    private readonly BargainingTable[] tables;

    public DossierTalks(ResolvedScenario scenario, DossierPapers papers, BriefingRoom briefings)
    {
        (this.scenario, this.papers, this.briefings) = (scenario, papers, briefings);
        tables = [.. scenario.Dossiers.Select((d, i) => new BargainingTable(i, d))];
    }

    public async ValueTask<(WorldState State, ImmutableArray<int> Waiting)> RunAsync(
        WorldState now, ImmutableArray<Term> everyone, List<Decision> decisions, List<Happening> happened, List<TableEvent> events, Inquiry ask)
    {
        for (var d = 0; d < tables.Length; d++)
        {
            var state = Open(scenario.Dossiers[d], now.Dossiers[d], now.Month, happened);
            if (state.Stage is DossierStage.Mandate or DossierStage.Bargaining)
            {
                var from = decisions.Count;
                var options = papers.Levels(now, d);
                var calls = scenario.Dossiers[d].Parties.Select((a, p) => new ActorCall(a, now.Memories[a], briefings.Draw(now, a, Phase.Negotiate, scenario.Dossiers[d].Id, everyone, options[p])));
                var (answered, waiting) = await ask(now, Phase.Negotiate, d, scenario.Dossiers[d].Id, [.. calls.OrderBy(c => c.Actor)]);
                if (!waiting.IsEmpty) return (now, waiting);
                now = answered;
                state = Bargain(d, state, Collect(d, decisions, from, happened), now.Month, happened, events);
            }

            now = now with { Dossiers = now.Dossiers.SetItem(d, state) };
        }

        return (now, []);
    }

    private static DossierState Open(Dossier dossier, DossierState state, int month, List<Happening> happened)
    {
        if (state.Stage == DossierStage.Unopened && month >= dossier.Opens)
        {
            state = dossier.ProbeMonths > 0 ? state.Probe(month) : state.AskMandates(month);
            happened.Add(new Happening(dossier.ProbeMonths > 0 ? "dossier-probe" : "dossier-opened", dossier.Id, dossier.Title, "scripted"));
        }

        if (state.Stage != DossierStage.Probe || month - state.Since < dossier.ProbeMonths) return state;
        happened.Add(new Happening("dossier-opened", dossier.Id, dossier.Title, "probe"));
        return state.AskMandates(month);
    }

    private DossierState Bargain(int d, DossierState state, ImmutableArray<Mandate?> mandates, int month, List<Happening> happened, List<TableEvent> events)
    {
        var dossier = scenario.Dossiers[d];
        if (mandates.Any(m => m is null))
        {
            if (month - state.Since + 1 < dossier.Deadline) return state;
            happened.Add(new Happening("dossier-failed", dossier.Id, "No talks: somebody would rather have no deal", "deadline"));
            return state.Fail(month);
        }

        if (state.Stage == DossierStage.Mandate) state = state.Bargain(month);
        ImmutableArray<Mandate> given = [.. mandates.Select(m => m!)];
        var next = tables[d].Play(state, given, [.. dossier.Parties.Select(a => scenario.Actors[a].Profile.Id)], month, events);
        if (next.Stage == DossierStage.Initialled)
        {
            var left = string.Join(", ", BargainingTable.LeftOnTheTable(given, next.Outcome).Select((gain, p) => string.Create(
                System.Globalization.CultureInfo.InvariantCulture, $"{scenario.Actors[dossier.Parties[p]].Profile.Id} {gain:0.000}")));
            happened.Add(new Happening("dossier-initialled", dossier.Id, string.Join(", ", tables[d].Domain.Describe(next.Outcome)) + "; left on the table: " + left, "dossier " + dossier.Id));
        }
        else if (next.Stage == DossierStage.Failed)
        {
            happened.Add(new Happening("dossier-failed", dossier.Id, "No agreement by the deadline", "deadline"));
        }

        return next;
    }

    private ImmutableArray<Mandate?> Collect(int d, List<Decision> decisions, int from, List<Happening> happened)
    {
        var mandates = new Mandate?[scenario.Dossiers[d].Parties.Length];
        for (var at = from; at < decisions.Count; at++)
        {
            if (decisions[at].Answer.Mandate is not { } mandate) continue;
            if (tables[d].Unusable(mandate) is not { } fault) mandates[scenario.Dossiers[d].Parties.IndexOf(decisions[at].Actor)] = mandate;
            else happened.Add(new Happening("mandate-unusable", scenario.Actors[decisions[at].Actor].Profile.Id, "Its mandate cannot be used: " + fault, "dossier " + scenario.Dossiers[d].Id));
        }

        return [.. mandates];
    }
}
