using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Actors;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Dossiers;

/// <summary>Opens dossiers, collects mandates and what members allow, plays the month's rounds, asks third parties.</summary>
internal sealed class DossierTalks
{
    /// <summary>Least gain that three digits show, u.</summary>
    private const double LeastTold = 0.0005;

    private readonly ResolvedScenario scenario;
    private readonly DossierPapers papers;
    private readonly DrawKey key;
    private readonly MandateDesk[] desks;
    private readonly BargainingTable[] tables;
    private readonly ConsentTalks consents;
    private readonly Overtures overtures;

    public DossierTalks(ResolvedScenario scenario, DossierPapers papers, DrawKey key)
    {
        (this.scenario, this.papers, this.key) = (scenario, papers, key);
        desks = [.. scenario.Dossiers.Select(d => new MandateDesk(d))];
        tables = [.. scenario.Dossiers.Select((d, i) => new BargainingTable(i, d, scenario))];
        consents = new ConsentTalks(scenario, papers);
        overtures = new Overtures(scenario, papers);
    }

    public async ValueTask<(WorldState State, ImmutableArray<int> Waiting)> RunAsync(
        WorldState now, TableQuestions questions, List<Happening> happened, List<TableEvent> events)
    {
        for (var d = 0; d < tables.Length; d++)
        {
            now = Put(now, d, Open(scenario.Dossiers[d], now.Dossiers[d], now.Month, happened));
            (now, var waiting) = await overtures.RunAsync(now, d, questions, happened);
            if (!waiting.IsEmpty) return (now, waiting);
            var state = now.Dossiers[d];
            if (state.Stage == DossierStage.Bargaining && BrokenOff(scenario.Dossiers[d], now.Month)) now =
                Fail(now, d, "Talks broke off", "breakdown", happened);
            else if (state.Stage is DossierStage.Mandate or DossierStage.Bargaining) (now, waiting) =
                await BargainAsync(now, d, questions, happened, events);
            else if (state.Stage == DossierStage.Consent && state.Since < now.Month) (now, waiting) =
                await consents.RunAsync(now, d, questions, happened, events);
            if (!waiting.IsEmpty) return (now, waiting);
        }

        return (now, []);
    }

    private static DossierState Open(Dossier dossier, DossierState state, int month, List<Happening> happened)
    {
        if (state.Stage == DossierStage.Unopened && month >= dossier.Opens && dossier.Thinkable)
        {
            state = state.Think(month);
            happened.Add(new Happening(HappeningKinds.DossierThinkable, dossier.Id, dossier.Title, "scripted"));
        }
        else if (state.Stage == DossierStage.Unopened && month >= dossier.Opens)
        {
            state = dossier.ProbeMonths > 0 ? state.Probe(month) : state.AskMandates(month);
            happened.Add(new Happening(dossier.ProbeMonths > 0 ? HappeningKinds.DossierProbe : HappeningKinds.DossierOpened, dossier.Id,
                dossier.Title, "scripted"));
        }

        if (state.Stage != DossierStage.Probe || month - state.Since < dossier.ProbeMonths) return state;
        happened.Add(new Happening(HappeningKinds.DossierOpened, dossier.Id, dossier.Title, "probe"));
        return state.AskMandates(month);
    }

    /// <summary>The date of a hidden breakdown is nobody's to know: each month of talks has the same chance.</summary>
    private bool BrokenOff(Dossier dossier, int month) =>
        dossier.Breakdown > 0 && key.For(month, Phase.Negotiate, scenario.Actors[dossier.Parties[0]].Profile.Id).Chance(
            "breakdown:" + dossier.Id, dossier.Breakdown);

    private WorldState Fail(WorldState now, int d, string why, string cause, List<Happening> happened)
    {
        happened.Add(new Happening(HappeningKinds.DossierFailed, scenario.Dossiers[d].Id, why, cause));
        return Put(now, d, now.Dossiers[d].Fail(now.Month));
    }

