using System.Collections.Immutable;

namespace NegotiationSim.Model.State;

/// <summary>One economy at the end of a month.</summary>
/// <param name="Income">y, income relative to the base year.</param>
/// <param name="Reserves">R, reserves within reach, million US dollars.</param>
/// <param name="Frozen">Reserves frozen by others, million US dollars.</param>
/// <param name="Inflation">Per cent a year.</param>
/// <param name="ImportPrices">Import price index of the last 12 months relative to the base year, oldest first.</param>
/// <param name="Exports">Export receipts of the month, million US dollars, not seasonal.</param>
/// <param name="Imports">Import bill of the month, million US dollars, not seasonal.</param>
/// <param name="Alternative">Share of payments on own messaging and friendly currencies.</param>
/// <param name="Compliance">Share of its banks that keep away from targets of secondary sanctions.</param>
/// <param name="Hub">Capacity as a hub, share of a closed pair's flow.</param>
/// <param name="Partners">How far it has found new partners in place of closed ones, 0 to 1.</param>
/// <param name="Demand">Demand shock in force, relative to 1.</param>
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
    double Demand);
