using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Negotiation.Protocols;
using NegotiationSim.Negotiation.Strategies;
using NegotiationSim.Negotiation.Turns;

namespace NegotiationSim.Model.Dossiers;

/// <summary>
/// Child negotiations: the sponsor of a conditional deal and each third party bargain over the price of its consent; all sign or none.
/// </summary>
internal sealed class ConsentTalks(ResolvedScenario scenario, DossierPapers papers)
{
    public async ValueTask<(WorldState State, ImmutableArray<int> Waiting)> RunAsync(
        WorldState now, int d, TableQuestions questions, List<Happening> happened, List<TableEvent> events)
    {
        var dossier = scenario.Dossiers[d];
        for (var at = 0; at < now.Dossiers[d].Consents.Length; at++)
        {
            var consent = now.Dossiers[d].Consents[at];
            if (consent.Stage != ConsentStage.Open) continue;
            ImmutableArray<int> both = [dossier.Consent!.Sponsor, consent.Owner];
            var asking = now;
            var asked = await questions.AskAsync(now, dossier.Id + "/consent-" + questions.Id(consent.Owner), both,
                [.. both.Select(a => papers.Consent(asking, d, consent.Owner, a))]);
            if (!asked.Waiting.IsEmpty) return (now, asked.Waiting);
            now = asked.State;
            consent = Bargain(d, consent, asked.Answers, now.Month, questions, events);
            if (consent.Stage != ConsentStage.Open)
            {
                happened.Add(new Happening(consent.Stage == ConsentStage.Given ? HappeningKinds.ConsentGiven
                    : HappeningKinds.ConsentRefused, dossier.Id,
                    scenario.Actors[consent.Owner].Profile.Name + (consent.Stage == ConsentStage.Given
                    ? string.Create(CultureInfo.InvariantCulture,
                        $" consents for {dossier.Consent!.Musd(consent.Payment):0} million US dollars a year")
                    : " does not consent"), "dossier " + dossier.Id));
            }

            now = Put(now, d, now.Dossiers[d].Child(at, consent));
        }

        return (Put(now, d, Conclude(d, now.Dossiers[d], now.Month, happened)), []);
    }

    private DossierState Conclude(int d, DossierState state, int month, List<Happening> happened)
    {
        var dossier = scenario.Dossiers[d];
        if (state.Asked.Any(c => c.Stage == ConsentStage.Refused))
        {
            happened.Add(new Happening(HappeningKinds.DossierRejected, dossier.Id, dossier.Title, "a third party refused"));
            return Retrying.Again(dossier, state.Unravel(month), "third parties", happened);
        }

        if (state.Asked.Any(c => c.Stage == ConsentStage.Open)) return state;
        happened.Add(new Happening(HappeningKinds.DossierInitialled, dossier.Id, "Everybody whose consent was needed has given it",
            "dossier " + dossier.Id));
        return state.Agree(month);
    }

    private Consent Bargain(int d, Consent consent, ImmutableArray<Answer?> answers, int month, TableQuestions questions,
        List<TableEvent> events)
    {
        var dossier = scenario.Dossiers[d];
        var ladder = new Domain(dossier.Id, [new Issue(
            "payment", [.. Enumerable.Range(0, dossier.Consent!.Steps + 1).Select(s => "pay-" + s)])]);
        var late = month - consent.Since >= dossier.Consent.Months;
        if (Usable(answers[0]?.Mandate, ladder) is not { } sponsor || Usable(answers[1]?.Mandate, ladder) is not { } owner) return late
            ? consent.Refuse() : consent;
        ImmutableArray<Mandate> mandates = [sponsor, owner];
        ImmutableArray<UtilityTable> tables = [.. mandates.Select(m => new UtilityTable([.. m.Utilities], m.Reservation))];
        ImmutableArray<Party> parties = [new(questions.Id(dossier.Consent.Sponsor), StrategyCatalogue.Find(sponsor.Strategy)!, tables[0]),
            new(questions.Id(consent.Owner), StrategyCatalogue.Find(owner.Strategy)!, tables[1])];
        var log = new TableLog(d, [dossier.Consent.Sponsor, consent.Owner], ladder, tables, events) { Prefix = "consent-" };
        var talks = new AlternatingOffers(ladder, parties, Deadline.Known(dossier.Rounds * dossier.Consent.Months), log);
        if (consent.Talks is { } standing) talks.Restore(
            standing with { Parties = [.. standing.Parties.Select((p, i) => Fitting(p, parties[i].NewMemory(ladder).Numbers.Length))] });
        for (var round = 0; round < dossier.Rounds && !talks.IsOver; round++) talks.PlayRound();
        if (talks.Agreement >= 0) return consent.Give(talks.Agreement);
        return talks.IsOver || late ? consent.Refuse() : consent.After(talks.Capture());
    }

    private static PartyState Fitting(PartyState memory, int numbers) => memory.Numbers.Length == numbers ? memory
        : memory with { Numbers = [.. new double[numbers]] };

    // Whoever would come in person is played here by its utilities: a ladder of payments needs no more.
    private static Mandate? Usable(Mandate? mandate, Domain ladder)
    {
        if (mandate is null || mandate.Utilities.Length != ladder.OutcomeCount || !double.IsFinite(mandate.Reservation)) return null;
        if (mandate.Utilities.Any(u => !double.IsFinite(u)) || mandate.Reservation > mandate.Utilities.Max()) return null;
        return StrategyCatalogue.Find(mandate.Strategy) is null ? mandate with { Strategy = "linear" } : mandate;
    }

    private static WorldState Put(WorldState now, int d, DossierState state) => now with { Dossiers = now.Dossiers.SetItem(d, state) };
}
