using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Economics.Credit;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Store;
using NegotiationSim.Results.Tables;

namespace NegotiationSim.Results.Recorder;

/// <summary>Turns a month's loans and projects into rows.</summary>
internal sealed class CreditRows(long run, int replicate, ResolvedScenario scenario)
{
    /// <summary>Writes them; nothing where a scenario has none.</summary>
    public void Write(RowWriter rows, MonthRecord month, CreditState? before)
    {
        if (month.State.Credit is not { } credit) return;
        for (var l = 0; l < credit.Loans.Length; l++)
        {
            var loan = credit.Loans[l];
            rows.Add(CreditTables.Loans, run, replicate, l, month.Month, Lenders.Id(scenario, loan.Lender), Id(loan.Borrower),
                loan.Principal,
                loan.Rate, loan.Until, LoanBook.Due(loan, month.Month + 1) - loan.Arrears, loan.Arrears, loan.Undrawn, loan.Paid,
                    loan.Forgiven,
                loan.Stopped ? 1 : 0, loan.Broken ? 1 : 0);
        }

        foreach (var work in credit.Works)
        {
            if (before?.Works.Contains(work) ?? false) continue;
            var project = scenario.Projects[work.Project];
            rows.Add(CreditTables.Projects, run, replicate, project.Id, month.Month, KebabCase.Of(project.Kind), Id(project.Builder),
                Id(project.Host), Id(project.Port), project.CostMusd, work.Progress, work.Progress >= 1 ? project.Jobs : 0);
        }
    }

    private string Id(int economy) => scenario.World.Economies[economy].Id;
}
