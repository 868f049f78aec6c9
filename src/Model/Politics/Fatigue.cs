using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Politics;

/// <summary>Sanctions fatigue: a stock that own losses and excess inflation fill and time empties; not a clock.</summary>
[Mechanism("sanctions fatigue", "F' = 0.95 F + own loss/12 + 0.05 excess inflation/12; support times e^-F", "[A]; weight of inflation [C]",
    "parameters.politics.fatigue", "us-russia-reset", Mode = "decided")]
[Headline("sanctions fatigue", "Chance that the EU has eased something beyond first terms by the end", "easings:EU", HeadlineKind.Chance,
    Take = FigureTake.Ever)]
[Headline("sanctions fatigue", "Chance that the US has eased something beyond first terms by the end", "easings:USA", HeadlineKind.Chance,
    Take = FigureTake.Ever)]
public static class Fatigue
{
    /// <summary>F' = persistence · F + own loss/12 + weight · excess inflation/12, not below zero, u.</summary>
    /// <param name="fatigue">F, u.</param>
    /// <param name="ownLoss">What own measures cost, u; a gain counts as nothing.</param>
    /// <param name="excessInflation">Points of inflation above target + 1; less counts as nothing.</param>
    /// <param name="parameters">The numbers.</param>
    public static double Step(double fatigue, double ownLoss, double excessInflation, PoliticsParameters parameters) => !parameters.Fatigue
        ? 0
        : parameters.FatiguePersistence * fatigue + (Math.Max(0, ownLoss) / 12)
            + (parameters.FatigueInflation * Math.Max(0, excessInflation) / 12);
}
