using System.Collections.Immutable;

namespace NegotiationSim.Model.Worlds;

/// <summary>One economy. Its ordinal is its position in <see cref="World.Economies"/>.</summary>
/// <param name="Id">ISO 3166-1 alpha-3 code, or an id of the world's own such as <c>ROW</c>.</param>
/// <param name="Name">English short name.</param>
/// <param name="Region">Continent or other group, for reports only.</param>
/// <param name="GdpMusd">Gross domestic product of the base year, million US dollars at market rates.</param>
/// <param name="PopulationM">Mid-year population, millions.</param>
/// <param name="IsDemocracy">Whether its leaders answer to voters in free elections.</param>
public sealed record Economy(
    string Id, string Name, string Region, double GdpMusd, double PopulationM, bool IsDemocracy)
{
    /// <summary>Official reserve assets at the start of the base year, million US dollars; default 0.</summary>
    public double ReservesMusd { get; init; }

    /// <summary>Inflation the central bank aims at, per cent a year; default 2.</summary>
    public double InflationTarget { get; init; } = 2;

    /// <summary>Where the figures come from, one note a figure; empty for a made-up world.</summary>
    public ImmutableArray<Provenance> Notes { get; init; } = [];
}
