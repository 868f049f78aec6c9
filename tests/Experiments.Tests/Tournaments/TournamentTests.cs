using NegotiationSim.Experiments.Tournaments;
using NegotiationSim.Negotiation.Strategies;
using NegotiationSim.Scenarios.Domains;

namespace NegotiationSim.Experiments.Tests.Tournaments;

public class TournamentTests
{
    private static readonly string[] Names = ["boulware", "conceder", "tough"];

    [Fact]
    public void Tournament_plays_every_pair_in_every_place_of_every_domain()
    {
        var matches = Play("own-logroll", "own-bloc-3party");
        // 3 strategies against 3, in 2 places and in 3.
        Assert.Equal(9 * 2 + 9 * 3, matches.Length);
        Assert.Equal(matches.Length, matches.Select(m => (m.Domain, m.Strategy, m.Against, m.Place)).Distinct().Count());
    }

    [Fact]
    public void Tournament_scores_both_sides_of_the_same_negotiation()
    {
        var matches = Play("own-zero-sum-tariff");
        var first = matches.Single(m => m is { Strategy: 0, Against: 1, Place: 0 });
        var second = matches.Single(m => m is { Strategy: 1, Against: 0, Place: 1 });
        // One tariff, strictly opposed: what one gets the other lacks.
        Assert.True(first.Agreed);
        Assert.Equal(1.0, first.Utility + second.Utility, 1e-12);
        Assert.True(first.Utility > second.Utility);
    }

    [Fact]
    public void EmpiricalGame_finds_best_responses_and_equilibria()
    {
        var analysis = TournamentAnalysis.Of(Play("own-zero-sum-tariff"), [.. Names]);
        var game = analysis.Game;
        // Strictly opposed: two payoffs of one pair sum to 1 where they agree, and the tough never do.
        Assert.Equal(1.0, game.Payoffs[0][1] + game.Payoffs[1][0], 1e-12);
        Assert.Equal([0], game.BestResponses[1].ToArray());
        Assert.Equal(0.0, game.Payoffs[2][2]);
        // Against the tough everybody gets nothing, so tough is as good a response to itself as any.
        Assert.Equal([0, 1, 2], game.BestResponses[2].ToArray());
        Assert.Equal([0, 2], game.Equilibria.ToArray());
        Assert.Equal(3, analysis.Comparisons.Length);
        Assert.All(analysis.Standings, standing => Assert.InRange(standing.Mean, standing.Low, standing.High));
        Assert.All(analysis.Comparisons, comparison => Assert.True(comparison.Adjusted >= comparison.SignedRank));
    }

    private static System.Collections.Immutable.ImmutableArray<Match> Play(params string[] domains)
    {
        var files = DomainFiles.Read([.. domains.Select(
            name => Path.Combine(AppContext.BaseDirectory, "Data", "domains", name + ".json"))]);
        return Tournament.Play(files, [.. Names.Select(name => StrategyCatalogue.Find(name)!)], 50);
    }
}
