using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Politics;

/// <summary>
/// A mediator leans on its own side: the more the defender depends on it and the more it leans to the aggressor, the sooner talks begin.
/// </summary>
[Mechanism("pressure on an ally to talk", "P(talks begin) = chance·max(0, ι)·dependence of the defender on the mediator",
    "[A] after the documents; Beardsley 2011 on mediation [M]", "parameters.cooperation.mediation", "us-russia-reset", Mode = "decided")]
[Headline("pressure on an ally to talk", "Months from the invasion to Ukraine's yes in principle", "calmer:RUS:UKR:0.75",
    HeadlineKind.Months, Take = FigureTake.Months, From = "2022-02", Less = true)]
public static class Mediation
{
    /// <summary>Chance that talks move one stage on this month.</summary>
    /// <param name="leaning">ι of the mediator towards the aggressor, -1 to 1.</param>
    /// <param name="dependence">Share of the defender's means that the mediator provides, 0 to 1.</param>
    /// <param name="parameters">The chance.</param>
    public static double Chance(double leaning, double dependence, CooperationParameters parameters) =>
        parameters.Mediation ? Math.Clamp(parameters.MediationChance * Math.Max(0, leaning) * dependence, 0, 1) : 0;
}
