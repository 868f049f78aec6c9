using System.Collections.Immutable;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Model.Asking;
using NegotiationSim.Model.Politics;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Dossiers;

/// <summary>Dossiers in the loop: votes on deals, talks, duties, relief given and taken back.</summary>
/// <remarks>Holds scratch memory only; everything lasting is in <see cref="WorldState.Dossiers"/>.</remarks>
internal sealed class DossierPhase
{
    private readonly ResolvedScenario scenario;
    private readonly DossierVotes votes;
    private readonly DossierTalks talks;
    private readonly DossierDuties duties;
    private readonly BriefingRoom briefings;
    private readonly ReliefGap gap;

    public DossierPhase(ResolvedScenario scenario, DrawKey key, BriefingRoom briefings)
    {
        (this.scenario, this.briefings) = (scenario, briefings);
        var papers = new DossierPapers(scenario);
        votes = new DossierVotes(scenario, papers);
        talks = new DossierTalks(scenario, papers, key);
        duties = new DossierDuties(scenario, papers, key);
        gap = new ReliefGap(scenario);
    }

    /// <summary>Vote phase: signatures and ratification, disputes, renewals.</summary>
    public ValueTask<(WorldState State, ImmutableArray<int> Waiting)> VoteAsync(WorldState now, BallotBox box, List<Happening> happened) =>
        votes.RunAsync(now, box, happened);

    /// <summary>Negotiate phase: mandates, rounds, duties under deals in force.</summary>
    public async ValueTask<(WorldState State, ImmutableArray<int> Waiting)> NegotiateAsync(
        WorldState now, ImmutableArray<Actors.Answers.Term> everyone, List<Decision> decisions, List<Happening> happened,
            List<TableEvent> events, Inquiry ask)
    {
        var questions = new TableQuestions(scenario, briefings, everyone, decisions, ask);
        var (state, waiting) = await talks.RunAsync(now, questions, happened, events);
        return waiting.IsEmpty ? await duties.RunAsync(state, questions, happened) : (now, waiting);
    }

    /// <summary>
    /// Which measures a deal holds, so that neither dates nor a script move them: those its acts are about now or were before this month.
    /// </summary>
    public bool[] Held(WorldState before, WorldState now)
    {
        var held = new bool[scenario.Measures.Length];
        for (var d = 0; d < scenario.Dossiers.Length; d++)
        {
            foreach (var act in Given(before.Dossiers[d], d).AddRange(Given(now.Dossiers[d], d)))
            {
                if (act.Measure >= 0) held[act.Measure] = true;
                foreach (var condition in act.Terms?.Conditions ?? []) held[condition] = true;
            }
        }

        return held;
    }

    /// <summary>Enact phase: acts of phases that began, those of deals that ended undone, what is done every month.</summary>
    /// <param name="before">Dossiers as the month found them.</param>
    /// <param name="now">The state.</param>
    /// <param name="happened">Takes what changed.</param>
    public WorldState Enact(WorldState before, WorldState now, List<Happening> happened)
    {
        for (var d = 0; d < scenario.Dossiers.Length; d++)
        {
            var (was, will) = (Given(before.Dossiers[d], d), Given(now.Dossiers[d], d));
            var cause = "dossier " + scenario.Dossiers[d].Id;
            now = Change(now, will.RemoveRange(was), true, cause, happened);
            now = Change(now, was.RemoveRange(will), false, cause, happened);
            foreach (var act in will)
                if (act.IsStanding) now = ActRule.After(scenario, now, act);
        }

        return now;
    }

    /// <summary>After trade: relief on paper against relief in effect.</summary>
    public void Note(WorldState now, TradeOutcome trade, List<Happening> happened) => gap.Note(now, trade, happened);

    private ImmutableArray<Act> Given(DossierState state, int d) =>
        state.Holds ? DealTerms.Of(scenario.Dossiers[d], state, a => scenario.Actors[a].Economy).Given(state) : [];

    private WorldState Change(WorldState now, ImmutableArray<Act> acts, bool give, string cause, List<Happening> happened)
    {
        foreach (var act in acts)
        {
            if (act.IsStanding) continue;
            var then = give ? ActRule.After(scenario, now, act) : ActRule.Undone(scenario, now, act);
            if (ReferenceEquals(then, now)) continue;
            now = then;
            var kind = (act.IsRelief, give) switch
            {
                (true, true) => HappeningKinds.ReliefGiven,
                (true, false) => HappeningKinds.ReliefReimposed,
                (_, true) => HappeningKinds.ActDone,
                _ => HappeningKinds.ActUndone,
            };
            happened.Add(new Happening(kind, ActText.Subject(scenario, act), ActText.Title(scenario, act, give), cause) { Acts = [act] });
        }

        return now;
    }
}
