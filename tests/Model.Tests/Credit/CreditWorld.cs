using System.Collections.Immutable;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Script.Parameters;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Tests.Dossiers;
using NegotiationSim.Model.Tests.Month;

namespace NegotiationSim.Model.Tests.Credit;

/// <summary>The small world with a lender, a borrower, and what they may agree on.</summary>
internal static class CreditWorld
{
    public const int Lender = SmallWorld.Sender, Borrower = SmallWorld.Far, Port = SmallWorld.Other;

    public static LoanTerms Terms(double rate, int months = 120, int grace = 0) => new(rate, grace, months, 1, []);

    public static Project Line { get; } = new()
    {
        Id = "line",
        Title = "A line to the port",
        Kind = ProjectKind.Railway,
        Builder = Lender,
        Host = Borrower,
        Port = Port,
        CostMusd = 600,
        Months = 6,
        Cut = 0.1,
        Share = 0.9,
        Sectors = [],
        Gain = 0,
        Jobs = 100,
        Begins = 0,
    };

    public static ResolvedScenario Scenario(ImmutableArray<Project> projects, params Debt[] debts)
    {
        var plain = TableWorld.Scenario();
        return plain with
        {
            Measures = [],
            Projects = projects,
            Debts = [.. debts],
            Parameters = new ModelParameters { Politics = new() { On = true, LeaningSd = 0, FrailtySd = 0 } },
        };
    }

    /// <summary>The same with other reserves of the borrower, million US dollars.</summary>
    public static ResolvedScenario Having(this ResolvedScenario scenario, double reserves)
    {
        var world = scenario.World;
        return scenario with
        {
            World = world with
            {
                Economies = world.Economies.SetItem(Borrower, world.Economies[Borrower] with { ReservesMusd = reserves })
            }
        };
    }

    /// <summary>A table of the two about one loan.</summary>
    public static Dossier Talks(double amount, LoanTerms terms) => TableWorld.Dossier() with
    {
        Id = "loan",
        Parties = [Lender, Borrower],
        Issues =
        [
            new("loan", "Loan", [TableWorld.Level("lent") with
            {
                Worths = [],
                Others = [Act.Between(ActKind.Lend, Lender, Borrower, amount) with { Terms = terms }]
            }])
        ],
    };

    /// <summary>All cash there is: reserves and purses.</summary>
    public static double Cash(WorldState state) => state.Economies.Sum(e => e.Reserves) + state.Credit!.Purses.Sum();
}
