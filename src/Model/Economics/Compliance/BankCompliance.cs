using NegotiationSim.Actors.Numerics;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Economics.Compliance;

/// <summary>Whether a third state's banks keep away from a target when the sender threatens their access.</summary>
[Mechanism("secondary sanctions", "logistic(-1 + 6 exposure - 2 margin)·enforcement of banks comply: no controlled goods, other transit by the reach less", "[A]; Türkiye after December 2023 [S]",
    "parameters.compliance.on", "us-russia-reset")]
[Mechanism("centrality in finance", "exposure of each third state = share of its payments that clear in the sender's currency", "[A]",
    "parameters.compliance.exposure", "us-russia-reset", Off = "0")]
[Headline("secondary sanctions", "Controlled goods from hubs to Russia in the half year after the order of December 2023",
    "flow:CHN+HKG+TUR+ARE+KAZ+KGZ+ARM+GEO+UZB:RUS:dual-use-electronics", HeadlineKind.Quantity, From = "2024-01", Until = "2024-06",
    Less = true, AtLeast = 0.2)]
[Unmeasured(
    "centrality in finance",
    "The same measure by each sender in turn: bite on third states, weighted by GDP, ordered as the exposure matrix says",
    "a comparison of senders, not of on and off; no command runs it yet")]
public static class BankCompliance
{
    /// <summary>
    /// Share of banks that comply in the long run: logistic(constant + exposure weight · exposure - margin weight · margin), scaled by
    /// enforcement.
    /// </summary>
    /// <param name="exposure">Share of the third state's payments that clear in the sender's currency, 0 to 1.</param>
    /// <param name="margin">Share of its trade that is with the target, 0 to 1.</param>
    /// <param name="enforcement">Enforcement of the threat, 0 to 1.</param>
    /// <param name="parameters">The numbers.</param>
    public static double Rate(double exposure, double margin, double enforcement, ComplianceParameters parameters) =>
        parameters.On && enforcement > 0
            ? enforcement / (1 + Elementary.Exp(-(parameters.Constant + parameters.Exposure * exposure - parameters.Margin * margin)))
            : 0;

    /// <summary>Compliance a month later.</summary>
    public static double Step(double now, double rate, ComplianceParameters parameters) => now + (parameters.Speed * (rate - now));
}
