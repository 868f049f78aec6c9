using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Economics.Credit;

/// <summary>Debt service competes with imports for the month's receipts.</summary>
internal static class DebtSqueeze
{
    /// <summary>Share of an import bill that a state goes without before it rather stops paying. [A]</summary>
    public const double Most = 0.25;

    /// <summary>What is kept back for debts out of what imports are paid from, million US dollars.</summary>
    /// <param name="credit">Loans; null where none are followed.</param>
    /// <param name="economy">The economy.</param>
    /// <param name="imports">Its import bill of last month, million US dollars.</param>
    /// <param name="month">The month.</param>
    public static double Of(CreditState? credit, int economy, double imports, int month) =>
        credit is null ? 0 : Math.Min(Most * imports, CreditLedger.Service(credit, economy, month));
}
