using System.Collections.Immutable;
using NegotiationSim.Actors;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Model.Asking;

/// <summary>
/// Votes of a month. Where one fails, those who lack little are paid for their vote and asked once more.
/// </summary>
internal sealed class BallotBox(ResolvedScenario scenario, BriefingRoom briefings, ImmutableArray<Term> everyone, List<Decision> decisions,
    Inquiry ask)
{
    private int round;

    /// <summary>Writes the paper of a voter who is offered a side payment, u.</summary>
    public delegate ImmutableArray<Option> Paper(int voter, double payment);

    /// <summary>How a vote went; where seats have to answer first, nothing else counts.</summary>
    /// <param name="State">The state with the voters' memories.</param>
    /// <param name="Waiting">Ordinals of seats that have to answer.</param>
    /// <param name="Carried">Whether it was carried.</param>
    /// <param name="Payments">What was paid for votes, u, by economy.</param>
    /// <param name="Votes">By economy: 1 yes, -1 no, 0 abstention; empty where parties sign.</param>
    /// <param name="Scores">What a yes was worth to the voters, u, by economy; 0 where a voter did not say.</param>
    public sealed record Result(WorldState State, ImmutableArray<int> Waiting, bool Carried, ImmutableArray<double> Payments,
        ImmutableArray<int> Votes, ImmutableArray<double> Scores);

    /// <summary>Asks the voters of a chamber, twice where votes can be bought.</summary>
    /// <param name="now">The state.</param>
    /// <param name="subject">What is voted on.</param>
    /// <param name="chamber">Members and rule.</param>
    /// <param name="voters">Ordinals of the actors that vote for members.</param>
    /// <param name="purse">Most that is paid for a vote, u.</param>
    /// <param name="paper">The paper of each voter.</param>
    public async ValueTask<Result> VoteAsync(WorldState now, string subject, Bloc chamber, ImmutableArray<int> voters, double purse,
        Paper paper)
    {
        var payments = new double[scenario.World.EconomyCount];
        var votes = new int[scenario.World.EconomyCount];
        var shortfalls = new double[scenario.World.EconomyCount];
        var asked = voters;
        for (var ballot = 0; ballot < 2 && asked.Length > 0; ballot++)
        {
            var from = decisions.Count;
            var (state, waiting) = await AskAsync(now, subject, asked, a => paper(a, payments[scenario.Actors[a].Economy]));
            if (!waiting.IsEmpty) return new Result(now, waiting, false, [], [], []);
            now = state;
            Count(from, votes, shortfalls);
            if (Ballot.Carried(chamber, scenario.World, votes)) break;
            asked = [.. voters.Where(a => Buy(scenario.Actors[a].Economy, purse, votes, shortfalls, payments))];
        }

        return new Result(now, [], Ballot.Carried(chamber, scenario.World, votes), [.. payments], [.. votes],
            [.. shortfalls.Select(s => -s)]);
    }

    /// <summary>Asks actors, blocs among them, that all have to say yes.</summary>
    public async ValueTask<Result> SignAsync(WorldState now, string subject, ImmutableArray<int> parties, Paper paper)
    {
        var from = decisions.Count;
        var (state, waiting) = await AskAsync(now, subject, parties, a => paper(a, 0));
        if (!waiting.IsEmpty) return new Result(now, waiting, false, [], [], []);
        var signed = 0;
        for (var d = from; d < decisions.Count; d++)
            if (decisions[d].Answer.Chosen is ["yes"]) signed++;
        return new Result(state, [], signed == parties.Length, [], [], []);
    }

    private ValueTask<(WorldState State, ImmutableArray<int> Waiting)> AskAsync(
        WorldState now, string subject, ImmutableArray<int> actors, Func<int, ImmutableArray<Option>> paper) =>
        ask(now, Phase.Vote, round++, subject, [.. actors.Order().Select(
            a => new ActorCall(a, now.Memories[a], briefings.Draw(now, a, Phase.Vote, subject, everyone, paper(a))))]);

    private void Count(int from, int[] votes, double[] shortfalls)
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

    private static bool Buy(int economy, double purse, int[] votes, double[] shortfalls, double[] payments)
    {
        if (votes[economy] >= 0 || shortfalls[economy] <= 0 || shortfalls[economy] > purse) return false;
        payments[economy] = shortfalls[economy] + 1e-9;
        return true;
    }
}
