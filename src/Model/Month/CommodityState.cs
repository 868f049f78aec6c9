using System.Collections.Immutable;

namespace NegotiationSim.Model.Month;

/// <summary>One commodity's market at the end of a month. n economies; matrices are flat, row exporter, column importer.</summary>
/// <param name="LogPrice">ln p^ of each exporter relative to the base year, n; where the next search starts.</param>
/// <param name="LogSourcing">ln m, the import shares remembered by importers, n * n.</param>
/// <param name="Open">a, the open share of each pair in practice, n * n; empty while every pair is fully open.</param>
/// <param name="Capacity">S^, supply capacity relative to the base year, n.</param>
/// <param name="Shadow">Capacity of shadow shipping as a share of base exports, n; empty while no cap has begun.</param>
/// <param name="Shifter">World demand relative to the base year; 1 without a benchmark.</param>
public sealed record CommodityState(
    ImmutableArray<double> LogPrice,
    ImmutableArray<double> LogSourcing,
    ImmutableArray<double> Open,
    ImmutableArray<double> Capacity,
    ImmutableArray<double> Shadow,
    double Shifter);
