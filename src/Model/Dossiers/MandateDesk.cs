using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Negotiation.Analytics;
using NegotiationSim.Negotiation.Domains;
using NegotiationSim.Negotiation.Strategies;

namespace NegotiationSim.Model.Dossiers;

/// <summary>Reads mandates for one table: whether they can be used, what members allow, what was left.</summary>
internal sealed class MandateDesk(Dossier dossier)
{
    private readonly Domain domain = dossier.Domain();

    /// <summary>What is negotiated.</summary>
    public Domain Domain => domain;

    /// <summary>Why a mandate cannot be used, or null.</summary>
    public string? Unusable(Mandate mandate)
    {
        var inPerson = mandate.Strategy == TableKinds.InPerson;
        if (!inPerson && StrategyCatalogue.Find(mandate.Strategy) is null) return $"there is no strategy \"{mandate.Strategy}\".";
        if (inPerson && mandate.Utilities.IsDefaultOrEmpty) return dossier.Mediated
            ? "a mediator asks for what outcomes are worth; nobody makes offers in person." : null;
        if (mandate.Utilities.IsDefault || mandate.Utilities.Length != domain.OutcomeCount) return $"it values {(mandate.Utilities.IsDefault ? 0 : mandate.Utilities.Length)} outcomes; there are {domain.OutcomeCount}.";
        foreach (var utility in mandate.Utilities)
            if (!double.IsFinite(utility)) return "a utility is not a finite number.";
        return double.IsFinite(mandate.Reservation) && mandate.Reservation <= mandate.Utilities.Max() ? null
            : "no outcome is worth its reservation value.";
    }

    /// <summary>What every outcome is worth over no deal to a member that was asked, u; null where it said nothing of use.</summary>
    public double[]? OverNoDeal(Answer? answer)
    {
        if (answer is null) return null;
        if (Mandates.OverNoDeal(dossier, answer.Reasons.Weighed) is { } worth) return worth;

        // A seat that states utilities only: its own scale, on which no payment can be named.
        return answer.Mandate is { } mandate && mandate.Utilities.Length == domain.OutcomeCount
            ? [.. mandate.Utilities.Select(u => u - mandate.Reservation)] : null;
    }

    /// <summary>
    /// A mandate on which what needs the consent of somebody who has refused it is worth less than no deal; null where nothing is left.
    /// </summary>
    /// <param name="mandate">A usable mandate.</param>
    /// <param name="refused">Ordinals of who has refused.</param>
    public Mandate? Without(Mandate mandate, ImmutableArray<int> refused)
    {
        if (refused.IsEmpty || mandate.Utilities.IsDefaultOrEmpty) return mandate;
        ImmutableArray<double> utilities = [.. mandate.Utilities.Select(
            (u, o) => dossier.Owners(o).Any(refused.Contains) ? Math.Min(u, mandate.Reservation - 1) : u)];
        return utilities.Max() >= mandate.Reservation ? mandate with { Utilities = utilities } : null;
    }

    /// <summary>Why nothing would come of it, by what those at the table say outcomes are worth; empty where they do not.</summary>
    public string Blocked(ImmutableArray<Answer?> answers, Func<int, string> id) =>
        new Blockage(dossier, domain, [.. answers.Select(OverNoDeal)]).Words(id);

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
        var red = string.Join(", ", dossier.Issues.SelectMany(
            (issue, i) => issue.Levels.Where((_, l) => !open[i][l]).Select(l => issue.Id + "=" + l.Id)));
        return string.Create(CultureInfo.InvariantCulture, $"may agree to {allowed} of {domain.OutcomeCount} outcomes")
            + (double.IsFinite(floor) ? string.Create(CultureInfo.InvariantCulture, $"; floor {floor:0.000}") : "") + "; red lines: "
                + (red.Length == 0 ? "none" : red);
    }

    /// <summary>
    /// For each party, the most it could still have gained with nobody else worse off; nothing where a party did not say what outcomes are
    /// worth to it.
    /// </summary>
    public static ImmutableArray<double> LeftOnTheTable(ImmutableArray<Mandate> mandates, int outcome)
    {
        if (mandates.Any(m => m.Utilities.IsDefaultOrEmpty)) return [];
        ImmutableArray<UtilityTable> tables = [.. mandates.Select(m => new UtilityTable([.. m.Utilities], m.Reservation))];
        return AgreementReview.LeftOnTheTable(BargainingSet.Of(tables), [.. tables.Select(t => t[outcome])]);
    }
}
