using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Economics.Credit;

/// <summary>What acts do to the books: lend, restructure, stop paying, build.</summary>
[Mechanism("debt restructuring", "claim' = claim·(1 - relief) on new terms; what is given up stands in the creditor's books as a loss",
    "[S] Chinese loans to Ethiopia: 10 to 30 years", "parameters.cooperation.debt", "horn-corridor")]
[Headline("debt restructuring", "What Ethiopia has to pay a month in the two years after", "service:ETH", HeadlineKind.Quantity,
    From = "2024-01", Until = "2025-12", Less = true)]
[Headline("debt restructuring", "What China has given up of its claims, in its books at the end", "forgiven:ETH:CHN", HeadlineKind.Quantity,
    Take = FigureTake.Last)]
internal static class CreditActs
{
    /// <summary>The state after an act of credit; unchanged where it cannot be done.</summary>
    public static WorldState After(ResolvedScenario scenario, WorldState state, Act act)
    {
        if (state.Credit is null) return state;
        switch (act.Kind)
        {
            case ActKind.Lend when act.Terms is { } terms && Lenders.IsOpen(scenario, state, act.From, act.To):
                var ledger = new CreditLedger(scenario, state);
                ledger.Lend(LoanBook.Agreed(act.From, act.To, act.Value, terms, state.Month));
                return ledger.Close(state);
            case ActKind.Restructure when act.Terms is { } terms && scenario.Parameters.Cooperation.Debt:
                return Each(state, act.From, act.To, l => LoanBook.Restructured(l, act.Value, terms, state.Month));
            case ActKind.Default:
                return Each(state, act.To, act.From, l => l with { Stopped = act.Value > 0 });
            case ActKind.Build:
                return Begun(state, act.Project);
            default:
                return state;
        }
    }

    /// <summary>The state with work on a project begun; the same where it was begun before.</summary>
    public static WorldState Begun(WorldState state, int project) =>
        state.Credit is not { } credit || credit.Works.Any(w => w.Project == project) ? state
            : state with { Credit = credit with { Works = credit.Works.Add(new WorkState(project, state.Month, 0)) } };

    /// <summary>The state with work on a project that has not begun to stand taken back; what was paid for it is spent.</summary>
    public static WorldState Abandoned(WorldState state, int project) => state.Credit is not { } credit ? state
        : state with { Credit = credit with { Works = credit.Works.RemoveAll(w => w.Project == project && w.Progress < 1) } };

    private static WorldState Each(WorldState state, int lender, int borrower, Func<LoanState, LoanState> change)
    {
        var credit = state.Credit!;
        return credit.Loans.Any(l => l.Lender == lender && l.Borrower == borrower && l.Claim > 0)
            ? state with
            {
                Credit = credit with
                {
                    Loans = [.. credit.Loans.Select(l => l.Lender == lender && l.Borrower == borrower && l.Claim > 0 ? change(l) : l)]
                }
            }
            : state;
    }
}
