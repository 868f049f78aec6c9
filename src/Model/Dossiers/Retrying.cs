using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Dossiers;

/// <summary>What follows a rejection.</summary>
internal static class Retrying
{
    /// <summary>Talks go on, unless the deal was rejected once too often.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="state">Where it stands after the rejection.</param>
    /// <param name="cause">Who rejected it.</param>
    /// <param name="happened">Takes the end of the talks.</param>
    public static DossierState Again(Dossier dossier, DossierState state, string cause, List<Happening> happened)
    {
        if (state.Failures < dossier.MostFailures) return state;
        happened.Add(new Happening(HappeningKinds.DossierFailed, dossier.Id, "Rejected once too often", cause));
        return state.Fail(state.Since);
    }
}
