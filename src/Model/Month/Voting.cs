using System.Collections.Immutable;
using NegotiationSim.Actors;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Model.Politics;
using NegotiationSim.Model.Script;

namespace NegotiationSim.Model.Month;

/// <summary>
/// The Vote phase: members of blocs vote on what their bloc proposes. Where it fails, those who lack little are
/// paid for their vote and asked once more.
/// </summary>
internal sealed class Voting(ResolvedScenario scenario, BriefingRoom briefings, PoliticsFloor politics)
{
    /// <summary>Asks some actors, takes their answers into state and decisions; the seats to wait for come back instead where there are any.</summary>
    public delegate ValueTask<(WorldState State, ImmutableArray<int> Waiting)> Inquiry(WorldState state, Phase phase, int round, string subject, ImmutableArray<ActorCall> calls);

    /// <summary>Votes on every proposal in order; what is carried is handed to politics.</summary>
    public async ValueTask<(WorldState State, ImmutableArray<int> Waiting)> RunAsync(
        WorldState now, ImmutableArray<Proposal> proposals, ImmutableArray<Term> everyone, List<Decision> decisions, List<Happening> happened, Inquiry ask)
    {
        var round = 0;
        foreach (var proposal in proposals)
        {
            var subject = proposal.Move.Option.Id;
            var payments = new double[scenario.World.EconomyCount];
            var votes = new int[scenario.World.EconomyCount];
            var shortfalls = new double[scenario.World.EconomyCount];
            var asked = proposal.Voters;
            for (var ballot = 0; ballot < 2 && asked.Length > 0; ballot++)
            {
                var calls = Papers(now, proposal, asked, payments, everyone);
                var from = decisions.Count;
                var (state, waiting) = await ask(now, Phase.Vote, round++, subject, calls);
                if (!waiting.IsEmpty) return (now, waiting);
                now = state;
                Count(decisions, from, votes, shortfalls);
                if (Ballot.Carried(scenario.World.Blocs[proposal.Bloc], scenario.World, votes)) break;
                asked = [.. proposal.Voters.Where(a => Buy(scenario.Actors[a].Economy, votes, shortfalls, payments))];
            }

            var carried = Ballot.Carried(scenario.World.Blocs[proposal.Bloc], scenario.World, votes);
            if (carried) politics.Carry(proposal);
            happened.Add(new Happening(carried ? "proposal-carried" : "proposal-rejected", subject, proposal.Move.Option.Title, scenario.Actors[proposal.Move.Actor].Profile.Id + " " + subject));
        }

        return (now, []);
    }

    private ImmutableArray<ActorCall> Papers(WorldState now, Proposal proposal, ImmutableArray<int> voters, double[] payments, ImmutableArray<Term> everyone)
    {
        var then = politics.Then(now, proposal);
        return [.. voters.Select(a => new ActorCall(a, now.Memories[a], briefings.Draw(
            now, a, Phase.Vote, proposal.Move.Option.Id, everyone, politics.Paper(now, proposal, a, then, payments[scenario.Actors[a].Economy]))))];
    }

    private void Count(List<Decision> decisions, int from, int[] votes, double[] shortfalls)
    {
        for (var d = from; d < decisions.Count; d++)
        {
            var economy = scenario.Actors[decisions[d].Actor].Economy;
            var answer = decisions[d].Answer;
            votes[economy] = answer.Chosen.IsEmpty ? 0 : answer.Chosen[0] switch { "yes" => 1, "no" => -1, _ => 0 };
            foreach (var weighed in answer.Reasons.Weighed)
                if (weighed.Option == "yes") shortfalls[economy] = -weighed.Score;
        }
    }

    private bool Buy(int economy, int[] votes, double[] shortfalls, double[] payments)
    {
        if (votes[economy] >= 0 || shortfalls[economy] <= 0 || shortfalls[economy] > scenario.Parameters.Politics.SidePayment) return false;
        payments[economy] = shortfalls[economy] + 1e-9;
        return true;
    }
}
