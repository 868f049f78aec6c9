using System.Collections.Immutable;
using NegotiationSim.Negotiation.Domains;

namespace NegotiationSim.Model.Script;

/// <summary>Something states negotiate about inside the months of a run.</summary>
public sealed record Dossier
{
    /// <summary>Unique in the scenario, kebab-case.</summary>
    public required string Id { get; init; }

    /// <summary>In words.</summary>
    public required string Title { get; init; }

    /// <summary>Ordinals of the actors at the table, in acting order, at least two.</summary>
    public required ImmutableArray<int> Parties { get; init; }

    /// <summary>What is to be settled.</summary>
    public required ImmutableArray<DossierIssue> Issues { get; init; }

    /// <summary>Month from which it is spoken of.</summary>
    public required int Opens { get; init; }

    /// <summary>Months of deniable talks before mandates; 0 none.</summary>
    public required int ProbeMonths { get; init; }

    /// <summary>Rounds a month.</summary>
    public required int Rounds { get; init; }

    /// <summary>Months of bargaining after which talks end without a deal.</summary>
    public required int Deadline { get; init; }

    /// <summary>Whether a mediator's single text takes the place of offers.</summary>
    public required bool Mediated { get; init; }

    /// <summary>What going on without a deal is worth beside trade, by actor, u.</summary>
    public required ImmutableArray<NonTradeValue> NoDeal { get; init; }

    /// <summary>Who has to agree at home, and who can keep relief in a dispute.</summary>
    public required ImmutableArray<Institution> Institutions { get; init; }

    /// <summary>What every rejection takes off the worth of any later deal, u of each party.</summary>
    public required double FailureCost { get; init; }

    /// <summary>Rejections after which talks end.</summary>
    public required int MostFailures { get; init; }

    /// <summary>Least months between two phases; relief of the next follows only while nobody is found in breach.</summary>
    public required int PhaseMonths { get; init; }

    /// <summary>Chance that a breach is found, a month.</summary>
    public required double Detection { get; init; }

    /// <summary>Positions of dossiers it stands or falls with, itself left out.</summary>
    public required ImmutableArray<int> Linked { get; init; }

    /// <summary>Who keeps the single text where the talks are mediated.</summary>
    public Mediator Mediator { get; init; } = Mediator.Neutral;

    /// <summary>
    /// Whether its parties open it themselves from the month it opens on, step by step; else its date does. Default false.
    /// </summary>
    public bool Thinkable { get; init; }

    /// <summary>Chance that talks break off for good, a month; the parties do not know the date. Default 0.</summary>
    public double Breakdown { get; init; }

    /// <summary>How consents of third parties are bought; null where no level has an owner who is not at the table.</summary>
    public ConsentTerms? Consent { get; init; }

    /// <summary>How a breach that was found is dealt with.</summary>
    public SnapbackRule Snapback { get; init; } = SnapbackRule.Usual;

    /// <summary>The chambers that give a party its mandate.</summary>
    public ImmutableArray<Institution> Mandating => [.. Institutions.Where(i => i.Mandates >= 0)];

    /// <summary>Who has to consent to an outcome without being at the table, ascending.</summary>
    public ImmutableArray<int> Owners(int outcome)
    {
        var domain = Domain();
        return [.. Issues.SelectMany((issue, i) => issue.Levels[domain.ValueIndex(outcome, i)].Owners).Where(
            owner => !Parties.Contains(owner)).Distinct().Order()];
    }

    /// <summary>The domain of its table: one value per issue, in declared order.</summary>
    public Domain Domain() => new(Id, [.. Issues.Select(i => new Issue(i.Id, [.. i.Levels.Select(l => l.Id)]))]);
}
