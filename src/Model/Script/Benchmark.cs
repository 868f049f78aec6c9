using System.Collections.Immutable;

namespace NegotiationSim.Model.Script;

/// <summary>A recorded world price and the market it drives.</summary>
/// <param name="Commodity">Ordinal of the commodity.</param>
/// <param name="Series">Name of the series, such as <c>brent</c>.</param>
/// <param name="Unit">Unit, such as <c>US dollars a barrel</c>.</param>
/// <param name="BasePrice">The base year's mean, in that unit.</param>
/// <param name="PassThrough">Elasticity of this market's benchmark to the series; 1 for the commodity itself.</param>
/// <param name="Prices">Price of each month of the run; 0 where none is recorded, and the shifter then stays.</param>
/// <param name="Shifters">Demand shifter of each month kept from another run; empty where prices are to be met.</param>
/// <param name="Outside">Ordinals of exporters that do not make the benchmark, such as the target of a price cap.</param>
public sealed record Benchmark(
    int Commodity, string Series, string Unit, double BasePrice, double PassThrough,
    ImmutableArray<double> Prices, ImmutableArray<double> Shifters, ImmutableArray<int> Outside);
