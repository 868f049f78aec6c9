using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Politics;

/// <summary>Aid that depends on alignment.</summary>
[Mechanism("loyalty as a condition", "aid a month = amount/12·clip(1 + relation, 0, 1)", "[A] after the documents",
    "parameters.cooperation.loyalty", "horn-corridor")]
[Unmeasured("loyalty as a condition", "Trade preference kept or lost by alignment", "no preference hangs on alignment")]
public static class Loyalty
{
    /// <summary>Aid of a month, million US dollars.</summary>
    /// <param name="amount">Promised a year, million US dollars.</param>
    /// <param name="relation">Relation of the donor to the recipient, -1 to 1.</param>
    /// <param name="parameters">The switch: without it aid is paid in full.</param>
    public static double Aid(double amount, double relation, CooperationParameters parameters) =>
        amount / 12 * (parameters.Loyalty ? Math.Clamp(1 + relation, 0, 1) : 1);
}
