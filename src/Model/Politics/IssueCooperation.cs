using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Politics;

/// <summary>
/// Adversaries work together on one issue where what they gain exceeds the taint of being seen together; common shocks raise the gain.
/// </summary>
[Mechanism(
    "issue-by-issue cooperation", "cooperate if gain > taint·f, gain that of standing issues; a spoilt relation mends a little each month",
    "[A] after the documents; Keohane 1984 [M]", "parameters.cooperation.issueGain", "us-russia-reset", Off = "0", Mode = "decided")]
[Mechanism("shocks that force cooperation", "gain += size of the common shock, fading by a fifth a month",
    "[A]: climate, supply chains, regional conflict", "parameters.cooperation.shocks", "us-russia-reset", Mode = "decided")]
[Unmeasured("issue-by-issue cooperation", "Agreements in force while measures stay", "there is no list of agreements")]
[Unmeasured("shocks that force cooperation", "Chance of an agreement within three months of a shock", "there is no list of agreements")]
public static class IssueCooperation
{
    /// <summary>
    /// The relation after a month: a common shock that brings two together warms it, standing issues mend it as far as it is spoilt.
    /// </summary>
    /// <param name="relation">-1 to 1.</param>
    /// <param name="shock">What a common shock adds to the gain of each, u.</param>
    /// <param name="conflict">The larger f of the two, 0 to 1.</param>
    /// <param name="parameters">The gain, the taint and the pace.</param>
    public static double Mend(double relation, double shock, double conflict, CooperationParameters parameters)
    {
        if (parameters.Shocks && shock > 0 && Works(parameters.IssueGain + shock, conflict, parameters)) return relation
            + parameters.CooperationGain;
        return relation < 0 && Works(parameters.IssueGain, conflict, parameters)
            ? Math.Min(0, relation + parameters.RoutinePace * parameters.CooperationGain) : relation;
    }

    /// <summary>Whether both cooperate.</summary>
    /// <param name="gain">What each gains, u.</param>
    /// <param name="conflict">The larger f of the two, 0 to 1.</param>
    /// <param name="parameters">The taint.</param>
    public static bool Works(double gain, double conflict, CooperationParameters parameters) => gain > 0
        && gain > parameters.Taint * conflict;
}
