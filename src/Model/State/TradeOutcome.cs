using System.Collections.Immutable;

namespace NegotiationSim.Model.State;

/// <summary>
/// What was traded in a month. Values are million US dollars of the month at world prices; matrices are flat, row exporter, column
/// importer.
/// </summary>
/// <param name="MonthOfYear">1 to 12.</param>
/// <param name="Commodities">By commodity ordinal.</param>
/// <param name="TariffRevenue">By economy.</param>
/// <param name="Wedges">Margins and payment friction earned, by economy.</param>
/// <param name="AssetIncome">Income from assets held frozen, by holder.</param>
/// <param name="Consumption">Monthly change of consumer surplus against the base, by economy.</param>
/// <param name="Production">Monthly change of producer surplus against the base, by economy.</param>
public sealed record TradeOutcome(
    int MonthOfYear,
    ImmutableArray<CommodityOutcome> Commodities,
    ImmutableArray<double> TariffRevenue,
    ImmutableArray<double> Wedges,
    ImmutableArray<double> AssetIncome,
    ImmutableArray<double> Consumption,
    ImmutableArray<double> Production);
