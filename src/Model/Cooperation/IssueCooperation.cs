namespace NegotiationSim.Model.Cooperation;

/// <summary>Adversaries work together on one issue where what they gain exceeds the taint of being seen together; common shocks raise the gain.</summary>
[Mechanism("issue-by-issue cooperation", "cooperate if gain > taint·f; the relation gains a little each month", "[A] after the documents; Keohane 1984 [M]", "parameters.cooperation.issues", "us-russia-reset")]
[Mechanism("shocks that force cooperation", "gain = size of the common shock, fading by a fifth a month", "[A]: climate, supply chains, regional conflict", "parameters.cooperation.issues", "us-russia-reset")]
public static class IssueCooperation
{
    /// <summary>Whether both cooperate.</summary>
    /// <param name="gain">What each gains, u.</param>
    /// <param name="conflict">The larger f of the two, 0 to 1.</param>
    /// <param name="parameters">The taint.</param>
    public static bool Works(double gain, double conflict, CooperationParameters parameters) => parameters.Issues && gain > parameters.Taint * conflict;
}
