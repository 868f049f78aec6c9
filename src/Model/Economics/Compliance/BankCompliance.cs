using NegotiationSim.Actors.Numerics;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Economics.Compliance;

/// <summary>Whether a third state's banks keep away from a target when the sender threatens their access.</summary>
[Mechanism("secondary sanctions", "logistic(-1 + 6 exposure - 2 margin)·enforcement", "[A]; Türkiye after December 2023 [S]", "parameters.compliance.on", "us-russia-reset")]
[Mechanism("centrality in finance", "exposure of each third state = share of its trade with the sender", "[A]", "parameters.compliance.exposure", "us-russia-reset", Off = "0")]
public static class BankCompliance
{
    /// <summary>Share of banks that comply in the long run: logistic(constant + exposure weight · exposure - margin weight · margin), scaled by enforcement.</summary>
    /// <param name="exposure">Share of the third state's trade that is with the sender, 0 to 1.</param>
    /// <param name="margin">Share of its trade that is with the target, 0 to 1.</param>
    /// <param name="enforcement">Enforcement of the threat, 0 to 1.</param>
    /// <param name="parameters">The numbers.</param>
    public static double Rate(double exposure, double margin, double enforcement, ComplianceParameters parameters) =>
        parameters.On && enforcement > 0
            ? enforcement / (1 + Elementary.Exp(-(parameters.Constant + (parameters.Exposure * exposure) - (parameters.Margin * margin))))
            : 0;

    /// <summary>Compliance a month later.</summary>
    public static double Step(double now, double rate, ComplianceParameters parameters) => now + (parameters.Speed * (rate - now));
}
