namespace NegotiationSim.Model.Script;

/// <summary>A debt that stands before the first month.</summary>
/// <param name="Lender">Ordinal of the lending economy, or the number of economies plus the ordinal of a bloc.</param>
/// <param name="Borrower">Ordinal of the economy that owes it.</param>
/// <param name="Principal">Million US dollars.</param>
/// <param name="Terms">Rate, grace and months from the scenario's start.</param>
public sealed record Debt(int Lender, int Borrower, double Principal, LoanTerms Terms);
