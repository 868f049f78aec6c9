using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Scenarios.Worlds.Building;

/// <summary>
/// What the builder starts from: the project's own tables, in ordinal arrays. n economies, m commodities,
/// g product groups, s sectors. Money in million US dollars a year.
/// </summary>
public sealed class WorldTables
{
    /// <summary>Product groups, in the order of the growth table.</summary>
    public required NameIndex Groups { get; init; }

    /// <summary>Sectors of the pair patterns.</summary>
    public required NameIndex Sectors { get; init; }

    /// <summary>Exports of each economy in the base year, n.</summary>
    public required double[] Exports { get; init; }

    /// <summary>Imports of each economy in the base year, c.i.f., n.</summary>
    public required double[] Imports { get; init; }

    /// <summary>Exports by group in the earlier year, n * g.</summary>
    public required double[] GroupExports { get; init; }

    /// <summary>Imports by group in the earlier year, n * g.</summary>
    public required double[] GroupImports { get; init; }

    /// <summary>World growth of each group to the base year, g.</summary>
    public required double[] Growth { get; init; }

    /// <summary>Share of a commodity in its group's exports, n * g * m.</summary>
    public required double[] ExportShares { get; init; }

    /// <summary>Share of a commodity in its group's imports, n * g * m.</summary>
    public required double[] ImportShares { get; init; }

    /// <summary>Exports by commodity where a statistic gives them, n * m; NaN elsewhere.</summary>
    public required double[] KnownExports { get; init; }

    /// <summary>Imports by commodity where a statistic gives them, n * m; NaN elsewhere.</summary>
    public required double[] KnownImports { get; init; }

    /// <summary>Bilateral totals, n * n; NaN where nothing is reported.</summary>
    public required double[] Pairs { get; init; }

    /// <summary>Whether a bilateral total is kept as it is, n * n.</summary>
    public required bool[] FixedPairs { get; init; }

    /// <summary>Quality of each bilateral total, n * n; stylised where nothing is reported.</summary>
    public required Quality[] PairQuality { get; init; }

    /// <summary>Whose report each bilateral total is, n * n; empty where nothing is reported.</summary>
    public required string[] PairReporters { get; init; }

    /// <summary>Exports of a bloc's members together to one importer.</summary>
    public required IReadOnlyList<BlocTotal> BlocTotals { get; init; }

    /// <summary>Share of each sector in a pair's trade, n * n * s; all 0 where nothing is reported.</summary>
    public required double[] SectorShares { get; init; }

    /// <summary>Whether a sector holds a commodity, s * m.</summary>
    public required bool[] SectorHolds { get; init; }

    /// <summary>Flows known by commodity, [m][n * n]; NaN elsewhere.</summary>
    public required double[][] Cells { get; init; }

    /// <summary>Quality of each known flow, [m][n * n].</summary>
    public required Quality[][] CellQuality { get; init; }

    /// <summary>Home share of absorption, n * m; 0 where home sales are given instead.</summary>
    public required double[] HomeShares { get; init; }

    /// <summary>Home sales where they are given instead of a share, n * m; 0 elsewhere.</summary>
    public required double[] HomeSales { get; init; }

    /// <summary>Quality of the home figure, n * m.</summary>
    public required Quality[] HomeQuality { get; init; }

    /// <summary>Distances, n * n, km.</summary>
    public required double[] Distances { get; init; }

    /// <summary>Open shares of pairs under measures in the base year, [m][n * n]; 1 elsewhere.</summary>
    public required double[][] BaseGates { get; init; }
}
