using System.Collections.Immutable;
using NegotiationSim.Actors.Answers;
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
    private readonly Domain domain;

    public BargainingTable(int ordinal, Dossier dossier)
    {
        (this.ordinal, this.dossier) = (ordinal, dossier);
        domain = dossier.Domain();
    }

    /// <summary>What is negotiated.</summary>
    public Domain Domain => domain;

    /// <summary>Why a mandate cannot be used, or null.</summary>
    public string? Unusable(Mandate mandate)
    {
        if (StrategyCatalogue.Find(mandate.Strategy) is null) return $"there is no strategy \"{mandate.Strategy}\".";
        if (mandate.Utilities.Length != domain.OutcomeCount) return $"it values {mandate.Utilities.Length} outcomes; there are {domain.OutcomeCount}.";
        foreach (var utility in mandate.Utilities)
            if (!double.IsFinite(utility)) return "a utility is not a finite number.";
        return double.IsFinite(mandate.Reservation) && mandate.Reservation <= mandate.Utilities.Max() ? null : "no outcome is worth its reservation value.";
    }

    /// <summary>The state after the rounds of a month: initialled, failed, or still bargaining.</summary>
    /// <param name="state">A dossier that bargains.</param>
    /// <param name="mandates">One a party, in acting order, each usable.</param>
    /// <param name="names">Names of the parties.</param>
    /// <param name="month">The month.</param>
    /// <param name="events">Takes every act.</param>
    public DossierState Play(DossierState state, ImmutableArray<Mandate> mandates, ImmutableArray<string> names, int month, List<TableEvent> events)
    {
        ImmutableArray<UtilityTable> tables = [.. mandates.Select(m => new UtilityTable([.. m.Utilities], m.Reservation))];
        var log = new TableLog(ordinal, dossier, domain, tables, events);
        return dossier.Mediated ? Mediate(state, tables, month, log) : Offers(state, tables, mandates, names, month, log);
    }

    /// <summary>For each party, the most it could still have gained with nobody else worse off.</summary>
    public static ImmutableArray<double> LeftOnTheTable(ImmutableArray<Mandate> mandates, int outcome)
    {
        ImmutableArray<UtilityTable> tables = [.. mandates.Select(m => new UtilityTable([.. m.Utilities], m.Reservation))];
        return AgreementReview.LeftOnTheTable(tables, BargainingSet.Of(tables), [.. tables.Select(t => t[outcome])]);
    }

    private DossierState Offers(DossierState state, ImmutableArray<UtilityTable> tables, ImmutableArray<Mandate> mandates, ImmutableArray<string> names, int month, TableLog log)
    {
        ImmutableArray<Party> parties = [.. mandates.Select((m, p) => new Party(names[p], StrategyCatalogue.Find(m.Strategy)!, tables[p]))];
        var talks = new AlternatingOffers(domain, parties, Deadline.Known(dossier.Rounds * dossier.Deadline), log);
        talks.Restore(state.Talks is { } standing ? Fitting(standing, parties) : Probed(parties));
        for (var round = 0; round < dossier.Rounds && !talks.IsOver; round++) talks.PlayRound();
        if (talks.Agreement >= 0) return state.Initial(month, talks.Agreement);
        return talks.IsOver ? state.Fail(month) : state.After(talks.Capture(), null);
    }

    private DossierState Mediate(DossierState state, ImmutableArray<UtilityTable> tables, int month, TableLog log)
    {
        var mediation = new SingleText(domain, tables, SingleText.Middle(domain), dossier.Rounds * dossier.Deadline);
        if (state.Text is { } standing) mediation.State = standing;
        for (var round = 0; round < dossier.Rounds && !mediation.IsOver; round++) mediation.PlayRound();
        if (!mediation.IsOver) return state.After(null, mediation.State);
        if (mediation.Result.Agreement is not { } agreed) return state.Fail(month);
        log.Text(mediation.State.Step, agreed);
        return state.Initial(month, agreed);
    }

    /// <summary>A party that changed its strategy since last month keeps what was said, but its new opponent model starts afresh.</summary>
    private AlternatingOffersState Fitting(AlternatingOffersState state, ImmutableArray<Party> parties) => state with
    {
        Parties = [.. state.Parties.Select((p, at) => parties[at].NewMemory(domain).Numbers.Length is var size && size == p.Numbers.Length ? p : p with { Numbers = [.. new double[size]] })],
    };

    /// <summary>Track II: what the others said they would like best, before anything was said in public, is known to a party's opponent model.</summary>
    private AlternatingOffersState Probed(ImmutableArray<Party> parties)
    {
        var memories = parties.Select(p => p.NewMemory(domain)).ToArray();
        for (var said = 0; said < dossier.ProbeMonths; said++)
            for (var p = 0; p < memories.Length; p++)
                for (var other = 0; other < memories.Length; other++)
                    if (other != p) parties[p].Strategy.Model?.Observe(parties[other].Table.Best, new Turn(0, 0, parties[p].Table, domain), memories[p]);
        return new AlternatingOffersState(0, PartyMemory.None, PartyMemory.None, 0, PartyMemory.None, [.. memories.Select(m => m.Capture())]);
    }
}
