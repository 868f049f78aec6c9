using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Economics.Credit;

/// <summary>
/// One loan month by month: what is due, what a payment does, what a restructuring leaves. Debt and claim are one number.
/// </summary>
/// <remarks>claim' = claim + interest + paid out - paid - forgiven, whatever happens; a test holds it over generated loans.</remarks>
public static class LoanBook
{
    /// <summary>A loan of which nothing is paid out yet.</summary>
    /// <param name="lender">Who lends.</param>
    /// <param name="borrower">Who borrows.</param>
    /// <param name="amount">Million US dollars.</param>
    /// <param name="terms">Its terms.</param>
    /// <param name="month">The month it is agreed in.</param>
    public static LoanState Agreed(int lender, int borrower, double amount, LoanTerms terms, int month) => new(
        lender, borrower, month, 0, terms.Rate, month + terms.Grace, month + terms.Months, amount, amount / terms.Tranches,
        terms.Conditions, 0, 0, 0, false, false);

    /// <summary>Interest of a month, million US dollars.</summary>
    public static double Interest(LoanState loan) => loan.Claim * loan.Rate / 12;

    /// <summary>Principal due in a month: equal parts of what is left from the end of grace on, million US dollars.</summary>
    public static double Instalment(LoanState loan, int month) =>
        month < loan.Grace ? 0 : loan.Principal / Math.Max(1, loan.Until - month);

    /// <summary>All that is due in a month, arrears among it, million US dollars.</summary>
    public static double Due(LoanState loan, int month) => loan.Arrears + Interest(loan) + Instalment(loan, month);

    /// <summary>Whether a payment out is due: the first at once, the next ones half a year apart while conditions are kept.</summary>
    public static bool IsDrawn(LoanState loan, int month) =>
        loan.Undrawn > 0 && !loan.Broken && (month - loan.Since) % LoanTerms.TrancheMonths == 0;

    /// <summary>The loan after a payment out.</summary>
    /// <param name="loan">The loan.</param>
    /// <param name="paidOut">Million US dollars; not more than was promised.</param>
    public static LoanState Drawn(LoanState loan, double paidOut) =>
        loan with { Principal = loan.Principal + paidOut, Undrawn = Math.Max(0, loan.Undrawn - paidOut) };

    /// <summary>The loan after a month in which its borrower paid what it could, or nothing where it has stopped paying.</summary>
    /// <param name="loan">The loan.</param>
    /// <param name="month">The month.</param>
    /// <param name="cash">What the borrower has, million US dollars.</param>
    public static LoanState Served(LoanState loan, int month, double cash)
    {
        var (due, instalment) = (Due(loan, month), Instalment(loan, month));
        var paid = loan.Stopped ? 0 : Math.Min(due, Math.Max(0, cash));
        return loan with { Principal = loan.Principal - instalment, Arrears = due - paid, Paid = loan.Paid + paid };
    }

    /// <summary>The loan with part of the claim given up and the rest on new terms; nothing more is paid out.</summary>
    /// <param name="loan">The loan.</param>
    /// <param name="relief">Share of the claim given up, 0 to 1.</param>
    /// <param name="terms">Terms of the rest.</param>
    /// <param name="month">The month.</param>
    public static LoanState Restructured(LoanState loan, double relief, LoanTerms terms, int month)
    {
        var kept = loan.Claim * (1 - relief);
        return loan with
        {
            Principal = kept,
            Arrears = 0,
            Forgiven = loan.Forgiven + loan.Claim - kept,
            Rate = terms.Rate,
            Grace = month + terms.Grace,
            Until = month + terms.Months,
            Undrawn = 0,
            Stopped = false,
        };
    }
}
