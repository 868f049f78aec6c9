using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Negotiation.Analytics;
using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Negotiation.Mediation;
using NegotiationSim.Negotiation.Protocols;
using NegotiationSim.Negotiation.Strategies;

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

    /// <summary>What is negotiated.</summary>
    public Domain Domain => domain;

    /// <summary>Why a mandate cannot be used, or null.</summary>
    public string? Unusable(Mandate mandate)
    {
        var inPerson = mandate.Strategy == TableKinds.InPerson;
        if (!inPerson && StrategyCatalogue.Find(mandate.Strategy) is null) return $"there is no strategy \"{mandate.Strategy}\".";
        if (inPerson && mandate.Utilities.IsDefaultOrEmpty) return dossier.Mediated ? "a mediator asks for what outcomes are worth; nobody makes offers in person." : null;
        if (mandate.Utilities.IsDefault || mandate.Utilities.Length != domain.OutcomeCount) return $"it values {(mandate.Utilities.IsDefault ? 0 : mandate.Utilities.Length)} outcomes; there are {domain.OutcomeCount}.";
        foreach (var utility in mandate.Utilities)
            if (!double.IsFinite(utility)) return "a utility is not a finite number.";
        return double.IsFinite(mandate.Reservation) && mandate.Reservation <= mandate.Utilities.Max() ? null : "no outcome is worth its reservation value.";
    }

    /// <summary>What every outcome is worth over no deal to a member that was asked, u; null where it said nothing of use.</summary>
    public double[]? OverNoDeal(Answer? answer)
    {
        if (answer is null) return null;
        if (answer.Reasons.Weighed.Length == dossier.Issues.Sum(i => i.Levels.Length) + 1)
        {
            var worth = new double[domain.OutcomeCount];
            var noDeal = answer.Reasons.Weighed[^1].Score;
            for (var o = 0; o < worth.Length; o++)
            {
                var first = 0;
                worth[o] = -noDeal;
                for (var i = 0; i < dossier.Issues.Length; i++)
                {
                    worth[o] += answer.Reasons.Weighed[first + domain.ValueIndex(o, i)].Score;
                    first += dossier.Issues[i].Levels.Length;
                }
            }

            return worth;
        }

        // A seat that states utilities only: its own scale, on which no payment can be named.
        return answer.Mandate is { } mandate && mandate.Utilities.Length == domain.OutcomeCount ? [.. mandate.Utilities.Select(u => u - mandate.Reservation)] : null;
    }

    /// <summary>Whether a party would rather have something its members allow than no deal.</summary>
    public bool Wanted(Mandate own, VotedMandate voted)
    {
        for (var o = 0; o < domain.OutcomeCount; o++)
            if (voted.Allows(o) && (own.Utilities.IsDefaultOrEmpty || own.Utilities[o] >= own.Reservation)) return true;
        return false;
    }

    /// <summary>A voted mandate in words: how much is allowed, the floor, the red lines.</summary>
    public string Describe(VotedMandate voted, Mandate own)
    {
        var (allowed, floor) = (0, double.PositiveInfinity);
        var open = dossier.Issues.Select(i => new bool[i.Levels.Length]).ToArray();
        for (var o = 0; o < domain.OutcomeCount; o++)
        {
            if (!voted.Allows(o)) continue;
            allowed++;
            if (!own.Utilities.IsDefaultOrEmpty) floor = Math.Min(floor, own.Utilities[o]);
            for (var i = 0; i < open.Length; i++) open[i][domain.ValueIndex(o, i)] = true;
        }

        if (allowed == 0) return "may agree to nothing";
        var red = string.Join(", ", dossier.Issues.SelectMany((issue, i) => issue.Levels.Where((_, l) => !open[i][l]).Select(l => issue.Id + "=" + l.Id)));
        return string.Create(CultureInfo.InvariantCulture, $"may agree to {allowed} of {domain.OutcomeCount} outcomes")
            + (double.IsFinite(floor) ? string.Create(CultureInfo.InvariantCulture, $"; floor {floor:0.000}") : "") + "; red lines: " + (red.Length == 0 ? "none" : red);
    }

    /// <summary>The state after the rounds of a month: initialled, conditional, failed, or still bargaining.</summary>
    /// <param name="now">The state.</param>
    /// <param name="state">A dossier that bargains.</param>
    /// <param name="mandates">One a party, in acting order, each usable.</param>
    /// <param name="questions">Asks those who come in person.</param>
    /// <param name="events">Takes every act.</param>
    public async ValueTask<Played> PlayAsync(WorldState now, DossierState state, ImmutableArray<Mandate> mandates, TableQuestions questions, List<TableEvent> events)
    {
        ImmutableArray<UtilityTable> open = [.. mandates.Select(Table)];
        ImmutableArray<UtilityTable> tables = [.. open.Select((table, p) => Within(table, state.Mandates.FirstOrDefault(m => m.Party == p)))];
        var log = new TableLog(ordinal, dossier.Parties, domain, open, events)
        {
            Mandates = state.Mandates,
            Owners = outcome => string.Join(", ", dossier.Owners(outcome).Select(questions.Id)),
        };
        return dossier.Mediated
            ? new Played(now, Mediate(state, open, tables, now.Month, log), [])
            : await OffersAsync(now, state, tables, mandates, questions, log);
    }

    /// <summary>For each party, the most it could still have gained with nobody else worse off; nothing where a party did not say what outcomes are worth to it.</summary>
    public static ImmutableArray<double> LeftOnTheTable(ImmutableArray<Mandate> mandates, int outcome)
    {
        if (mandates.Any(m => m.Utilities.IsDefaultOrEmpty)) return [];
        ImmutableArray<UtilityTable> tables = [.. mandates.Select(m => new UtilityTable([.. m.Utilities], m.Reservation))];
        return AgreementReview.LeftOnTheTable(tables, BargainingSet.Of(tables), [.. tables.Select(t => t[outcome])]);
    }

    private async ValueTask<Played> OffersAsync(WorldState now, DossierState state, ImmutableArray<UtilityTable> tables, ImmutableArray<Mandate> mandates, TableQuestions questions, TableLog log)
    {
        ImmutableArray<Party> parties = [.. mandates.Select((m, p) => new Party(questions.Id(dossier.Parties[p]), Strategy(m.Strategy), tables[p]))];
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

    private DossierState Mediate(DossierState state, ImmutableArray<UtilityTable> open, ImmutableArray<UtilityTable> tables, int month, TableLog log)
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
        dossier.Consent is not null && dossier.Owners(outcome) is { IsEmpty: false } owners ? state.Condition(month, outcome, owners) : state.Initial(month, outcome);

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
        Parties = [.. state.Parties.Select((p, at) => parties[at].NewMemory(domain).Numbers.Length is var size && size == p.Numbers.Length ? p : p with { Numbers = [.. new double[size]] })],
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
                    model.Observe(favourite, new Turn(0, 0, parties[p].Table, domain), memories[p]);
                    memories[p].LastReceived = favourite;
                    memories[p].OffersReceived++;
                }
            }
        }

        return new AlternatingOffersState(0, PartyMemory.None, PartyMemory.None, 0, PartyMemory.None, [.. memories.Select(m => m.Capture())]);
    }
}
