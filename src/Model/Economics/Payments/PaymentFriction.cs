using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Economics.Payments;

/// <summary>What it costs to pay, or be paid by, an economy whose banks are cut off; and how alternatives grow.</summary>
/// <remarks>
/// Where a world says in which currencies a pair pays, φ_ij = friction · Σ_c listed_c share_ijc · (1 - own currency) · (1 - alternative):
/// a sender's cut-off binds third states' payments in its currency, so that a trade in yuan does not pay what a trade in dollars
/// pays. Banks of the senders themselves follow one another's lists whatever the currency.
/// </remarks>
[Mechanism("bank cut-off", "φ = friction·Σ listed·share of the pair in the senders' currencies·(1 - own currency)·(1 - alternative)",
    "[A]", "parameters.payments.on", "us-russia-reset")]
[Mechanism("own financial infrastructure", "alternative share grows logistically while banks are cut off, from what was built beforehand",
    "[S] 87 % to 48 % in one year", "parameters.payments.alternativeStart", "us-russia-reset", Off = "0")]
[Headline("bank cut-off", "Trade of Russia with the EU in 2023, settled in the senders' currencies", "trade:EU:RUS", HeadlineKind.Quantity,
    From = "2023-01", Until = "2023-12", Less = true)]
[Headline("own financial infrastructure", "Trade of Russia with China and India kept in 2023", "trade:CHN+IND:RUS", HeadlineKind.Quantity,
    From = "2023-01", Until = "2023-12")]
public static class PaymentFriction
{
    /// <summary>
    /// φ = friction · listed share · settlement share in senders' currencies · (1 - alternative share), ad valorem, alike for all partners.
    /// </summary>
    /// <param name="listed">Share of the economy's banking that is cut off, 0 to 1.</param>
    /// <param name="ownCurrency">Share of settlement moved to its own currency by its own demand, 0 to 1.</param>
    /// <param name="alternative">Alternative share, 0 to 1.</param>
    /// <param name="parameters">The numbers.</param>
    public static double Cost(double listed, double ownCurrency, double alternative, PaymentParameters parameters) =>
        parameters.On ? parameters.Friction * listed * parameters.Settlement * (1 - ownCurrency) * (1 - alternative) : 0;

    /// <summary>φ of a pair with a third state, ad valorem: friction · cleared · (1 - own currency) · (1 - alternative share).</summary>
    /// <param name="cleared">Σ over cut-offs of the listed share of banking times the pair's share in currencies of those who listed, 0 to
    /// 1.</param>
    /// <param name="ownCurrency">Share of settlement moved to the listed economy's own currency by its own demand, 0 to 1.</param>
    /// <param name="alternative">Alternative share of the listed economy, 0 to 1.</param>
    /// <param name="parameters">The numbers.</param>
    public static double WithThird(double cleared, double ownCurrency, double alternative, PaymentParameters parameters) =>
        parameters.On ? parameters.Friction * Math.Min(1, cleared) * (1 - ownCurrency) * (1 - alternative) : 0;

    /// <summary>
    /// The alternative share a month later: logistic growth towards its ceiling while banks are cut off, at rest otherwise.
    /// </summary>
    public static double Grow(double alternative, double listed, PaymentParameters parameters)
    {
        if (!parameters.On || listed == 0 || parameters.AlternativeMost <= 0) return alternative;
        var next = alternative + (parameters.AlternativeGrowth * alternative * (1 - (alternative / parameters.AlternativeMost)));
        return Math.Clamp(next, 0, Math.Max(alternative, parameters.AlternativeMost));
    }
}
