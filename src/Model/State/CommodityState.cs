using System.Collections.Immutable;
using NegotiationSim.Model.Market;

namespace NegotiationSim.Model.State;

/// <summary>One commodity's market at the end of a month. n economies; matrices are flat, row exporter, column importer.</summary>
/// <param name="LogPrice">ln p^ of each exporter relative to the base year, n; where the next search starts.</param>
/// <param name="Exporter">What past prices did to the logarithm of the import shares remembered by importers, by exporter, n.</param>
/// <param name="Importer">What those logarithms have in common by importer, n.</param>
/// <param name="Apart">What measures did to them pair by pair; 0 where not listed.</param>
/// <param name="Open">a, the open share of each pair in practice; 1 where not listed.</param>
/// <param name="Capacity">S^, supply capacity relative to the base year, n.</param>
/// <param name="Shadow">Capacity of shadow shipping as a share of base exports, n; empty while no cap has begun.</param>
/// <param name="Shifter">World demand relative to the base year; 1 without a benchmark.</param>
public sealed record CommodityState(
    ImmutableArray<double> LogPrice,
    ImmutableArray<double> Exporter,
    ImmutableArray<double> Importer,
    PairValues Apart,
    PairValues Open,
    ImmutableArray<double> Capacity,
    ImmutableArray<double> Shadow,
    double Shifter);
