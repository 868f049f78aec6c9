using NegotiationSim.Model.Economics.Credit;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Model.Figures;

/// <summary>Series of loans and of what is built of them.</summary>
internal static class CreditSeries
{
    private static readonly (string Word, string Says, Func<LoanState, int, double> Value)[] Loans =
    [
        ("owed", "what A owes B, or everybody, million US dollars; B is a state, or a bloc that lends", (l, _) => l.Claim),
        ("service",
            "what A has to pay B, or everybody, this month on debts it has not stopped to serve, arrears left out, million US dollars",
            (l, month) => l.Stopped ? 0 : LoanBook.Due(l, month) - l.Arrears),
        ("arrears", "what A has not paid B, or anybody, million US dollars", (l, _) => l.Arrears),
        ("forgiven", "what B, or anybody, has given up of its claims on A, million US dollars", (l, _) => l.Forgiven),
    ];

    public static IReadOnlyList<(string Spelling, string Says)> Spellings { get; } =
    [
        .. Loans.Select(l => (l.Word + ":A[:B]", l.Says)),
        ("jobs:ECONOMY", "people who work at projects that stand"),
        ("built:PROJECT", "1 where a project stands, else 0"),
    ];

    public static Func<MonthRecord, double>? Find(ResolvedScenario scenario, string[] words)
    {
        if (words is ["jobs", var host])
        {
            var economy = FigureNames.Economy(scenario, host);
            return m => m.State.Credit?.Works.Where(w => w.Progress >= 1).Select(w => scenario.Projects[w.Project]).Where(
                p => p.Host == economy).Sum(p => p.Jobs) ?? 0;
        }

        if (words is ["built", var id])
        {
            var project = scenario.Projects.Select(p => p.Id).ToList().IndexOf(id);
            if (project < 0) throw new FigureException($"The scenario has no project \"{id}\".");
            return m => m.State.Credit?.Works.Any(w => w.Project == project && w.Progress >= 1) ?? false ? 1 : 0;
        }

        if (words.Length is < 2 or > 3 || !Loans.Any(l => l.Word == words[0])) return null;
        var value = Loans.First(l => l.Word == words[0]).Value;
        var (borrower, lender) = (FigureNames.Economy(scenario, words[1]), words.Length == 3 ? Lender(scenario, words[2]) : -1);
        return m => m.State.Credit?.Loans.Where(l => l.Borrower == borrower && (lender < 0 || l.Lender == lender)).Sum(
            l => value(l, m.State.Month)) ?? 0;
    }

    private static int Lender(ResolvedScenario scenario, string name)
    {
        for (var b = 0; b < scenario.World.Blocs.Length; b++)
            if (scenario.World.Blocs[b].Id == name) return scenario.World.EconomyCount + b;
        return FigureNames.Economy(scenario, name);
    }
}
