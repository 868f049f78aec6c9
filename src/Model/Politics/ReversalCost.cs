using NegotiationSim.Model.Measures;

namespace NegotiationSim.Model.Politics;

/// <summary>What it costs a leader to go back on a public act (Fearon 1994): more, the more solemn the act.</summary>
[Mechanism("easing ladder", "C: licence 0.05 u, waiver 0.1, executive act 0.2, statute 0.5; rungs are offered from the lightest up", "Fearon 1994 [M]; sizes [A]", "parameters.politics.executiveCost", "us-russia-reset")]
public static class ReversalCost
{
    /// <summary>Cost of easing by an act of this form, or of ending one, u.</summary>
    public static double Of(LegalForm form, PoliticsParameters parameters) => form switch
    {
        LegalForm.Licence => parameters.LicenceCost,
        LegalForm.Waiver => parameters.WaiverCost,
        LegalForm.Statute or LegalForm.SecurityCouncil => parameters.StatuteCost,
        _ => parameters.ExecutiveCost,
    };

    /// <summary>Cost of dropping a public threat or demand, u.</summary>
    public static double OfThreat(bool democracy, PoliticsParameters parameters) => democracy ? parameters.AudienceCost : parameters.AudienceCostElsewhere;
}
