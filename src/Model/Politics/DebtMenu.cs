using NegotiationSim.Actors.Answers;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Economics.Credit;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Politics;

/// <summary>What a debtor that cannot pay may do: stop paying a creditor, or pay again.</summary>
internal sealed class DebtMenu(ResolvedScenario scenario)
{
    /// <summary>Months between two looks at arrears. [A]</summary>
    private const int Pause = 6;

    /// <summary>Why a debtor looks at its debts this month; null where it has no reason to.</summary>
    public string? Reason(WorldState state, int economy)
    {
        if (state.Credit is not { } credit) return null;
        foreach (var loan in credit.Loans)
            if (loan.Borrower == economy && (loan.Stopped || Hard(state, loan)) && state.Month > loan.Since
                && (state.Month - loan.Since) % Pause == 0) return "it can hardly pay " + Lenders.Id(scenario, loan.Lender);
        return null;
    }

    /// <summary>Adds what is open to it.</summary>
    public void Add(WorldState state, int actor, int economy, List<Move> moves)
    {
        if (state.Credit is not { } credit) return;
        foreach (var lender in credit.Loans.Where(l => l.Borrower == economy && (l.Stopped || Hard(state, l))).Select(
            l => l.Lender).Distinct())
        {
            // Who has stopped comes back by agreement, or once it can pay all that it did not.
            if (credit.Loans.Where(l => l.Borrower == economy && l.Lender == lender && l.Stopped).Sum(l => l.Arrears) is var owed and > 0
                && state.Economies[economy].Reserves < owed + (
                    scenario.Parameters.Cooperation.CoverMonths * state.Economies[economy].Imports))
                continue;
            var stopped = credit.Loans.Any(l => l.Borrower == economy && l.Lender == lender && l.Stopped);
            var (subject, name) = ("debt-" + Lenders.Id(scenario, lender), Lenders.Name(scenario, lender));
            var (kind, title) = stopped ? (MoveKinds.Resume, "Pay " + name + " again") : (MoveKinds.Default, "Stop paying " + name);
            moves.Add(new Move(actor, -1, -1, -1, new Option(MoveKinds.Keep + ":" + subject, MoveKinds.Keep, subject,
                stopped ? "Go on without paying " + name : "Go on paying " + name, [])));
            moves.Add(new Move(actor, -1, -1, -1, new Option(kind + ":" + subject, kind, subject, title,
                Facts(state, economy, lender, stopped)))
            { Lender = lender });
        }
    }

    /// <summary>A debtor has a hard time while it is in arrears, or while its reserves last less than half a year of what is due.</summary>
    private static bool Hard(WorldState state, LoanState loan) => loan.Claim > 0
        && (loan.Arrears > 0 || state.Economies[loan.Borrower].Reserves < 6 * LoanBook.Due(loan, state.Month));

    private System.Collections.Immutable.ImmutableArray<Term> Facts(WorldState state, int economy, int lender, bool stopped)
    {
        var act = Act.Between(ActKind.Default, economy, lender, stopped ? 0 : 1);
        var (without, with) = (CreditPath.Of(scenario, state), CreditPath.Of(scenario, CreditActs.After(scenario, state, act)));
        var gdp = scenario.World.Economies[economy].GdpMusd;
        var missed = with.Missed(scenario, economy) - without.Missed(scenario, economy);
        return
        [
            new Term(TermNames.Finance, 100 * (with.Money[economy] - without.Money[economy]) / gdp, "u"),
            new Term(TermNames.Liquidity, -100 * missed / gdp, "u"),
        ];
    }
}
