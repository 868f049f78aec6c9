using NegotiationSim.Model.Politics;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Dossiers;

/// <summary>Whether those who would have to talk can reach each other.</summary>
internal sealed class Channels(ResolvedScenario scenario)
{
    /// <summary>Staff of an embassy that is a channel, as a share of the base year's. [A]</summary>
    private const double Enough = 0.05;

    private readonly PoliticalMap map = new(scenario);

    /// <summary>
    /// A mediator or a host is a channel; else every two parties need envoys of one to the other, or a leader who sends one since it leans
    /// to the other side.
    /// </summary>
    public bool Open(WorldState state, Dossier dossier)
    {
        if (state.Politics is not { } politics || dossier.Mediated || dossier.Mediator.Host >= 0) return true;
        for (var a = 0; a < dossier.Parties.Length; a++)
            for (var b = a + 1; b < dossier.Parties.Length; b++)
                if (!Reach(politics, dossier.Parties[a], dossier.Parties[b])
                    && !Reach(politics, dossier.Parties[b], dossier.Parties[a])) return false;
        return true;
    }

    private bool Reach(PoliticsState politics, int from, int to)
    {
        foreach (var e in map.Speaks[from])
        {
            foreach (var o in map.Speaks[to])
            {
                var at = politics.Dyad(e, o);
                // Where no politics are followed between two, nothing stands between them.
                if (at < 0 || politics.Dyads[at].Ties.Embassy >= Enough || politics.Dyads[at].Leaning > 0) return true;
            }
        }

        return false;
    }
}
