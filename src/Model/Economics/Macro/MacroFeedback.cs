using NegotiationSim.Actors.Numerics;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Economics.Macro;

/// <summary>Trade's feedback on income, import finance, reserves and prices, month by month.</summary>
/// <remarks>
/// Balances are taken against the base year: what financed an economy's trade deficit then goes on doing so.
/// Without that, a deficit country with a reserve currency would run dry within months.
/// </remarks>
public static class MacroFeedback
{
    /// <summary>Income stays between a fifth and about five times its base: beyond that a feedback linear in logs describes nothing. [A]</summary>
    private const double MostLogIncome = 1.5;

    /// <summary>y: ln y = persistence · ln y' + weight · (receipts/base - 1) · export share, within ±1.5.</summary>
    /// <param name="income">y' of last month, relative to the base.</param>
    /// <param name="receipts">Export receipts relative to the base.</param>
    /// <param name="exportShare">Base exports over GDP.</param>
    /// <param name="parameters">The numbers.</param>
    public static double Income(double income, double receipts, double exportShare, MacroParameters parameters) =>
        parameters.On
            ? Elementary.Exp(Math.Clamp((parameters.IncomePersistence * Elementary.Log(income)) + (parameters.IncomeWeight * (receipts - 1) * exportShare), -MostLogIncome, MostLogIncome))
            : 1;

    /// <summary>fin = min(1, (receipts + base deficit + R/months) / import bill): the part of the import bill that can be paid.</summary>
    /// <param name="receipts">Export receipts of last month, million US dollars.</param>
    /// <param name="deficit">Base deficit financed from abroad, after finance that is blocked, million US dollars a month.</param>
    /// <param name="reserves">Reserves within reach, million US dollars.</param>
    /// <param name="imports">Import bill of last month, million US dollars.</param>
    /// <param name="parameters">The numbers.</param>
    public static double Finance(double receipts, double deficit, double reserves, double imports, MacroParameters parameters) =>
        !parameters.On || imports <= 0 ? 1 : Math.Min(1, (receipts + deficit + (reserves / parameters.ReserveMonths)) / imports);

    /// <summary>R' = R + (receipts - imports) - the base balance, not below zero, million US dollars.</summary>
    public static double Reserves(double reserves, double receipts, double imports, double baseBalance, MacroParameters parameters) =>
        parameters.On ? Math.Max(0, reserves + (receipts - imports) - baseBalance) : reserves;

    /// <summary>Inflation = persistence · inflation' + (1 - persistence) · (target + pass-through · annual import-price growth), per cent a year.</summary>
    /// <param name="inflation">Last month's, per cent a year.</param>
    /// <param name="target">The central bank's aim, per cent a year.</param>
    /// <param name="importPriceGrowth">Import prices against a year before, per cent.</param>
    /// <param name="parameters">The numbers.</param>
    public static double Inflation(double inflation, double target, double importPriceGrowth, MacroParameters parameters) =>
        parameters.On
            ? (parameters.InflationPersistence * inflation) + ((1 - parameters.InflationPersistence) * (target + (parameters.PassThrough * importPriceGrowth)))
            : inflation;
}
