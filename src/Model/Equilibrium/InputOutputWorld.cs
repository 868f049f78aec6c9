using System.Collections.Immutable;

namespace NegotiationSim.Model.Equilibrium;

/// <summary>
/// The base of a comparative static: who sold what to whom in one year, and what every sector is made from.
/// With n regions and m sectors, bilateral tables are flat by sector, cell (exporter i, importer j) at i * n + j; tables by
/// region and sector have (region i, sector k) at i * m + k.
/// </summary>
/// <remarks>
/// Caliendo and Parro (2015), "Estimates of the Trade and Welfare Effects of NAFTA", Review of Economic Studies 82, section 3. With
/// one sector, no inputs and no tariffs it is the Armington or Eaton and Kortum gravity model of Arkolakis, Costinot and
/// Rodriguez-Clare (2012). The figures need not be an equilibrium; a comparison solves its baseline first.
/// </remarks>
public sealed record InputOutputWorld
{
    /// <summary>Names of the regions.</summary>
    public required ImmutableArray<string> Regions { get; init; }

    /// <summary>Names of the sectors.</summary>
    public required ImmutableArray<string> Sectors { get; init; }

    /// <summary>
    /// Trade elasticity by sector, θ &gt; 0: trade falls by θ per cent where its cost rises by one; σ - 1 in an Armington model.
    /// </summary>
    public required ImmutableArray<double> Elasticity { get; init; }

    /// <summary>By sector, bilateral sales net of tariffs, own sales on the diagonal, in one currency.</summary>
    public required ImmutableArray<ImmutableArray<double>> Trade { get; init; }

    /// <summary>By sector, T = 1 + ad-valorem tariff of the base; 1 is none.</summary>
    public required ImmutableArray<ImmutableArray<double>> Tariff { get; init; }

    /// <summary>Value added by region, positive, in the currency of <see cref="Trade"/>.</summary>
    public required ImmutableArray<double> ValueAdded { get; init; }

    /// <summary>Share of value added in the output of region and sector, γ.</summary>
    public required ImmutableArray<double> ValueAddedShare { get; init; }

    /// <summary>
    /// By region, the share of input k in the output of sector s at k * m + s; with value added the shares of a sector are 1.
    /// </summary>
    public required ImmutableArray<ImmutableArray<double>> InputShare { get; init; }

    /// <summary>Share of a sector in the final demand of a region, α; the shares of a region are 1.</summary>
    public required ImmutableArray<double> FinalShare { get; init; }

    /// <summary>
    /// Trade deficit by region, imports less exports, net of tariffs, in the currency of <see cref="Trade"/>; they add up to about 0.
    /// </summary>
    public required ImmutableArray<double> Deficit { get; init; }

    /// <summary>Number of regions.</summary>
    public int RegionCount => Regions.Length;

    /// <summary>Number of sectors.</summary>
    public int SectorCount => Sectors.Length;

    /// <summary>Value added of all regions, the numeraire of every solution.</summary>
    public double WorldValueAdded
    {
        get
        {
            var sum = 0.0;
            foreach (var value in ValueAdded) sum += value;
            return sum;
        }
    }
}
