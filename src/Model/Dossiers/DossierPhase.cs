using System.Collections.Immutable;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Model.Asking;
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
    public ValueTask<(WorldState State, ImmutableArray<int> Waiting)> VoteAsync(WorldState now, BallotBox box, List<Happening> happened) => votes.RunAsync(now, box, happened);

    /// <summary>Negotiate phase: mandates, rounds, duties under deals in force.</summary>
    public async ValueTask<(WorldState State, ImmutableArray<int> Waiting)> NegotiateAsync(
        WorldState now, ImmutableArray<Actors.Answers.Term> everyone, List<Decision> decisions, List<Happening> happened, List<TableEvent> events, Inquiry ask)
    {
        var questions = new TableQuestions(scenario, briefings, everyone, decisions, ask);
        var (state, waiting) = await talks.RunAsync(now, questions, happened, events);
        return waiting.IsEmpty ? await duties.RunAsync(state, questions, happened) : (now, waiting);
    }

    /// <summary>Which measures a deal holds, so that neither dates nor a script move them: those it eases now or eased before this month.</summary>
    public bool[] Held(WorldState before, WorldState now)
    {
        var held = new bool[scenario.Measures.Length];
        for (var d = 0; d < scenario.Dossiers.Length; d++)
        {
            foreach (var easing in Given(before.Dossiers[d], d)) held[easing.Measure] = true;
            foreach (var easing in Given(now.Dossiers[d], d)) held[easing.Measure] = true;
        }

        return held;
    }

    /// <summary>Enact phase: relief of phases that began, relief of deals that ended, money that changes hands.</summary>
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
            if (now.Dossiers[d].Holds) now = Pay(now, DealTerms.Of(scenario.Dossiers[d], now.Dossiers[d], a => scenario.Actors[a].Economy));
        }

        return now;
    }

    /// <summary>After trade: relief on paper against relief in effect.</summary>
    public void Note(WorldState now, TradeOutcome trade, List<Happening> happened) => gap.Note(now, trade, happened);

    private ImmutableArray<Easing> Given(DossierState state, int d) => state.Holds ? DealTerms.Of(scenario.Dossiers[d], state.Outcome).Given(state) : [];

    private WorldState Change(WorldState now, ImmutableArray<Easing> easings, bool give, string cause, List<Happening> happened)
    {
        if (easings.IsEmpty) return now;
        var measures = ReliefEffect.Set(scenario, now.Measures, easings, give, now.Month);
        foreach (var easing in easings)
        {
            var measure = scenario.Measures[easing.Measure];
            if (measures[easing.Measure] == now.Measures[easing.Measure]) continue;
            var subject = easing.CarveOut < 0 ? measure.Id : measure.Id + "/" + measure.CarveOuts[easing.CarveOut].Id;
            happened.Add(new Happening(give ? HappeningKinds.ReliefGiven : HappeningKinds.ReliefReimposed, subject, (give ? "Eased: " : "Reimposed: ") + measure.Title, cause));
        }

        return now with { Measures = measures };
    }

    private static WorldState Pay(WorldState now, DealTerms terms)
    {
        var economies = now.Economies;
        foreach (var payment in terms.Payments)
        {
            // Nobody pays what it has not got.
            var paid = Math.Min(payment.MusdAYear / 12, economies[payment.From].Reserves);
            economies = economies.SetItem(payment.From, economies[payment.From] with { Reserves = economies[payment.From].Reserves - paid });
            economies = economies.SetItem(payment.To, economies[payment.To] with { Reserves = economies[payment.To].Reserves + paid });
        }

        return now with { Economies = economies };
    }
}
