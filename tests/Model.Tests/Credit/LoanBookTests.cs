using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Model.Economics.Credit;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Tests.Credit;

/// <summary>One loan against the arithmetic of any textbook on loans repaid in equal parts of principal.</summary>
public class LoanBookTests
{
    private static readonly Gen<(LoanState Loan, double[] Cash, double Relief)> Loans =
        from principal in Gen.Choose(1, 100_000)
        from rate in Gen.Choose(0, 50)
        from grace in Gen.Choose(0, 60)
        from months in Gen.Choose(1, 240)
        from cash in Gen.Choose(0, 2000).Select(c => (double)c).ArrayOf(60)
        from relief in Gen.Choose(0, 100)
        select (Drawn(principal, new LoanTerms(rate / 100.0, grace, grace + months, 1, [])), cash, relief / 100.0);

    [Fact]
    public void A_loan_that_is_served_costs_interest_on_what_is_left_and_is_repaid_on_its_day()
    {
        // 1,200 at 12 % in twelve parts of 100: interest of 1 % a month on 1,200, 1,100, ..., 100 is 78.
        var loan = Drawn(1200, new LoanTerms(0.12, 0, 12, 1, []));
        for (var month = 0; month < 12; month++) loan = LoanBook.Served(loan, month, 1e9);
        Assert.Equal(0, loan.Claim, 9);
        Assert.Equal(1278, loan.Paid, 9);
    }

    [Fact]
    public void In_grace_interest_alone_is_due() =>
        Assert.Equal(6, LoanBook.Due(Drawn(1200, new LoanTerms(0.06, 24, 120, 1, [])), 23), 12);

    [Fact]
    public void A_claim_grows_by_interest_and_falls_by_what_is_paid_whatever_the_borrower_has() => Check(Loans, given =>
    {
        var loan = given.Loan;
        for (var month = 0; month < given.Cash.Length; month++)
        {
            var next = LoanBook.Served(loan, month, given.Cash[month]);
            var paid = next.Paid - loan.Paid;
            Assert.Equal(loan.Claim + (loan.Claim * loan.Rate / 12) - paid, next.Claim, 1e-6 * (1 + next.Claim));
            Assert.InRange(paid, 0, given.Cash[month] + 1e-9);
            Assert.True(next.Principal >= -1e-9 && next.Arrears >= -1e-9);
            loan = next;
        }
    });

    [Fact]
    public void Who_has_stopped_paying_pays_nothing_and_owes_all() => Check(Loans, given =>
    {
        var loan = LoanBook.Served(given.Loan with { Stopped = true }, 0, 1e9);
        Assert.Equal(0, loan.Paid);
        Assert.Equal(given.Loan.Claim * (1 + (given.Loan.Rate / 12)), loan.Claim, 1e-6 * (1 + loan.Claim));
    });

    [Fact]
    public void What_is_given_up_and_what_is_kept_make_the_old_claim() => Check(Loans, given =>
    {
        var old = LoanBook.Served(given.Loan, 0, given.Cash[0]);
        var loan = LoanBook.Restructured(old, given.Relief, new LoanTerms(0.01, 12, 240, 1, []), 1);
        Assert.Equal(old.Claim, loan.Claim + loan.Forgiven, 1e-6 * (1 + old.Claim));
        Assert.Equal(0, loan.Arrears);
    });

    [Fact]
    public void Tranches_are_paid_out_half_a_year_apart_while_conditions_are_kept()
    {
        var loan = LoanBook.Agreed(0, 1, 900, new LoanTerms(0.02, 24, 120, 3, [0]), 4);
        Assert.Equal(300, loan.Tranche);
        Assert.Equal([4, 10, 16], Enumerable.Range(4, 14).Where(m => LoanBook.IsDrawn(loan, m)));
        Assert.False(LoanBook.IsDrawn(loan with { Broken = true }, 10));
    }

    private static LoanState Drawn(double principal, LoanTerms terms) =>
        LoanBook.Drawn(LoanBook.Agreed(0, 1, principal, terms, 0), principal);

    private static void Check<T>(Gen<T> gen, Action<T> law) =>
        Prop.ForAll(Arb.From(gen), law).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(7, 13));
}
