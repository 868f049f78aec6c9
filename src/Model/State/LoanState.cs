using System.Collections.Immutable;

namespace NegotiationSim.Model.State;

/// <summary>A loan: what one side's books hold as a claim and the other's as a debt, so that the two are equal.</summary>
/// <param name="Lender">Ordinal of the lending economy, or the number of economies plus the ordinal of a lending bloc.</param>
/// <param name="Borrower">Ordinal of the economy that owes it.</param>
/// <param name="Since">Month it was agreed.</param>
/// <param name="Principal">Paid out and not yet due or repaid, million US dollars.</param>
/// <param name="Rate">Interest, share a year.</param>
/// <param name="Grace">First month in which principal is due.</param>
/// <param name="Until">Month by which all has been due.</param>
/// <param name="Undrawn">Promised and not yet paid out, million US dollars.</param>
/// <param name="Tranche">Size of a payment out, million US dollars.</param>
/// <param name="Conditions">Ordinals of measures that the borrower promised to end.</param>
/// <param name="Arrears">Due and not paid, million US dollars; bears interest.</param>
/// <param name="Paid">Paid by the borrower so far, million US dollars.</param>
/// <param name="Forgiven">Given up by the lender so far, million US dollars: the loss in its books.</param>
/// <param name="Stopped">Whether the borrower has stopped paying.</param>
/// <param name="Broken">Whether a condition is broken.</param>
public sealed record LoanState(
    int Lender, int Borrower, int Since, double Principal, double Rate, int Grace, int Until, double Undrawn, double Tranche,
    ImmutableArray<int> Conditions, double Arrears, double Paid, double Forgiven, bool Stopped, bool Broken)
{
    /// <summary>What the lender claims and the borrower owes, million US dollars.</summary>
    public double Claim => Principal + Arrears;
}
