using System.Collections.Immutable;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Economics.Credit;

/// <summary>The books of all lenders, borrowers and builders in a month: every dollar that leaves one purse enters another.</summary>
/// <remarks>Months and outlooks step the one ledger. Scratch memory; not for two threads.</remarks>
public sealed class CreditLedger
{
    private readonly ResolvedScenario scenario;
    private readonly List<LoanState> loans;
    private readonly List<WorkState> works;

    /// <summary>Opens the books of a state in which credit is followed.</summary>
    public CreditLedger(ResolvedScenario scenario, WorldState state)
    {
        this.scenario = scenario;
        var credit = state.Credit!;
        (loans, works) = ([.. credit.Loans], [.. credit.Works]);
        Cash = [.. state.Economies.Select(e => e.Reserves), .. credit.Purses];
        (Lent, Built) = (new double[Cash.Length], new double[Cash.Length]);
    }

    /// <summary>Whether a scenario has anything to do with credit.</summary>
    public static bool Followed(ResolvedScenario scenario) => !scenario.Projects.IsEmpty || !scenario.Debts.IsEmpty
        || scenario.Dossiers.Any(d => d.Issues.Any(i => i.Levels.Any(l => l.Others.Any(a => a.Kind == ActKind.Lend))));

    /// <summary>What each has: economies, then blocs, million US dollars.</summary>
    public double[] Cash { get; }

    /// <summary>What each got of loans and their service in the last month, less what it paid, million US dollars.</summary>
    public double[] Lent { get; }

    /// <summary>What each got for building in the last month, less what it paid, million US dollars.</summary>
    public double[] Built { get; }

    /// <summary>The loans.</summary>
    public IReadOnlyList<LoanState> Loans => loans;

    /// <summary>What is being built, or stands.</summary>
    public IReadOnlyList<WorkState> Works => works;

    /// <summary>What an economy has to pay in a month on loans it has not stopped to serve, million US dollars.</summary>
    public static double Service(CreditState credit, int economy, int month)
    {
        var sum = 0.0;
        foreach (var loan in credit.Loans)
            if (loan.Borrower == economy && !loan.Stopped) sum += LoanBook.Due(loan, month);
        return sum;
    }

    /// <summary>Steps the books by a month: payments out, service, instalments of what is built.</summary>
    /// <param name="month">The month.</param>
    /// <param name="measures">Measures: conditions are about them.</param>
    /// <param name="happened">Takes what happened; null where nobody asks.</param>
    public void Step(int month, ImmutableArray<MeasureState> measures, List<Happening>? happened)
    {
        Array.Clear(Lent);
        Array.Clear(Built);
        for (var l = 0; l < loans.Count; l++)
        {
            var before = loans[l];
            var loan = before with { Broken = before.Conditions.Any(m => measures[m].InForce) };
            // The first payment out was made when the loan was agreed.
            if (month > loan.Since && LoanBook.IsDrawn(loan, month)) loan = Draw(loan);
            var (due, paid) = (LoanBook.Due(loan, month), loan.Paid);
            loan = LoanBook.Served(loan, month, Cash[loan.Borrower]);
            Move(loan.Borrower, loan.Lender, loan.Paid - paid, Lent);
            loans[l] = loan;
            if (happened is not null) CreditNews.Of(scenario, before, loan, due, happened);
        }

        for (var w = 0; w < works.Count; w++) works[w] = Build(works[w], happened);
    }

    /// <summary>Pays out the first part of a loan that was agreed.</summary>
    public void Lend(LoanState agreed) => loans.Add(Draw(agreed));

    /// <summary>The state with these books.</summary>
    public WorldState Close(WorldState state)
    {
        var economies = state.Economies;
        for (var e = 0; e < economies.Length; e++)
            if (economies[e].Reserves != Cash[e]) economies = economies.SetItem(e, economies[e] with { Reserves = Cash[e] });
        return state with { Economies = economies, Credit = new CreditState([.. loans], [.. works], [.. Cash.Skip(economies.Length)]) };
    }

    private LoanState Draw(LoanState loan)
    {
        // Nobody lends what it has not got.
        var paidOut = Math.Min(Math.Min(loan.Tranche, loan.Undrawn), Math.Max(0, Cash[loan.Lender]));
        Move(loan.Lender, loan.Borrower, paidOut, Lent);
        return LoanBook.Drawn(loan, paidOut);
    }

    private WorkState Build(WorkState work, List<Happening>? happened)
    {
        var project = scenario.Projects[work.Project];
        var on = project.Kind == ProjectKind.IndustrialPark ? scenario.Parameters.Cooperation.Parks
            : scenario.Parameters.Cooperation.Railways;
        var instalment = project.CostMusd / project.Months;
        // Where an instalment is not paid, work stands still.
        if (!on || work.Progress >= 1 || Cash[project.Host] < instalment) return work;
        Move(project.Host, project.Builder, instalment, Built);
        var next = work with { Progress = work.IsBuilt(project.Months, 1) ? 1 : work.Progress + (1.0 / project.Months) };
        if (next.Progress >= 1) happened?.Add(new Happening(HappeningKinds.ProjectBuilt, project.Id, project.Title, "works"));
        return next;
    }

    private void Move(int from, int to, double amount, double[] book)
    {
        // Not below zero by a rounding.
        (Cash[from], Cash[to]) = (Math.Max(0, Cash[from] - amount), Cash[to] + amount);
        (book[from], book[to]) = (book[from] - amount, book[to] + amount);
    }
}
