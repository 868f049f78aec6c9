using System.Collections.Immutable;
using NegotiationSim.Model.Script;

namespace NegotiationSim.Model.State;

/// <summary>What an outcome of a dossier says.</summary>
/// <param name="Easings">Relief, in issue order.</param>
/// <param name="Payments">Money, in issue order.</param>
/// <param name="Temptations">What breaking it would be worth, in issue order.</param>
/// <param name="Duration">Months it lasts: the least that any issue says; 0 without end.</param>
/// <param name="Snapback">Whether relief is reimposed after a dispute.</param>
/// <param name="Phases">Number of phases, at least 1.</param>
public sealed record DealTerms(
    ImmutableArray<Easing> Easings, ImmutableArray<SidePayment> Payments, ImmutableArray<NonTradeValue> Temptations, int Duration, bool Snapback, int Phases)
{
    /// <summary>The terms of an outcome.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="outcome">Number of the outcome in the dossier's domain.</param>
    public static DealTerms Of(Dossier dossier, int outcome)
    {
        var domain = dossier.Domain();
        var levels = dossier.Issues.Select((issue, i) => issue.Levels[domain.ValueIndex(outcome, i)]).ToImmutableArray();
        var easings = levels.SelectMany(l => l.Easings).ToImmutableArray();
        var durations = levels.Where(l => l.Duration > 0).Select(l => l.Duration);
        return new DealTerms(
            easings, [.. levels.SelectMany(l => l.Payments)], [.. levels.SelectMany(l => l.Temptations)], durations.DefaultIfEmpty(0).Min(),
            levels.Any(l => l.Snapback), easings.Select(e => e.Phase).DefaultIfEmpty(1).Max());
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
            if (consent.Payment > 0) terms = terms with { Payments = terms.Payments.Add(new SidePayment(economyOf(price.Sponsor), economyOf(consent.Owner), price.Musd(consent.Payment))) };
        return terms;
    }

    /// <summary>Relief that is given now: of the phases that have begun, without what a new leader took back.</summary>
    public ImmutableArray<Easing> Given(DossierState state)
    {
        if (!state.Holds) return [];
        var given = ImmutableArray.CreateBuilder<Easing>();
        for (var e = 0; e < Easings.Length; e++)
            if (Easings[e].Phase <= state.Phase && !state.Revoked.Contains(e)) given.Add(Easings[e]);
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
