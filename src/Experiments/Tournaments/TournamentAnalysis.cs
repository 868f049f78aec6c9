using System.Collections.Immutable;
using NegotiationSim.Experiments.Analysis;

namespace NegotiationSim.Experiments.Tournaments;

/// <summary>What a tournament shows.</summary>
/// <param name="Standings">Every strategy, best mean first.</param>
/// <param name="Comparisons">Every pair of strategies, in the order they were named.</param>
/// <param name="Game">The empirical game.</param>
public sealed record TournamentAnalysis(
    ImmutableArray<Standing> Standings, ImmutableArray<PairedComparison> Comparisons, EmpiricalGame Game)
{
    /// <summary>Analyses <paramref name="matches"/>.</summary>
    /// <param name="matches">The matches in the order <see cref="Tournament.Play"/> gives them, so that situations pair up.</param>
    /// <param name="names">The strategies' names by position.</param>
    public static TournamentAnalysis Of(ImmutableArray<Match> matches, ImmutableArray<string> names)
    {
        var scores = names.Select((_, strategy) => matches.Where(match => match.Strategy == strategy).ToArray()).ToArray();
        var standings = names.Select((name, strategy) => Rank(name, scores[strategy])).OrderByDescending(standing => standing.Mean);
        return new([.. standings], Compare(scores, names), EmpiricalGame.Of(matches, names.Length));
    }

    private static Standing Rank(string name, Match[] matches)
    {
        var (mean, low, high) = PairedSample.Mean([.. matches.Select(match => match.Utility)]);
        return new(name, mean, low, high, matches.Length, matches.Count(match => match.Agreed) / (double)matches.Length);
    }

    private static ImmutableArray<PairedComparison> Compare(Match[][] scores, ImmutableArray<string> names)
    {
        var raw = new List<PairedComparison>();
        for (var first = 0; first < names.Length; first++)
        {
            for (var second = first + 1; second < names.Length; second++)
            {
                var differences = scores[first].Zip(scores[second], (a, b) => a.Utility - b.Utility).ToArray();
                var (mean, low, high) = PairedSample.Mean(differences);
                raw.Add(new(names[first], names[second], mean, low, high, PairedSample.TTest(differences),
                    PairedSample.SignedRank(differences), 1.0));
            }
        }
        var adjusted = PairedSample.Holm([.. raw.Select(comparison => comparison.SignedRank)]);
        return [.. raw.Select((comparison, i) => comparison with { Adjusted = adjusted[i] })];
    }
}
