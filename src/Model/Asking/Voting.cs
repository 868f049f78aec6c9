using System.Collections.Immutable;
using NegotiationSim.Model.Politics;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Asking;

/// <summary>
/// The Vote phase: members of blocs vote on what their bloc proposes, and once more if an exemption would win the votes it lacks.
/// </summary>
internal sealed class Voting(ResolvedScenario scenario, PoliticsPhase politics, BallotBox box)
{
    /// <summary>Votes on every proposal in order; what is carried is handed to politics.</summary>
    public async ValueTask<(WorldState State, ImmutableArray<int> Waiting)> RunAsync(
        WorldState now, ImmutableArray<Proposal> proposals, List<Happening> happened)
    {
        foreach (var proposal in proposals)
        {
            if (politics.Waits(proposal)) continue;
            var result = await VoteAsync(now, proposal, proposal.Move.Option.Id, happened);
            if (!result.Waiting.IsEmpty) return (now, result.Waiting);
            now = result.State;
            if (result.Carried || politics.Conceding(now, proposal, result.Votes, result.Scores) is not { } conceding) continue;
            var concession = scenario.Measures[conceding.Move.Measure].CarveOuts[conceding.Move.Concession];
            var opposed = scenario.World.Blocs[proposal.Bloc].Members.Where(e => result.Votes[e] < 0).Select(
                e => scenario.World.Economies[e].Id);
            happened.Add(new Happening(
                HappeningKinds.ConcessionOffered, scenario.Measures[conceding.Move.Measure].Id + "/" + concession.Id,
                    concession.Title + ", to win " + string.Join(", ", opposed), Cause(proposal)));
            result = await VoteAsync(now, conceding, proposal.Move.Option.Id + "/" + concession.Id, happened);
            if (!result.Waiting.IsEmpty) return (now, result.Waiting);
            now = result.State;
        }

        return (now, []);
    }

    private async ValueTask<BallotBox.Result> VoteAsync(WorldState now, Proposal proposal, string subject, List<Happening> happened)
    {
        var then = politics.Then(now, proposal);
        var result = await box.VoteAsync(
            now, subject, scenario.World.Blocs[proposal.Bloc], proposal.Voters, scenario.Parameters.Politics.SidePayment,
            (voter, payment) => politics.Paper(now, proposal, voter, then, payment));
        if (!result.Waiting.IsEmpty) return result;
        if (result.Carried) politics.Carry(proposal);
        happened.Add(new Happening(result.Carried ? HappeningKinds.ProposalCarried : HappeningKinds.ProposalRejected, subject,
            proposal.Move.Option.Title, Cause(proposal)));
        return result;
    }

    private string Cause(Proposal proposal) => scenario.Actors[proposal.Move.Actor].Profile.Id + " " + proposal.Move.Option.Id;
}
