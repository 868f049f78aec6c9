using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Negotiation.Mediation;
using NegotiationSim.Negotiation.Protocols;
using NegotiationSim.Negotiation.Strategies;
using NegotiationSim.Negotiation.Turns;

namespace NegotiationSim.Model.Dossiers;

/// <summary>Plays the rounds of one month at one table, with the mandates the parties gave for it.</summary>
internal sealed class BargainingTable
{
    private readonly int ordinal;
    private readonly Dossier dossier;
    private readonly ResolvedScenario scenario;
    private readonly Domain domain;
    private readonly PersonAtTable people;

    public BargainingTable(int ordinal, Dossier dossier, ResolvedScenario scenario)
    {
        (this.ordinal, this.dossier, this.scenario) = (ordinal, dossier, scenario);
        domain = dossier.Domain();
        people = new PersonAtTable(dossier, domain);
    }

    /// <summary>What a month of talks led to, and where to wait.</summary>
    public sealed record Played(WorldState State, DossierState Dossier, ImmutableArray<int> Waiting);

    /// <summary>The state after the rounds of a month: initialled, conditional, failed, or still bargaining.</summary>
    /// <param name="now">The state.</param>
    /// <param name="state">A dossier that bargains.</param>
    /// <param name="mandates">One a party, in acting order, each usable.</param>
    /// <param name="questions">Asks those who come in person.</param>
    /// <param name="events">Takes every act.</param>
    public async ValueTask<Played> PlayAsync(WorldState now, DossierState state, ImmutableArray<Mandate> mandates,
        TableQuestions questions, List<TableEvent> events)
    {
        ImmutableArray<UtilityTable> open = [.. mandates.Select(Table)];
        ImmutableArray<UtilityTable> tables = [.. open.Select(
            (table, p) => Within(table, state.Mandates.FirstOrDefault(m => m.Party == p)))];
        var log = new TableLog(ordinal, dossier.Parties, domain, open, events)
        {
            Mandates = state.Mandates,
            Owners = outcome => string.Join(", ", dossier.Owners(outcome).Select(questions.Id)),
        };
        return dossier.Mediated
            ? new Played(now, Mediate(state, open, tables, now.Month, log), [])
            : await OffersAsync(now, state, tables, mandates, questions, log);
    }

    private async ValueTask<Played> OffersAsync(WorldState now, DossierState state, ImmutableArray<UtilityTable> tables,
        ImmutableArray<Mandate> mandates, TableQuestions questions, TableLog log)
    {
        ImmutableArray<Party> parties = [.. mandates.Select(
            (m, p) => new Party(questions.Id(dossier.Parties[p]), Strategy(m.Strategy), tables[p]))];
        var talks = new AlternatingOffers(domain, parties, Deadline.Known(dossier.Rounds * dossier.Deadline), log);
        talks.Restore(state.Talks is { } standing ? Fitting(standing, parties) : Probed(parties));
        var left = false;
        for (var round = 0; round < dossier.Rounds && !talks.IsOver && !left; round++)
        {
            do
            {
                if (mandates[talks.Next].Strategy != TableKinds.InPerson)
                {
                    talks.PlayTurn();
                    continue;
                }

                var asked = await people.AskAsync(now, talks, talks.Next, tables[talks.Next], questions);
                if (!asked.Waiting.IsEmpty) return new Played(now, state, asked.Waiting);
                now = asked.State;
                left = asked.Said is null;
                log.Words = asked.Words;
                if (asked.Said is { } said) talks.PlayTurn(said);
                log.Words = "";
            }
            while (talks.Next != 0 && !talks.IsOver && !left);
        }

        if (left) return new Played(now, state.Fail(now.Month), []);
        if (talks.Agreement >= 0) return new Played(now, Concluded(state, now.Month, talks.Agreement), []);
        return new Played(now, talks.IsOver ? state.Fail(now.Month) : state.After(talks.Capture(), null), []);
    }

