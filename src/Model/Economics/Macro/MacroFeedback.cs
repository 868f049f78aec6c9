using NegotiationSim.Actors.Numerics;
using NegotiationSim.Model.Script.Parameters;

namespace NegotiationSim.Model.Economics.Macro;

/// <summary>Trade's feedback on income, import finance, reserves and prices, month by month.</summary>
/// <remarks>
/// What financed an economy's trade deficit in the base year goes on doing so: without that, a deficit country with a
/// reserve currency would run dry within months. What a balance has beyond the base moves wages in dollars, part of the way
/// each month: supply is Q = S (p/w)^ψ and home prices go with w, so that an economy that earns less sells cheaper and buys less.
/// </remarks>
public static class MacroFeedback
{
    /// <summary>
    /// Income stays between a fifth and about five times its base: beyond that a feedback linear in logs describes nothing. [A]
    /// </summary>
    private const double MostLogIncome = 1.5;

    /// <summary>Wages stay between about a third and three times their base.</summary>
    private const double MostLogWage = 1;

    /// <summary>y: ln y = persistence · ln y' + weight · (receipts/base - 1) · export share, within ±1.5.</summary>
    /// <param name="income">y' of last month, relative to the base.</param>
    /// <param name="receipts">Export receipts relative to the base.</param>
    /// <param name="exportShare">Base exports over GDP.</param>
    /// <param name="parameters">The numbers.</param>
    public static double Income(double income, double receipts, double exportShare, MacroParameters parameters) =>
        parameters.On
            ? Elementary.Exp(Math.Clamp((parameters.IncomePersistence * Elementary.Log(income))
                + (parameters.IncomeWeight * (receipts - 1) * exportShare), -MostLogIncome, MostLogIncome))
            : 1;

    /// <summary>fin = min(1, (receipts + base deficit + R/months) / import bill): the part of the import bill that can be paid.</summary>
    /// <param name="receipts">Export receipts of last month, million US dollars.</param>
    /// <param name="deficit">Base deficit financed from abroad, after finance that is blocked, million US dollars a month.</param>
    /// <param name="reserves">Reserves within reach, million US dollars.</param>
    /// <param name="imports">Import bill of last month, million US dollars.</param>
    /// <param name="parameters">The numbers.</param>
    public static double Finance(double receipts, double deficit, double reserves, double imports, MacroParameters parameters) =>
        !parameters.On || imports <= 0 ? 1 : Math.Min(1, (receipts + deficit + (reserves / parameters.ReserveMonths)) / imports);

    /// <summary>
    /// R' = R + receipts - imports + what is financed from abroad, not below zero, million US dollars: the balance counts as it is.
    /// </summary>
    /// <param name="reserves">R, reserves and other foreign assets within reach.</param>
    /// <param name="receipts">Export receipts.</param>
    /// <param name="imports">Import bill.</param>
    /// <param name="financed">Base deficit that goes on being financed from abroad, after finance that is blocked.</param>
    /// <param name="parameters">The numbers.</param>
    public static double Reserves(double reserves, double receipts, double imports, double financed, MacroParameters parameters) =>
        parameters.On ? Math.Max(0, reserves + receipts - imports + financed) : reserves;

    /// <summary>
    /// w a month later: ln w' = ln w + speed · gap, within ±1. Wages, or the exchange rate, move part of the way to close a gap.
    /// </summary>
    /// <param name="wage">w now.</param>
    /// <param name="gap">Balance of trade beyond that of the base, over half of base exports and imports.</param>
    /// <param name="parameters">The numbers.</param>
    public static double Wage(double wage, double gap, MacroParameters parameters) =>
        parameters.On ? Elementary.Exp(Math.Clamp(Elementary.Log(wage) + (parameters.WageSpeed * Math.Clamp(gap, -1, 1)), -MostLogWage,
            MostLogWage)) : 1;

    /// <summary>Real income: y (w / P)^m, what income buys with a share m of imports in spending.</summary>
    /// <param name="income">y.</param>
    /// <param name="wage">w.</param>
    /// <param name="importPrice">P, import prices in dollars relative to the base.</param>
    /// <param name="importShare">m, base imports over GDP; more than 1 counts as 1.</param>
    public static double RealIncome(double income, double wage, double importPrice, double importShare) =>
        importPrice > 0 ? income * Elementary.Exp(Math.Min(1, importShare) * (Elementary.Log(wage) - Elementary.Log(importPrice))) : income;

    /// <summary>
    /// Inflation = persistence · inflation' + (1 - persistence) · (target + pass-through · annual import-price growth), per cent a year.
    /// </summary>
    /// <param name="inflation">Last month's, per cent a year.</param>
    /// <param name="target">The central bank's aim, per cent a year.</param>
    /// <param name="importPriceGrowth">Import prices against a year before, per cent.</param>
    /// <param name="parameters">The numbers.</param>
    public static double Inflation(double inflation, double target, double importPriceGrowth, MacroParameters parameters) =>
        parameters.On
            ? parameters.InflationPersistence * inflation
                + ((1 - parameters.InflationPersistence) * (target + parameters.PassThrough * importPriceGrowth))
            : inflation;
}
