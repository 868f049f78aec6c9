using System.Collections.Immutable;
using NegotiationSim.Negotiation.Domains;

namespace NegotiationSim.Negotiation.Analytics;

/// <summary>
/// How good an agreement is, measured against what was possible. Distances are Euclidean in utilities, to the nearest of ties.
/// </summary>
/// <param name="ToPareto">Distance to the Pareto frontier; 0 for an efficient agreement.</param>
/// <param name="ToNash">Distance to the Nash point.</param>
/// <param name="ToKalaiSmorodinsky">Distance to the Kalai-Smorodinsky point.</param>
/// <param name="ToEgalitarian">Distance to the egalitarian point.</param>
/// <param name="ToUtilitarian">Distance to the utilitarian point.</param>
public sealed record AgreementReview(
    double? ToPareto,
    double? ToNash,
    double? ToKalaiSmorodinsky,
    double? ToEgalitarian,
    double? ToUtilitarian)
{
    /// <summary>Reviews <paramref name="agreement"/>; every distance is null without one, or where nothing is rational.</summary>
    public static AgreementReview Of(ImmutableArray<UtilityTable> tables, BargainingSet set, int? agreement)
    {
        if (agreement is not { } outcome) return new(null, null, null, null, null);
        return new(
            Distance(tables, outcome, set.Pareto),
            Distance(tables, outcome, set.Nash),
            Distance(tables, outcome, set.KalaiSmorodinsky),
            Distance(tables, outcome, set.Egalitarian),
            Distance(tables, outcome, set.Utilitarian));
    }

    /// <summary>What was left on the table: for each party, the most it could still have gained with nobody else worse off.</summary>
    /// <param name="set">What was possible.</param>
    /// <param name="utilities">What each party got: the agreement's utilities, or the reservation values without one.</param>
    /// <returns>Gains in utility, at least 0, one a party; a gain or loss that is a tie (<see cref="TieRanks"/>) is none.</returns>
    public static ImmutableArray<double> LeftOnTheTable(BargainingSet set, ImmutableArray<double> utilities)
    {
        var levels = utilities.Select((utility, party) => set.Ties[party].Level(utility)).ToArray();
        var gains = new double[levels.Length];
        foreach (var outcome in set.Pareto)
        {
            var harms = false;
            for (var party = 0; party < gains.Length; party++) harms |= set.Ties[party][outcome] < levels[party].Rank;
            if (harms) continue;
            for (var party = 0; party < gains.Length; party++)
                gains[party] = Math.Max(gains[party], set.Ties[party].Above(outcome, levels[party]));
        }
        return [.. gains];
    }

    private static double? Distance(ImmutableArray<UtilityTable> tables, int from, ImmutableArray<int> to)
    {
        double? least = null;
        foreach (var outcome in to)
        {
            var square = 0.0;
            foreach (var table in tables) square += (table[from] - table[outcome]) * (table[from] - table[outcome]);
            if (least is null || square < least) least = square;
        }
        return least is { } found ? Math.Sqrt(found) : null;
    }
}