    private DossierState Mediate(DossierState state, ImmutableArray<UtilityTable> open, ImmutableArray<UtilityTable> tables, int month,
        TableLog log)
    {
        var mediation = new SingleText(domain, tables, Draft(open), dossier.Rounds * dossier.Deadline);
        if (state.Text is { } standing) mediation.State = standing;
        for (var round = 0; round < dossier.Rounds && !mediation.IsOver; round++) mediation.PlayRound();
        if (!mediation.IsOver) return state.After(null, mediation.State);
        if (mediation.Result.Agreement is not { } agreed) return state.Fail(month);
        log.Text(mediation.State.Step, agreed);
        return Concluded(state, month, agreed);
    }

    /// <summary>The first draft: the middle of every issue, or what is worth most to those the mediator leans to.</summary>
    private int Draft(ImmutableArray<UtilityTable> tables)
    {
        if (dossier.Mediator.Bias.IsEmpty) return SingleText.Middle(domain);
        var (best, most) = (0, double.NegativeInfinity);
        for (var o = 0; o < domain.OutcomeCount; o++)
        {
            var sum = 0.0;
            foreach (var bias in dossier.Mediator.Bias) sum += bias.Value * tables[dossier.Parties.IndexOf(bias.Actor)][o];
            if (sum > most) (best, most) = (o, sum);
        }

        return best;
    }

    private DossierState Concluded(DossierState state, int month, int outcome) =>
        dossier.Consent is not null && dossier.Owners(outcome) is { IsEmpty: false } owners ? state.Condition(month, outcome, owners)
            : state.Initial(month, outcome);

    private UtilityTable Table(Mandate mandate) => mandate.Utilities.IsDefaultOrEmpty
        ? new UtilityTable(new double[domain.OutcomeCount], 0)
        : new UtilityTable([.. mandate.Utilities], mandate.Reservation);

    /// <summary>A table on which what members do not allow is worth less than no deal.</summary>
    private static UtilityTable Within(UtilityTable table, VotedMandate? voted)
    {
        if (voted is null) return table;
        var utilities = table.Utilities.ToArray();
        for (var o = 0; o < utilities.Length; o++)
            if (!voted.Allows(o)) utilities[o] = Math.Min(utilities[o], table.Reservation - 1);
        return new UtilityTable(utilities, table.Reservation);
    }

    /// <summary>A party's strategy; after Track II every one that concedes over time knows what to look for.</summary>
    private Strategy Strategy(string name)
    {
        if (name == TableKinds.InPerson) return StrategyCatalogue.Find("tough")!;
        var strategy = StrategyCatalogue.Find(name)!;
        return dossier.ProbeMonths > 0 ? StrategyCatalogue.Informed(strategy) : strategy;
    }

    /// <summary>A party that changed its strategy since last month keeps what was said, but its new opponent model starts afresh.</summary>
    private AlternatingOffersState Fitting(AlternatingOffersState state, ImmutableArray<Party> parties) => state with
    {
        Parties = [.. state.Parties.Select((p, at) => parties[at].NewMemory(domain).Numbers.Length is var size && size == p.Numbers.Length
            ? p : p with { Numbers = [.. new double[size]] })],
    };

    /// <summary>
    /// Track II: every month before mandates each party lets the others know, deniably, what it would like next best, from
    /// its favourite down; it goes into their opponent models and binds nobody.
    /// </summary>
    private AlternatingOffersState Probed(ImmutableArray<Party> parties)
    {
        var memories = parties.Select(p => p.NewMemory(domain)).ToArray();
        for (var said = 0; said < dossier.ProbeMonths; said++)
        {
            for (var p = 0; p < memories.Length; p++)
            {
                for (var other = 0; other < memories.Length; other++)
                {
                    if (other == p || parties[p].Strategy.Model is not { } model) continue;
                    var table = parties[other].Table;
                    var favourite = table.RationalFromTop(Math.Min(said, table.RationalCount - 1));
                    model.Observe(favourite, new PartyView(0, 0, parties[p].Table, domain), memories[p]);
                    memories[p].LastReceived = favourite;
                    memories[p].OffersReceived++;
                }
            }
        }

        return new AlternatingOffersState(0, PartyMemory.None, PartyMemory.None, 0, PartyMemory.None,
            [.. memories.Select(m => m.Capture())]);
    }
}
