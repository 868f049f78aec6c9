using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Model.Script;
using NegotiationSim.Negotiation.Domains;

namespace NegotiationSim.Model.Dossiers;

/// <summary>
/// Why no deal came of talks: which party lacked how much even of the deal that came closest, and which issue would have had to be settled
/// otherwise for it.
/// </summary>
/// <param name="dossier">What is negotiated.</param>
/// <param name="domain">Its domain.</param>
/// <param name="overNoDeal">By party, in acting order: what every outcome is worth to it over no deal, u; null where it did not say.</param>
public sealed class Blockage(Dossier dossier, Domain domain, ImmutableArray<double[]?> overNoDeal)
{
    /// <summary>In words; empty where a party did not say what outcomes are worth to it.</summary>
    /// <param name="id">Id of an actor.</param>
    public string Words(Func<int, string> id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (Find() is not { } found) return "";
        if (found.Lacks <= 0) return "all would have had " + Describe(found.Closest) + ", but time ran out";
        var words = string.Create(
            CultureInfo.InvariantCulture, $"{id(dossier.Parties[found.Party])} lacks {found.Lacks:0.000} u even of {Describe(found.Closest)}");
        if (found.Issue < 0) return words;
        words += string.Create(CultureInfo.InvariantCulture, $"; {dossier.Issues[found.Issue].Id} blocks: {Level(found.Issue, found.Instead)} would be worth {found.Gains:0.000} u more to it");
        return found.Other == found.Party ? words : words + string.Create(
            CultureInfo.InvariantCulture, $", and {id(dossier.Parties[found.Other])} would then lack {found.OtherLacks:0.000} u");
    }

    /// <summary>In figures; null where a party did not say what outcomes are worth to it.</summary>
    public Blocked? Find()
    {
        if (overNoDeal.IsEmpty || overNoDeal.Any(w => w is null)) return null;
        var closest = Closest();
        var party = Worst(closest);
        var lacks = -Worth(party, closest);
        if (lacks <= 0 || Better(party, closest) is not { } step) return new Blocked(closest, party, lacks, -1, closest, 0, party, lacks);
        var other = Worst(step.Outcome);
        return new Blocked(closest, party, lacks, step.Issue, step.Outcome, Worth(party, step.Outcome) - Worth(party, closest), other,
            -Worth(other, step.Outcome));
    }

    /// <summary>The outcome of which whoever lacks most lacks least.</summary>
    private int Closest()
    {
        var best = 0;
        for (var o = 1; o < domain.OutcomeCount; o++)
            if (Worth(Worst(o), o) > Worth(Worst(best), best)) best = o;
        return best;
    }

    private double Worth(int party, int outcome) => overNoDeal[party]![outcome];

    private string Describe(int outcome) => string.Join(", ", domain.Describe(outcome));

    private string Level(int issue, int outcome) => dossier.Issues[issue].Levels[domain.ValueIndex(outcome, issue)].Id;

    private int Worst(int outcome)
    {
        var worst = 0;
        for (var p = 1; p < overNoDeal.Length; p++)
            if (Worth(p, outcome) < Worth(worst, outcome)) worst = p;
        return worst;
    }

    /// <summary>The outcome that differs in one issue and is worth most to a party; null where none is worth more.</summary>
    private (int Issue, int Outcome)? Better(int party, int from)
    {
        (int Issue, int Outcome)? best = null;
        for (var o = 0; o < domain.OutcomeCount; o++)
        {
            if (Worth(party, o) <= Worth(party, best?.Outcome ?? from)) continue;
            var differing = Enumerable.Range(0, dossier.Issues.Length).Where(
                i => domain.ValueIndex(o, i) != domain.ValueIndex(from, i)).ToArray();
            if (differing.Length == 1) best = (differing[0], o);
        }

        return best;
    }
}
