namespace NegotiationSim.Negotiation.Voting;

/// <summary>
/// The qualified majority of the Council of the European Union: 55 % of the members that hold 65 % of the people
/// (Treaty on European Union, article 16(4)).
/// </summary>
public static class QualifiedMajority
{
    /// <summary>Share of the members that must agree.</summary>
    internal const double MemberShare = 0.55;

    /// <summary>Share of the people they must represent.</summary>
    internal const double PeopleShare = 0.65;

    /// <summary>Whether it is reached.</summary>
    /// <param name="inFavour">Members in favour.</param>
    /// <param name="members">All members.</param>
    /// <param name="peopleInFavour">People of the members in favour, in any unit.</param>
    /// <param name="people">People of all members, in the same unit.</param>
    public static bool IsReached(int inFavour, int members, double peopleInFavour, double people) =>
        Majority.Reaches(inFavour, MemberShare * members) && Majority.Reaches(peopleInFavour, PeopleShare * people);
}
