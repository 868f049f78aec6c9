using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Model.Economics.Credit;

/// <summary>
/// Who lends: states out of their reserves, a development bank to its members without conditions, the Fund and the Bank against policies;
/// each has a purse, and each is an actor that has to say yes.
/// </summary>
[Mechanism(
    "development bank",
    "lends to members without conditions: cash from its purse, a claim in its books; instalments of projects are paid of it",
    "[S] authorised 100 bn dollars, subscribed 50 bn", "parameters.cooperation.bank", "horn-corridor", Off = "false")]
[Mechanism("conditional lenders", "pays out in tranches while the measures that the borrower promised to end are not in force; counts the borrower's shortage of reserves as its own",
    "[A] after the documents", "parameters.cooperation.conditional", "horn-corridor", Off = "false")]
[Headline("development bank", "Debt that Ethiopia serves at the bank, at the end", "owed:ETH:BRICS", HeadlineKind.Quantity,
    Take = FigureTake.Last)]
[Headline("development bank", "Months until the park stands", "built:park", HeadlineKind.Months, Take = FigureTake.Months, Less = true)]
[Headline("conditional lenders", "Runs in which Ethiopia takes the Fund's loan and ends its duties for it", "deal:fund",
    HeadlineKind.Chance,
    Take = FigureTake.Ever)]
[Headline("conditional lenders", "Ethiopia's imports of machinery and vehicles in the last two years", "flow:*:ETH:machinery+vehicles",
    HeadlineKind.Quantity, From = "2026-01", Until = "2027-12")]
public static class Lenders
{
    /// <summary>What a bloc can lend, million US dollars.</summary>
    public static double Purse(Bloc bloc, ResolvedScenario scenario) => bloc.Lending switch
    {
        Lending.Members => scenario.Parameters.Cooperation.BankPurse,
        Lending.Conditional => scenario.Parameters.Cooperation.FundPurse,
        _ => 0,
    };

    /// <summary>Credit before the first month; null where a scenario has none.</summary>
    public static CreditState? Opening(ResolvedScenario scenario) => !CreditLedger.Followed(scenario) ? null : new CreditState(
        [.. scenario.Debts.Select(d => LoanBook.Drawn(LoanBook.Agreed(d.Lender, d.Borrower, d.Principal, d.Terms, 0), d.Principal))], [],
        [.. scenario.World.Blocs.Select(b => Purse(b, scenario))]);

    /// <summary>How a lender lends; a state's loans are none of both.</summary>
    public static Lending Kind(ResolvedScenario scenario, int lender) =>
        lender < scenario.World.EconomyCount ? Lending.None : scenario.World.Blocs[lender - scenario.World.EconomyCount].Lending;

    /// <summary>Whether a lender lends to a borrower at all: a development bank does so to members, old and new.</summary>
    public static bool IsOpen(ResolvedScenario scenario, WorldState state, int lender, int borrower) => Kind(scenario, lender) switch
    {
        Lending.Members => scenario.Parameters.Cooperation.Bank
            && (scenario.World.Blocs[lender - scenario.World.EconomyCount] is var bloc && bloc.Has(borrower)
                || (state.Politics?.Projects.Any(p => p.Kind == EventKind.Accession && p.Second == borrower
                    && Corridors.Corridors.Joined(scenario, p) == bloc) ?? false)),
        Lending.Conditional => scenario.Parameters.Cooperation.Conditional,
        _ => true,
    };

    /// <summary>Id of a lender.</summary>
    public static string Id(ResolvedScenario scenario, int lender) => lender < scenario.World.EconomyCount
        ? scenario.World.Economies[lender].Id : scenario.World.Blocs[lender - scenario.World.EconomyCount].Id;

    /// <summary>Name of a lender.</summary>
    public static string Name(ResolvedScenario scenario, int lender) => lender < scenario.World.EconomyCount
        ? scenario.World.Economies[lender].Name : scenario.World.Blocs[lender - scenario.World.EconomyCount].Name;

    /// <summary>Ordinal in the books of the one that an actor lends for: its economy, or its bloc.</summary>
    public static int Of(ResolvedScenario scenario, int actor) => scenario.Actors[actor].Bloc is var bloc and >= 0
        ? scenario.World.EconomyCount + bloc : scenario.Actors[actor].Economy;
}
