using System.Collections.Immutable;
using NegotiationSim.Model.Script;

namespace NegotiationSim.Model.State;

/// <summary>What an outcome of a dossier says.</summary>
/// <param name="Acts">What is done, in issue order.</param>
/// <param name="Temptations">What breaking it would be worth, in issue order.</param>
/// <param name="Duration">Months it lasts: the least that any issue says; 0 without end.</param>
/// <param name="Snapback">Whether relief is reimposed after a dispute.</param>
/// <param name="Phases">Number of phases, at least 1.</param>
public sealed record DealTerms(
    ImmutableArray<Act> Acts, ImmutableArray<NonTradeValue> Temptations, int Duration, bool Snapback, int Phases)
{
    /// <summary>The terms of an outcome.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="outcome">Number of the outcome in the dossier's domain.</param>
    public static DealTerms Of(Dossier dossier, int outcome)
    {
        var domain = dossier.Domain();
        var levels = dossier.Issues.Select((issue, i) => issue.Levels[domain.ValueIndex(outcome, i)]).ToImmutableArray();
        var acts = levels.SelectMany(l => l.Acts).ToImmutableArray();
        var durations = levels.Where(l => l.Duration > 0).Select(l => l.Duration);
        return new DealTerms(
            acts, [.. levels.SelectMany(l => l.Temptations)], durations.DefaultIfEmpty(0).Min(),
            levels.Any(l => l.Snapback), acts.Select(a => a.Phase).DefaultIfEmpty(1).Max());
    }

    /// <summary>The terms of the deal a dossier has come to, with what was promised to third parties for their consent.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="state">Where it stands; something is agreed.</param>
    /// <param name="economyOf">Economy of an actor.</param>
    public static DealTerms Of(Dossier dossier, DossierState state, Func<int, int> economyOf)
    {
        var terms = Of(dossier, state.Outcome);
        if (dossier.Consent is not { } price) return terms;
        foreach (var consent in state.Consents)
            if (consent.Payment > 0) terms = terms with
            {
                Acts =
                terms.Acts.Add(Act.Between(ActKind.Pay, economyOf(price.Sponsor), economyOf(consent.Owner), price.Musd(consent.Payment)))
            };
        return terms;
    }

    /// <summary>What is done now: acts of the phases that have begun, without relief that a new leader took back.</summary>
    public ImmutableArray<Act> Given(DossierState state)
    {
        if (!state.Holds) return [];
        var given = ImmutableArray.CreateBuilder<Act>();
        for (var a = 0; a < Acts.Length; a++)
            if (Acts[a].Phase <= state.Phase && !state.Revoked.Contains(a)) given.Add(Acts[a]);
        return given.ToImmutable();
    }

    /// <summary>What breaking it in secret would be worth to an actor, u.</summary>
    public double Temptation(int actor)
    {
        var sum = 0.0;
        foreach (var one in Temptations)
            if (one.Actor == actor) sum += one.Value;
        return sum;
    }
}
