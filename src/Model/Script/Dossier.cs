using System.Collections.Immutable;
using NegotiationSim.Negotiation.Domains;

namespace NegotiationSim.Model.Script;

/// <summary>Something states negotiate about inside the months of a run.</summary>
/// <param name="Id">Unique in the scenario, kebab-case.</param>
/// <param name="Title">In words.</param>
/// <param name="Parties">Ordinals of the actors at the table, in acting order, at least two.</param>
/// <param name="Issues">What is to be settled.</param>
/// <param name="Opens">Month from which it is spoken of.</param>
/// <param name="ProbeMonths">Months of deniable talks before mandates; 0 none.</param>
/// <param name="Rounds">Rounds a month.</param>
/// <param name="Deadline">Months of bargaining after which talks end without a deal.</param>
/// <param name="Mediated">Whether a mediator's single text takes the place of offers.</param>
/// <param name="NoDeal">What going on without a deal is worth beside trade, by actor, u.</param>
/// <param name="Institutions">Who has to agree at home, and who can keep relief in a dispute.</param>
/// <param name="FailureCost">What every rejection takes off the worth of any later deal, u of each party.</param>
/// <param name="MostFailures">Rejections after which talks end.</param>
/// <param name="PhaseMonths">Least months between two phases; relief of the next follows only while nobody is found in breach.</param>
/// <param name="Detection">Chance that a breach is found, a month.</param>
/// <param name="Linked">Positions of dossiers it stands or falls with, itself left out.</param>
public sealed record Dossier(
    string Id,
    string Title,
    ImmutableArray<int> Parties,
    ImmutableArray<DossierIssue> Issues,
    int Opens,
    int ProbeMonths,
    int Rounds,
    int Deadline,
    bool Mediated,
    ImmutableArray<NonTradeValue> NoDeal,
    ImmutableArray<Institution> Institutions,
    double FailureCost,
    int MostFailures,
    int PhaseMonths,
    double Detection,
    ImmutableArray<int> Linked)
{
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