    private async ValueTask<(WorldState State, ImmutableArray<int> Waiting)> BargainAsync(
        WorldState now, int d, TableQuestions questions, List<Happening> happened, List<TableEvent> events)
    {
        var dossier = scenario.Dossiers[d];
        var asked = await questions.AskAsync(now, dossier.Id, dossier.Parties, papers.Levels(now, d, dossier.Parties));
        if (!asked.Waiting.IsEmpty) return (now, asked.Waiting);
        now = asked.State;
        var refused = now.Dossiers[d].Refused;
        Mandate?[] mandates = [.. Collect(d, asked.Answers, happened).Select(m => m is null ? null : desks[d].Without(m, refused))];
        if (now.Dossiers[d].Stage == DossierStage.Mandate)
        {
            (now, var waiting) = await EmpowerAsync(now, d, mandates, questions, happened);
            if (!waiting.IsEmpty) return (now, waiting);
        }

        var state = now.Dossiers[d];
        for (var m = 0; m < state.Mandates.Length; m++)
            if (mandates[state.Mandates[m].Party] is { } own && !desks[d].Wanted(own, state.Mandates[m])) mandates[
                state.Mandates[m].Party] = null;
        if (mandates.Any(m => m is null))
            return (now.Month - state.Since + 1 < dossier.Deadline ? now
                : Fail(now, d, Because("No talks: somebody would rather have no deal", desks[d].Blocked(asked.Answers, questions.Id)),
                "deadline", happened), []);

        if (state.Stage == DossierStage.Mandate) now = Put(now, d, state.Bargain(now.Month, dossier.Mandating.Length));
        now = Leaked(now, d, happened);
        ImmutableArray<Mandate> given = [.. mandates.Select(m => m!)];
        var played = await tables[d].PlayAsync(now, now.Dossiers[d], given, questions, events);
        if (!played.Waiting.IsEmpty) return (now, played.Waiting);
        Tell(d, given, played.Dossier, desks[d].Blocked(asked.Answers, questions.Id), happened);
        return (Put(played.State, d, played.Dossier), []);
    }

    private WorldState Leaked(WorldState now, int d, List<Happening> happened)
    {
        var dossier = scenario.Dossiers[d];
        if (!dossier.Mediated || dossier.Mediator.Leakage <= 0) return now;
        if (!key.For(now.Month, Phase.Negotiate, scenario.Actors[dossier.Parties[0]].Profile.Id).Chance(
            "leak:" + dossier.Id, dossier.Mediator.Leakage)) return now;
        happened.Add(new Happening(HappeningKinds.TextLeaked, dossier.Id,
            "The mediator's text leaked; what is known at home is harder to concede", "mediator"));
        return Put(now, d, now.Dossiers[d].Leak());
    }

