using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Economics.Credit;

/// <summary>
/// What the books bring whom over the horizon if nobody decides anything else, by the month's own ledger: annual rates, discounted,
/// million US dollars; by economy, then by bloc.
/// </summary>
/// <remarks>Trade is taken to be balanced: reserves move by loans and works alone.</remarks>
public sealed class CreditPath
{
    /// <summary>Share of a building contract that its builder earns. [A]</summary>
    private const double Margin = 0.1;

    private CreditPath(int holders) => (Money, Short, Squeezed, Shunned, Jobs) =
        (new double[holders], new double[holders], new double[holders], new double[holders], new double[holders]);

    /// <summary>
    /// What is in hand and received less what is paid, with what is claimed less what is owed at the end, as far as the debtor was able to
    /// pay on the way.
    /// </summary>
    public double[] Money { get; }

    /// <summary>Mean shortage of reserves below what imports ask for.</summary>
    public double[] Short { get; }

    /// <summary>Imports that are gone without to serve debts.</summary>
    public double[] Squeezed { get; }

    /// <summary>Share of the time in which it has stopped paying somebody.</summary>
    public double[] Shunned { get; }

    /// <summary>Mean number of people who work at what is built.</summary>
    public double[] Jobs { get; }

    /// <summary>The path from a state in which credit is followed.</summary>
    public static CreditPath Of(ResolvedScenario scenario, WorldState state)
    {
        var (politics, cooperation) = (scenario.Parameters.Politics, scenario.Parameters.Cooperation);
        var ledger = new CreditLedger(scenario, state);
        var path = new CreditPath(ledger.Cash.Length);
        var (due, paid) = (new double[ledger.Loans.Count], ledger.Loans.Select(l => -l.Paid).ToArray());
        var (weight, all, n) = (1.0, 0.0, state.Economies.Length);
        // What is in hand counts: of a loan that was paid out today only its service lies ahead.
        ledger.Cash.CopyTo(path.Money, 0);
        for (var h = 0; h < politics.Horizon; h++, weight *= politics.Discount)
        {
            all += weight;
            var month = state.Month + h;
            Squeeze(state, ledger, month, weight, path.Squeezed);
            for (var l = 0; l < due.Length; l++) due[l] += LoanBook.Due(ledger.Loans[l], month) - (h > 0 ? ledger.Loans[l].Arrears : 0);
            ledger.Step(month, state.Measures, null);
            for (var e = 0; e < path.Money.Length; e++)
                path.Money[e] += weight * (ledger.Lent[e] + (ledger.Built[e] > 0 ? Margin : 1) * ledger.Built[e]);
            for (var e = 0; e < n; e++) path.Short[e] += weight
                * Math.Max(0, cooperation.CoverMonths * state.Economies[e].Imports - ledger.Cash[e]);
            foreach (var e in ledger.Loans.Where(l => l.Stopped && l.Claim > 0).Select(l => l.Borrower).Distinct()) path.Shunned[
                e] += weight;
            foreach (var work in ledger.Works)
                if (work.Progress >= 1) path.Jobs[scenario.Projects[work.Project].Host] += weight * scenario.Projects[work.Project].Jobs;
        }

        for (var l = 0; l < due.Length; l++)
        {
            var loan = ledger.Loans[l];
            var kept = due[l] > 0 ? Math.Clamp((paid[l] + loan.Paid) / due[l], 0, 1) : 1;
            path.Money[loan.Lender] += weight * kept * loan.Claim;
            path.Money[loan.Borrower] -= weight * kept * loan.Claim;
        }

        for (var e = 0; e < path.Money.Length; e++)
        {
            path.Money[e] *= 12 / all;
            path.Short[e] /= all;
            path.Squeezed[e] *= 12 / all;
            path.Shunned[e] /= all;
            path.Jobs[e] /= all;
        }

        return path;
    }

    /// <summary>What shortage of reserves, imports gone without and being in default cost an economy, million US dollars a year.</summary>
    public double Missed(ResolvedScenario scenario, int economy)
    {
        var cooperation = scenario.Parameters.Cooperation;
        return (cooperation.ShortageCost * Short[economy]) + (cooperation.SqueezeCost * Squeezed[economy])
            + (cooperation.DefaultCost * Shunned[economy] * scenario.World.Economies[economy].GdpMusd / 100);
    }

    /// <summary>Who cannot pay out of reserves goes without imports, up to a bound.</summary>
    private static void Squeeze(WorldState state, CreditLedger ledger, int month, double weight, double[] squeezed)
    {
        for (var e = 0; e < state.Economies.Length; e++)
        {
            var service = 0.0;
            foreach (var loan in ledger.Loans)
                if (loan.Borrower == e && !loan.Stopped) service += LoanBook.Due(loan, month);
            var without = Math.Min(DebtSqueeze.Most * state.Economies[e].Imports, Math.Max(0, service - ledger.Cash[e]));
            (ledger.Cash[e], squeezed[e]) = (ledger.Cash[e] + without, squeezed[e] + (weight * without));
        }
    }
}
