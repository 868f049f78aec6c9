using System.Globalization;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Economics.Credit;

/// <summary>What a month of a loan is told as.</summary>
internal static class CreditNews
{
    /// <summary>Adds what is new about a loan this month.</summary>
    public static void Of(ResolvedScenario scenario, LoanState before, LoanState after, double due, List<Happening> happened)
    {
        var (lender, borrower) = (Lenders.Id(scenario, after.Lender), scenario.World.Economies[after.Borrower].Id);
        void Add(string kind, string title) => happened.Add(new Happening(kind, borrower + "-" + lender, title, "books"));
        if (after.Broken && !before.Broken) Add(HappeningKinds.ConditionBroken,
            borrower + " does again what it promised " + lender + " to end: nothing more is paid out");
        if (after.Arrears > 1e-6 && before.Arrears <= 1e-6 && !after.Stopped) Add(HappeningKinds.ArrearsBegin,
            string.Create(
                CultureInfo.InvariantCulture, $"{borrower} cannot pay {after.Arrears:0} of {due:0} million US dollars due to {lender}"));
        if (after.Arrears <= 1e-6 && before.Arrears > 1e-6) Add(
            HappeningKinds.ArrearsPaid, borrower + " has paid its arrears to " + lender);
        if (after.Claim <= 1e-6 && before.Claim > 1e-6 && after.Undrawn <= 0) Add(HappeningKinds.LoanRepaid,
            borrower + " has repaid " + lender);
    }
}
