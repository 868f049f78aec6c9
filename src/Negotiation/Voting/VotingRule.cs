using System.Collections.Immutable;

namespace NegotiationSim.Negotiation.Voting;

/// <summary>When a vote passes: every one of its majorities must be reached, and nobody with a veto may be against.</summary>
/// <param name="Majorities">The majorities needed, at least one, e.g. 55 % of the states and 65 % of the people.</param>
/// <param name="Vetoes">Who can block alone, by voter ordinal; empty for nobody.</param>
public sealed record VotingRule(ImmutableArray<Majority> Majorities, ImmutableArray<int> Vetoes)
{
    /// <summary>More than half of <paramref name="voters"/>, each with one vote.</summary>
    public static VotingRule Simple(int voters) => new([new(Ones(voters), (voters / 2) + 1)], []);

    /// <summary>All of <paramref name="voters"/>.</summary>
    public static VotingRule Unanimity(int voters) => new([new(Ones(voters), voters)], []);

    /// <summary>At least <paramref name="quota"/> of the given <paramref name="weights"/>.</summary>
    public static VotingRule Weighted(ImmutableArray<double> weights, double quota) => new([new(weights, quota)], []);

    /// <summary>The <see cref="QualifiedMajority"/> of voters that represent <paramref name="people"/> each, in any unit.</summary>
    public static VotingRule Qualified(ImmutableArray<double> people)
    {
        var total = 0.0;
        foreach (var count in people) total += count;
        return new([new(Ones(people.Length), QualifiedMajority.MemberShare * people.Length),
            new(people, QualifiedMajority.PeopleShare * total)], []);
    }

    /// <summary>Whether the vote passes.</summary>
    /// <param name="inFavour">Each voter's vote, by ordinal.</param>
    public bool Passes(ReadOnlySpan<bool> inFavour)
    {
        foreach (var voter in Vetoes)
        {
            if (!inFavour[voter]) return false;
        }
        foreach (var majority in Majorities)
        {
            if (!majority.IsReached(inFavour)) return false;
        }
        return true;
    }

    private static ImmutableArray<double> Ones(int voters)
    {
        var ones = new double[voters];
        Array.Fill(ones, 1.0);
        return [.. ones];
    }
}
