using NegotiationSim.Model.Script;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Dossiers;

/// <summary>Whether relief survives a change of leader: what was given by a light act is taken back by a light one.</summary>
/// <remarks>
/// The ladder is that of practice (licences are revoked at once, waivers lapse, executive acts take a new one, statutes
/// the legislature); the sizes are assumptions, parameters of politics to be swept from 0 to 1.
/// </remarks>
public static class FormSurvival
{
    /// <summary>The chance that relief in this form survives a new leader who leans away from the other side with all weight.</summary>
    /// <param name="form">The legal act that gave it.</param>
    /// <param name="parameters">The sizes.</param>
    public static double Least(LegalForm form, PoliticsParameters parameters) => form switch
    {
        LegalForm.Licence => parameters.LicenceSurvival,
        LegalForm.Waiver => parameters.WaiverSurvival,
        LegalForm.Statute or LegalForm.SecurityCouncil => parameters.StatuteSurvival,
        _ => parameters.ExecutiveSurvival,
    };

    /// <summary>The chance that relief survives a new leader.</summary>
    /// <param name="form">The legal act that gave it.</param>
    /// <param name="leaning">The new leader's leaning, -1 to 1; whoever leans towards the other side takes nothing back.</param>
    /// <param name="parameters">The sizes.</param>
    public static double Chance(LegalForm form, double leaning, PoliticsParameters parameters) =>
        1 - (Math.Max(0, -leaning) * (1 - Least(form, parameters)));
}
