using System.Collections.Immutable;

namespace NegotiationSim.Scenarios.Worlds.Import;

/// <summary>What an import file said about a world.</summary>
/// <param name="Flows">[commodity][exporter * n + importer], million US dollars a year; the diagonal is 0.</param>
/// <param name="Covered">Pairs the file has at least one row for, n * n.</param>
/// <param name="Rows">Rows read.</param>
/// <param name="Used">Rows that became part of a flow.</param>
/// <param name="SkippedValue">Million US dollars in rows whose country or product is not in the concordances, or that stay inside one
/// economy.</param>
public sealed record ImportedTrade(double[][] Flows, bool[] Covered, long Rows, long Used, double SkippedValue)
{
    /// <summary>The year of the figures, as the file writes it; empty where it has none.</summary>
    public string Year { get; init; } = "";

    /// <summary>What was left out and its million US dollars, the largest first: countries and products without a home, and trade inside
    /// one
    /// economy.</summary>
    public ImmutableArray<(string What, double Value)> LeftOut { get; init; } = [];
}
