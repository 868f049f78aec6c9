using System.Collections.Immutable;

namespace NegotiationSim.Model.Equilibrium;

/// <summary>
/// A solved world. Hats are ratios to the figures of the <see cref="InputOutputWorld"/>; the numeraire is world value added.
/// Layouts are those of the world.
/// </summary>
public sealed record WorldEquilibrium
{
    /// <summary>Wage by region, ratio to the base.</summary>
    public required ImmutableArray<double> Wage { get; init; }

    /// <summary>Cost of an input bundle by region and sector, ratio to the base; the price at the factory gate.</summary>
    public required ImmutableArray<double> Cost { get; init; }

    /// <summary>Price index by importing region and sector, tariffs included, ratio to the base.</summary>
    public required ImmutableArray<double> Price { get; init; }

    /// <summary>Price index of final demand by region, ratio to the base.</summary>
    public required ImmutableArray<double> ConsumerPrice { get; init; }

    /// <summary>By sector, bilateral sales net of tariffs in the base's currency at the solution's prices.</summary>
    public required ImmutableArray<ImmutableArray<double>> Trade { get; init; }

    /// <summary>Income by region: value added, tariff revenue and deficit, in the base's currency.</summary>
    public required ImmutableArray<double> Income { get; init; }

    /// <summary>Tariff revenue by region, in the base's currency.</summary>
    public required ImmutableArray<double> Revenue { get; init; }

    /// <summary>Tariffs of the solution, T = 1 + tariff by sector.</summary>
    public required ImmutableArray<ImmutableArray<double>> Tariff { get; init; }

    /// <summary>Rounds of the fixed point.</summary>
    public required int Rounds { get; init; }

    /// <summary>Largest gap between two sides of an equation at the end, as a share.</summary>
    public required double Residual { get; init; }
}
