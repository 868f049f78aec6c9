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
    /// A mediator or a host is a channel; else every two parties need envoys of one to the other, a leader who sends one since it leans to
    /// the other side, or second-track contacts.
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

    /// <summary>
    /// Second-track contacts between those who would talk, 0 to 1: the closest of any two; 0 where they count for nothing.
    /// </summary>
    public double Contacts(WorldState state, Dossier dossier)
    {
        if (state.Politics is not { } politics || !scenario.Parameters.Cooperation.TrackTwo) return 0;
        var most = 0.0;
        foreach (var from in dossier.Parties)
            foreach (var to in dossier.Parties)
                foreach (var e in map.Speaks[from])
                    foreach (var o in map.Speaks[to])
                        if (politics.Dyad(e, o) is var at and >= 0) most = Math.Max(most, politics.Dyads[at].Ties.Contacts);
        return most;
    }

    private bool Reach(PoliticsState politics, int from, int to)
    {
        foreach (var e in map.Speaks[from])
        {
            foreach (var o in map.Speaks[to])
            {
                var at = politics.Dyad(e, o);
                // Where no politics are followed between two, nothing stands between them.
                if (at < 0 || politics.Dyads[at].Ties.Embassy >= Enough || politics.Dyads[at].Leaning > 0
                    || (scenario.Parameters.Cooperation.TrackTwo && politics.Dyads[at].Ties.Contacts >= Enough)) return true;
            }
        }

        return false;
    }
}
