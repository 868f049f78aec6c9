using System.Collections.Immutable;
using NegotiationSim.Actors;
using NegotiationSim.Actors.Chance;
using NegotiationSim.Negotiation.Protocols;
using NegotiationSim.Negotiation.Voting;

namespace NegotiationSim.Runner.Negotiate;

/// <summary>The rules of one negotiation on the command line.</summary>
/// <param name="Protocol">How the parties decide.</param>
/// <param name="Rounds">Rounds the parties pace themselves by, N; at least 1.</param>
/// <param name="Voting">When a vote passes, with one weight a party; null unless the parties vote.</param>
/// <param name="Hazard">Chance that the talks break off after any round, 0 to below 1; 0 for a deadline everybody knows.</param>
/// <param name="Seed">Where the luck of the break comes from.</param>
public sealed record TalksRules(TalksProtocol Protocol, int Rounds, VotingRule? Voting = null, double Hazard = 0.0, long Seed = 1)
{
    /// <summary>Alternating offers with a deadline everybody knows.</summary>
    public static TalksRules Offers(int rounds) => new(TalksProtocol.Sao, rounds);

    /// <summary>When the talks end. Nobody at the table knows of the break: they pace themselves by N.</summary>
    public Deadline Deadline { get; } = Hidden(Rounds, Hazard, Seed);

    /// <summary>At least <paramref name="quota"/> of the weights.</summary>
    /// <param name="weights">One weight a party; null for one vote each.</param>
    /// <param name="quota">What has to be in favour; null for more than half.</param>
    /// <param name="vetoes">Positions of parties that can block alone.</param>
    /// <param name="parties">How many parties there are.</param>
    public static VotingRule Rule(ImmutableArray<double>? weights, double? quota, ImmutableArray<int> vetoes, int parties)
    {
        var all = weights ?? [.. Enumerable.Repeat(1.0, parties)];
        // A hair above one half: with weights that are not whole, no sum of them lies between the two.
        var enough = quota ?? (weights is null ? (parties / 2) + 1 : (all.Sum() / 2.0) + (1e-6 * all.Sum()));
        return new([new Majority(all, enough)], vetoes);
    }

    private static Deadline Hidden(int rounds, double hazard, long seed)
    {
        if (hazard <= 0.0) return Deadline.Known(rounds);
        var draws = DrawKey.Of(seed, 0).For(0, Phase.Negotiate, "table");
        var last = 1;
        while (last < rounds && !draws.Chance("breakdown", hazard, last)) last++;
        return Deadline.Hidden(last, rounds);
    }
}