    /// <summary>
    /// Members of a party say what each outcome is worth to them; their chamber's rule makes its mandate of it, once for every attempt.
    /// </summary>
    private async ValueTask<(WorldState State, ImmutableArray<int> Waiting)> EmpowerAsync(
        WorldState now, int d, Mandate?[] mandates, TableQuestions questions, List<Happening> happened)
    {
        var dossier = scenario.Dossiers[d];
        foreach (var chamber in dossier.Mandating)
        {
            if (mandates[chamber.Mandates] is not { } own || now.Dossiers[d].Mandates.Any(m => m.Party == chamber.Mandates)) continue;
            ImmutableArray<int> members = [.. Enumerable.Range(0, scenario.Actors.Length).Where(
                a => scenario.Actors[a].Economy is var e and >= 0 && chamber.Chamber.Has(e))];
            var asked = await questions.AskAsync(now, dossier.Id + "/" + chamber.Id, members, papers.Levels(now, d, members));
            if (!asked.Waiting.IsEmpty) return (now, asked.Waiting);
            now = asked.State;
            var count = new ChamberCount(chamber, scenario.World, desks[d].Domain.OutcomeCount);
            for (var m = 0; m < members.Length; m++)
                if (desks[d].OverNoDeal(asked.Answers[m]) is { } worth) count.Take(scenario.Actors[members[m]].Economy, worth);
            var voted = count.Mandate(chamber.Mandates, o => own.Utilities.IsDefaultOrEmpty || own.Utilities[o] > own.Reservation);
            foreach (var promise in voted.Promises)
                happened.Add(new Happening(HappeningKinds.VoteBought, dossier.Id + "/" + chamber.Id, string.Create(CultureInfo.InvariantCulture, $"{scenario.World.Economies[promise.Economy].Name} is promised {promise.Value:0.000} u for its consent to a mandate"), "dossier " + dossier.Id));
            happened.Add(new Happening(HappeningKinds.MandateVoted, dossier.Id + "/" + chamber.Id,
                scenario.Actors[dossier.Parties[chamber.Mandates]].Profile.Name + " " + desks[d].Describe(voted, own) + "; votes for: "
                + string.Join(", ", count.Votes(voted).Select(
                    v => string.Create(CultureInfo.InvariantCulture, $"{scenario.World.Economies[v.Economy].Name} {v.For}"))), "votes"));
            now = Put(now, d, now.Dossiers[d].Empower(voted));
        }

        return (now, []);
    }

    private void Tell(int d, ImmutableArray<Mandate> given, DossierState next, string blocked, List<Happening> happened)
    {
        var dossier = scenario.Dossiers[d];
        if (next.Stage is DossierStage.Initialled or DossierStage.Consent)
        {
            var what = string.Join(", ", desks[d].Domain.Describe(next.Outcome)) + LeftOver(
                dossier, MandateDesk.LeftOnTheTable(given, next.Outcome));
            if (next.Stage == DossierStage.Consent) what += "; needs the consent of "
                + string.Join(", ", next.Asked.Select(c => scenario.Actors[c.Owner].Profile.Name));
            happened.Add(new Happening(next.Stage == DossierStage.Consent ? HappeningKinds.DossierConditional
                : HappeningKinds.DossierInitialled, dossier.Id, what, "dossier " + dossier.Id));
        }
        else if (next.Stage == DossierStage.Failed)
        {
            happened.Add(new Happening(HappeningKinds.DossierFailed, dossier.Id, Because("No agreement by the deadline", blocked),
                "deadline"));
        }
    }

    /// <summary>What each party could still have gained with nobody worse off, u; empty where that is not known.</summary>
    private string LeftOver(Dossier dossier, ImmutableArray<double> gains) => gains.IsEmpty ? ""
        : gains.All(g => g < LeastTold) ? "; nothing left on the table"
        : "; left on the table: " + string.Join(", ", gains.Select((gain, p) => string.Create(
            CultureInfo.InvariantCulture, $"{scenario.Actors[dossier.Parties[p]].Profile.Name} {gain:0.000}")));

    private static string Because(string what, string blocked) => blocked.Length == 0 ? what : what + ": " + blocked;

    private Mandate?[] Collect(int d, ImmutableArray<Answer?> answers, List<Happening> happened)
    {
        var mandates = new Mandate?[answers.Length];
        for (var p = 0; p < mandates.Length; p++)
        {
            if (answers[p]?.Mandate is not { } mandate) continue;
            if (desks[d].Unusable(mandate) is not { } fault) mandates[p] = mandate;
            else happened.Add(new Happening(HappeningKinds.MandateUnusable, scenario.Actors[scenario.Dossiers[d].Parties[p]].Profile.Id,
                "Its mandate cannot be used: " + fault, "dossier " + scenario.Dossiers[d].Id));
        }

        return mandates;
    }

    private static WorldState Put(WorldState now, int d, DossierState state) => now with { Dossiers = now.Dossiers.SetItem(d, state) };
}
