using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Politics;

/// <summary>
/// Two rivals for a borrower in need: a development bank that lends to members without conditions, and lenders who lend more but ask for
/// policies.
/// </summary>
[Mechanism("development bank", "members draw line·GDP without conditions", "[S] authorised 100 bn dollars, subscribed 50 bn",
    "parameters.cooperation.bankLine", "horn-corridor", Off = "0")]
[Mechanism(
    "conditional lenders", "worth line·GDP·(1 - cost of conditions·(1 - agreement with the lender)); the borrower takes the better offer",
    "[A] after the documents", "parameters.cooperation.conditionalLine", "horn-corridor", Off = "0")]
[Unmeasured("development bank", "Projects built, months earlier; debt service", "loans have no principal and build nothing")]
[Unmeasured("conditional lenders", "The chosen lender; what the condition changes; never lends to those who need nothing",
    "conditions change nothing")]
public static class Lenders
{
    /// <summary>Credit that a borrower in need draws, million US dollars; positive from the bank, and whether it was the bank.</summary>
    /// <param name="gdp">GDP, million US dollars.</param>
    /// <param name="member">Whether it is a member of the bank.</param>
    /// <param name="agreement">Agreement with the conditional lenders, 0 to 1: who agrees anyway minds conditions less; NaN where there are
    /// none.</param>
    /// <param name="parameters">Lines and cost.</param>
    public static (double Credit, bool FromBank) Choose(double gdp, bool member, double agreement, CooperationParameters parameters)
    {
        var bank = member ? parameters.BankLine : 0;
        var worth = double.IsNaN(agreement) ? 0 : parameters.ConditionalLine * (1 - (parameters.ConditionCost * (1 - agreement)));
        if (bank <= 0 && worth <= 0) return (0, false);
        return bank >= worth ? (bank * gdp, true) : (parameters.ConditionalLine * gdp, false);
    }
}
