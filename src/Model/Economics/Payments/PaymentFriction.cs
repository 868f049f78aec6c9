using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Economics.Payments;

/// <summary>What it costs to pay, or be paid by, an economy whose banks are cut off; and how alternatives grow.</summary>
[Mechanism("bank cut-off", "φ = friction·listed·settlement·(1 - own currency)·(1 - alternative)", "[A]", "parameters.payments.on", "us-russia-reset")]
[Mechanism("own financial infrastructure", "alternative share grows logistically while banks are cut off, from what was built beforehand", "[S] 87 % to 48 % in one year", "parameters.payments.alternativeStart", "us-russia-reset", Off = "0")]
public static class PaymentFriction
{
    /// <summary>
    /// φ = friction · listed share · settlement share in senders' currencies · (1 - alternative share), ad valorem.
    /// </summary>
    /// <param name="listed">Share of the economy's banking that is cut off, 0 to 1.</param>
    /// <param name="ownCurrency">Share of settlement moved to its own currency by its own demand, 0 to 1.</param>
    /// <param name="alternative">Alternative share, 0 to 1.</param>
    /// <param name="parameters">The numbers.</param>
    public static double Cost(double listed, double ownCurrency, double alternative, PaymentParameters parameters) =>
        parameters.On ? parameters.Friction * listed * parameters.Settlement * (1 - ownCurrency) * (1 - alternative) : 0;

    /// <summary>The alternative share a month later: logistic growth towards its ceiling while banks are cut off, at rest otherwise.</summary>
    public static double Grow(double alternative, double listed, PaymentParameters parameters)
    {
        if (!parameters.On || listed == 0 || parameters.AlternativeMost <= 0) return alternative;
        var next = alternative + (parameters.AlternativeGrowth * alternative * (1 - (alternative / parameters.AlternativeMost)));
        return Math.Clamp(next, 0, Math.Max(alternative, parameters.AlternativeMost));
    }
}
