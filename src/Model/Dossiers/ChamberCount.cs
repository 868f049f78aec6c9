using System.Collections.Immutable;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Model.Dossiers;

/// <summary>
/// Counts what the members of a chamber allow their party to agree to, outcome by outcome: a member votes for an outcome
/// that is worth at least no deal to it. Where nothing worth having is carried, those who lack little are paid.
/// </summary>
internal sealed class ChamberCount(Institution chamber, World world, int outcomes)
{
    private readonly List<(int Economy, double[] Worth)> worth = [];

    /// <summary>Takes a member's vote: what every outcome is worth to it over no deal, u. Members who say nothing abstain.</summary>
    public void Take(int economy, double[] overNoDeal) => worth.Add((economy, overNoDeal));

    /// <summary>The mandate.</summary>
    /// <param name="party">Position of the party.</param>
    /// <param name="wanted">Whether an outcome is worth more to the party itself than no deal.</param>
    public VotedMandate Mandate(int party, Func<int, bool> wanted)
    {
        var carried = Carried([]);
        for (var o = 0; o < outcomes; o++)
            if (carried[o] && wanted(o)) return VotedMandate.Of(party, carried, []);
        var promises = Cheapest(wanted);
        return promises.IsEmpty ? VotedMandate.Of(party, carried, []) : VotedMandate.Of(party, Carried(promises), promises);
    }

    /// <summary>
    /// For how many outcomes each member votes under a mandate, what it was promised counted in; in the order in which the votes were
    /// taken.
    /// </summary>
    public IEnumerable<(int Economy, int For)> Votes(VotedMandate voted) => worth.Select(w =>
    {
        var promised = voted.Promises.Where(p => p.Economy == w.Economy).Sum(p => p.Value);
        return (w.Economy, w.Worth.Count(value => value + promised >= 0));
    });

    private bool[] Carried(ImmutableArray<Promise> promises)
    {
        var carried = new bool[outcomes];
        var votes = new int[world.EconomyCount];
        for (var o = 0; o < outcomes; o++)
        {
            foreach (var (economy, values) in worth)
            {
                var promised = 0.0;
                foreach (var promise in promises)
                    if (promise.Economy == economy) promised = promise.Value;
                votes[economy] = values[o] + promised >= 0 ? 1 : -1;
            }

            carried[o] = Ballot.Carried(chamber.Chamber, world, votes);
        }

        return carried;
    }

    /// <summary>The promises that carry a wanted outcome for the least money in all; none where no purse reaches.</summary>
    private ImmutableArray<Promise> Cheapest(Func<int, bool> wanted)
    {
        var best = ImmutableArray<Promise>.Empty;
        var least = double.PositiveInfinity;
        for (var o = 0; o < outcomes && chamber.Purse > 0; o++)
        {
            if (!wanted(o) || Price(o) is not { IsEmpty: false } promises) continue;
            var sum = promises.Sum(p => p.Value);
            if (sum < least) (best, least) = (promises, sum);
        }

        return best;
    }

    private ImmutableArray<Promise> Price(int outcome)
    {
        var votes = new int[world.EconomyCount];
        var promises = ImmutableArray.CreateBuilder<Promise>();
        // Those who lack least are paid first, until it is enough.
        foreach (var (economy, values) in worth) votes[economy] = values[outcome] >= 0 ? 1 : -1;
        foreach (var (economy, values) in worth.OrderByDescending(w => w.Worth[outcome]).ThenBy(w => w.Economy))
        {
            if (values[outcome] >= 0) continue;
            if (Ballot.Carried(chamber.Chamber, world, votes)) break;
            if (-values[outcome] > chamber.Purse) return [];
            promises.Add(new Promise(economy, -values[outcome] + 1e-9));
            votes[economy] = 1;
        }

        return Ballot.Carried(chamber.Chamber, world, votes) ? promises.ToImmutable() : [];
    }
}
