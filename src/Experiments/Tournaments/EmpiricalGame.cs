using System.Collections.Immutable;

namespace NegotiationSim.Experiments.Tournaments;

/// <summary>
/// The tournament as a symmetric game in which players choose strategies: what each earns on average against each.
/// </summary>
/// <remarks>Empirical game-theoretic analysis, Wellman (2006); for negotiation tournaments Baarslag et al. (2013).</remarks>
/// <param name="Payoffs">Mean utility of the row's strategy against the column's, over domains and places.</param>
/// <param name="BestResponses">For each column the rows that earn most against it.</param>
/// <param name="Equilibria">Strategies that are a best response to themselves: when all choose one, nobody gains by another.</param>
public sealed record EmpiricalGame(
    ImmutableArray<ImmutableArray<double>> Payoffs,
    ImmutableArray<ImmutableArray<int>> BestResponses,
    ImmutableArray<int> Equilibria)
{
    // Means over the same matches in the same order differ by rounding at most.
    private const double Rounding = 1e-12;

    /// <summary>The game of <paramref name="matches"/> among <paramref name="strategies"/> strategies.</summary>
    public static EmpiricalGame Of(ImmutableArray<Match> matches, int strategies)
    {
        var sums = new double[strategies, strategies];
        var counts = new int[strategies, strategies];
        foreach (var match in matches)
        {
            sums[match.Strategy, match.Against] += match.Utility;
            counts[match.Strategy, match.Against]++;
        }
        var rows = Enumerable.Range(0, strategies).ToArray();
        ImmutableArray<ImmutableArray<double>> payoffs =
            [.. rows.Select(row => rows.Select(column => sums[row, column] / counts[row, column]).ToImmutableArray())];
        ImmutableArray<ImmutableArray<int>> best = [.. rows.Select(column =>
        {
            var most = rows.Max(row => payoffs[row][column]);
            return rows.Where(row => payoffs[row][column] >= most - Rounding).ToImmutableArray();
        })];
        return new(payoffs, best, [.. rows.Where(strategy => best[strategy].Contains(strategy))]);
    }
}
