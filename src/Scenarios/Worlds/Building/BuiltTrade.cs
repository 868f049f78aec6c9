using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Scenarios.Worlds.Building;

/// <summary>The outcome of a build: every flow, home sales included, with how well it is known.</summary>
/// <param name="Flows">[commodity][exporter * n + importer], million US dollars a year; the diagonal is home sales.</param>
/// <param name="Qualities">The quality of each flow, same shape.</param>
/// <param name="Totals">The totals the flows were fitted to.</param>
/// <param name="Pairs">The bilateral totals the flows were fitted to, n * n.</param>
public sealed record BuiltTrade(double[][] Flows, Quality[][] Qualities, CommodityTotals Totals, double[] Pairs);
