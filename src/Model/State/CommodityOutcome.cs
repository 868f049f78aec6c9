using System.Collections.Immutable;
using NegotiationSim.Model.Market;

namespace NegotiationSim.Model.State;

/// <summary>One commodity in one month.</summary>
/// <param name="Origin">Flows from origin to final destination, n * n; the diagonal is home sales.</param>
/// <param name="Reported">Flows as exporters' customs report them: what goes through a hub is booked to the hub and out of it again; the
/// diagonal is home sales.</param>
/// <param name="Unseen">Part of a reported flow that the importer's customs never see (ghost trade), 0 where not listed.</param>
/// <param name="Price">what each exporter receives for a unit relative to the base year, a price cap counted in; 0 where it has no
/// outlet.</param>
/// <param name="Composite">P^, import price index by importer.</param>
/// <param name="Benchmark">The benchmark's price in the series' own unit; 0 where the commodity has none.</param>
/// <param name="Iterations">Iterations the market took.</param>
/// <param name="Residual">Largest clearing residual, as a share of base output.</param>
/// <param name="Haul">What the longer haul takes from a price quoted at each exporter's port, as a share of the benchmark, n; empty where
/// no outlet is closed.</param>
public sealed record CommodityOutcome(
    ImmutableArray<double> Origin,
    ImmutableArray<double> Reported,
    PairValues Unseen,
    ImmutableArray<double> Price,
    ImmutableArray<double> Composite,
    double Benchmark,
    int Iterations,
    double Residual,
    ImmutableArray<double> Haul);
