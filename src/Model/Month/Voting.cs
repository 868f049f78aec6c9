using System.Collections.Immutable;
using NegotiationSim.Model.Politics;
using NegotiationSim.Model.Script;

namespace NegotiationSim.Model.Month;

/// <summary>The Vote phase: members of blocs vote on what their bloc proposes.</summary>
internal sealed class Voting(ResolvedScenario scenario, PoliticsFloor politics, BallotBox box)
{
    /// <summary>Votes on every proposal in order; what is carried is handed to politics.</summary>
    public async ValueTask<(WorldState State, ImmutableArray<int> Waiting)> RunAsync(WorldState now, ImmutableArray<Proposal> proposals, List<Happening> happened)
    {
        foreach (var proposal in proposals)
        {
            var subject = proposal.Move.Option.Id;
            var (state, then) = (now, politics.Then(now, proposal));
            var result = await box.VoteAsync(
                now, subject, scenario.World.Blocs[proposal.Bloc], proposal.Voters, scenario.Parameters.Politics.SidePayment,
                (voter, payment) => politics.Paper(state, proposal, voter, then, payment));
            if (!result.Waiting.IsEmpty) return (now, result.Waiting);
            now = result.State;
            if (result.Carried) politics.Carry(proposal);
            happened.Add(new Happening(result.Carried ? "proposal-carried" : "proposal-rejected", subject, proposal.Move.Option.Title, scenario.Actors[proposal.Move.Actor].Profile.Id + " " + subject));
        }

        return (now, []);
    }
}
