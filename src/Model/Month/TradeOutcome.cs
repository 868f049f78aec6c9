using System.Collections.Immutable;

namespace NegotiationSim.Model.Month;

/// <summary>What was traded in a month. Values are million US dollars of the month at world prices; matrices are flat, row exporter, column importer.</summary>
/// <param name="Commodities">By commodity ordinal.</param>
/// <param name="TariffRevenue">By economy.</param>
/// <param name="Consumption">Monthly change of consumer surplus against the base, by economy.</param>
/// <param name="Production">Monthly change of producer surplus against the base, by economy.</param>
public sealed record TradeOutcome(
    ImmutableArray<CommodityOutcome> Commodities,
    ImmutableArray<double> TariffRevenue,
    ImmutableArray<double> Consumption,
    ImmutableArray<double> Production);
