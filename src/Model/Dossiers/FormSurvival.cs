using NegotiationSim.Model.Measures;

namespace NegotiationSim.Model.Dossiers;

/// <summary>Whether relief survives a change of leader: what was given by a light act is taken back by a light one.</summary>
/// <remarks>
/// The ladder is that of practice (licences are revoked at once, waivers lapse, executive acts take a new one, statutes
/// the legislature); the sizes are assumptions.
/// </remarks>
public static class FormSurvival
{
    /// <summary>The chance that relief in this form survives a new leader who leans away from the other side with all weight.</summary>
    public static double Least(LegalForm form) => form switch
    {
        LegalForm.Licence => 0.1,
        LegalForm.Waiver => 0.3,
        LegalForm.Statute or LegalForm.SecurityCouncil => 0.95,
        _ => 0.6,
    };

    /// <summary>The chance that relief survives a new leader.</summary>
    /// <param name="form">The legal act that gave it.</param>
    /// <param name="leaning">The new leader's leaning, -1 to 1; whoever leans towards the other side takes nothing back.</param>
    public static double Chance(LegalForm form, double leaning) => 1 - (Math.Max(0, -leaning) * (1 - Least(form)));
}
