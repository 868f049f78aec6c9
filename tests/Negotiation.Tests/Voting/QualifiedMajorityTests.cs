using NegotiationSim.Negotiation.Voting;

namespace NegotiationSim.Negotiation.Tests.Voting;

/// <summary>Against the Treaty on European Union, article 16(4): of 27 members 15 are 55 %, as the Council says itself.</summary>
public class QualifiedMajorityTests
{
    [Theory]
    [InlineData(15, 27, 65, 100, true)]
    [InlineData(14, 27, 100, 100, false)]
    [InlineData(15, 27, 64.9, 100, false)]
    [InlineData(11, 20, 65, 100, true)]
    [InlineData(10, 20, 65, 100, false)]
    [InlineData(11, 20, 0.1 + 0.2 + 0.35, 1, true)] // a sum that misses 0.65 by rounding alone
    public void It_takes_55_per_cent_of_the_members_with_65_per_cent_of_the_people(
        int inFavour, int members, double peopleInFavour, double people, bool reached) =>
        Assert.Equal(reached, QualifiedMajority.IsReached(inFavour, members, peopleInFavour, people));
}
