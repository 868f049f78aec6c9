using NegotiationSim.Model.Worlds;
using NegotiationSim.Negotiation.Voting;

namespace NegotiationSim.Model.State;

/// <summary>Counts votes by a bloc's rule.</summary>
public static class Ballot
{
    /// <summary>Whether a proposal is carried.</summary>
    /// <param name="bloc">The bloc with its rule.</param>
    /// <param name="world">People by member, for the qualified majority.</param>
    /// <param name="votes">By economy: 1 yes, -1 no, 0 abstention; members only are read.</param>
    public static bool Carried(Bloc bloc, World world, ReadOnlySpan<int> votes)
    {
        var (yes, no, people, all) = (0, 0, 0.0, 0.0);
        var vetoed = false;
        foreach (var member in bloc.Members)
        {
            all += world.Economies[member].PopulationM;
            if (votes[member] > 0)
            {
                yes++;
                people += world.Economies[member].PopulationM;
            }
            else if (votes[member] < 0)
            {
                no++;
                vetoed |= bloc.VetoMembers.Contains(member);
            }
        }

        return bloc.Rule switch
        {
            DecisionRule.SimpleMajority => 2 * yes > bloc.Members.Length,
            DecisionRule.QualifiedMajority => QualifiedMajority.IsReached(yes, bloc.Members.Length, people, all),
            DecisionRule.OneVeto => 2 * yes > bloc.Members.Length && !vetoed,
            DecisionRule.Unanimity => no == 0 && yes > 0,
            _ => false,
        };
    }
}
