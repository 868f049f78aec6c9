namespace NegotiationSim.Model.Economics.Credit;

/// <summary>Debt service competes with imports for the month's receipts.</summary>
internal static class DebtSqueeze
{
    /// <summary>Share of an import bill that a state goes without before it rather stops paying. [A]</summary>
    public const double Most = 0.25;

    /// <summary>Part of what could be imported that is gone without, 0 to 0.25.</summary>
    /// <param name="service">Debt service of the month, million US dollars.</param>
    /// <param name="means">Receipts, finance from abroad and a part of reserves, million US dollars.</param>
    /// <param name="bill">What imports would cost: last month's bill, or the base's where that was squeezed already, million US
    /// dollars.</param>
    public static double Of(double service, double means, double bill) =>
        service <= 0 || bill <= 0 ? 0 : Math.Clamp((service - Math.Max(0, means - bill)) / bill, 0, Most);
}
