using System.Collections.Immutable;

namespace NegotiationSim.Model.State;

/// <summary>One economy at the end of a month.</summary>
/// <param name="Income">y, income relative to the base year.</param>
/// <param name="Reserves">R, reserves and other foreign assets within reach, million US dollars.</param>
/// <param name="Frozen">Reserves frozen by others, million US dollars.</param>
/// <param name="Inflation">Per cent a year.</param>
/// <param name="ImportPrices">Import price index of the last 12 months in own money, relative to the base year, oldest first.</param>
/// <param name="Exports">Export receipts of the month, million US dollars, not seasonal.</param>
/// <param name="Imports">Import bill of the month, million US dollars, not seasonal.</param>
/// <param name="Alternative">Share of payments on own messaging and friendly currencies.</param>
/// <param name="Compliance">Share of its banks that keep away from targets of secondary sanctions.</param>
/// <param name="Hub">How far it is built up as a corridor to targets: 1 in full, more where its state wants to profit.</param>
/// <param name="Partners">How far it has found new partners in place of closed ones, 0 to 1.</param>
/// <param name="Demand">Demand shock in force, relative to 1.</param>
/// <param name="Wage">w, wages and all other home costs in dollars relative to the base year: the real exchange rate.</param>
/// <param name="RealIncome">What income buys at home and abroad, relative to the base year.</param>
public sealed record EconomyState(
    double Income,
    double Reserves,
    double Frozen,
    double Inflation,
    ImmutableArray<double> ImportPrices,
    double Exports,
    double Imports,
    double Alternative,
    double Compliance,
    double Hub,
    double Partners,
    double Demand,
    double Wage,
    double RealIncome);
