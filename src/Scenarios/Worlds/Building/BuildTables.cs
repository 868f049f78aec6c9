using System.Collections.Immutable;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Scenarios.Worlds.Building;

/// <summary>Reads the tables a build starts from. Every row carries a source that sources.csv explains, and a quality.</summary>
public sealed partial class BuildTables
{
    private readonly string folder;
    private readonly WorldIndex index;
    private readonly ImmutableArray<Bloc> blocs;
    private readonly NameIndex sources;
    private readonly int n;
    private readonly int m;

    private BuildTables(string folder, WorldIndex index, ImmutableArray<Bloc> blocs)
    {
        this.folder = folder;
        this.index = index;
        this.blocs = blocs;
        n = index.N;
        m = index.M;
        sources = SourceTable.Read(folder);
    }

    /// <summary>Reads the tables in <paramref name="folder"/>.</summary>
    /// <exception cref="Input.InputException">A table is missing or wrong.</exception>
    public static WorldTables Read(string folder, WorldIndex index, ImmutableArray<Bloc> blocs) =>
        new BuildTables(folder, index, blocs).Read();

    private WorldTables Read()
    {
        var growth = new List<double>();
        var names = new List<string>();
        Each("group-growth.csv", ["group", "growth_2019_2021"], (row, _) =>
        {
            names.Add(row.Required(0));
            growth.Add(row.Number(1, 0.1, 10));
        });
        var groups = new NameIndex("product group", names);
        var (exports, imports) = EconomyTotals();
        var (groupExports, groupImports) = GroupTotals(groups);
        var (exportShares, importShares) = ProductShares(groups);
        var (knownExports, knownImports) = KnownTotals();
        var (pairs, isFixed, pairQuality, reporters) = Pairs();
        var (sectors, holds) = Sectors();
        var (cells, cellQuality) = Cells();
        var (homeShares, homeSales, homeQuality) = Home();
        return new WorldTables
        {
            Groups = groups,
            Growth = [.. growth],
            Exports = exports,
            Imports = imports,
            GroupExports = groupExports,
            GroupImports = groupImports,
            ExportShares = exportShares,
            ImportShares = importShares,
            KnownExports = knownExports,
            KnownImports = knownImports,
            Pairs = pairs,
            FixedPairs = isFixed,
            PairQuality = pairQuality,
            PairReporters = reporters,
            BlocTotals = BlocExports(),
            Sectors = sectors,
            SectorHolds = holds,
            SectorShares = SectorShares(sectors),
            Cells = cells,
            CellQuality = cellQuality,
            HomeShares = homeShares,
            HomeSales = homeSales,
            HomeQuality = homeQuality,
            Distances = DyadTable.Read(folder, index, sources).Distances,
            BaseGates = GateTable.Read(folder, index, sources),
        };
    }

    /// <summary>Calls <paramref name="read"/> for every row with its quality, and checks source and quality.</summary>
    private void Each(string name, string[] columns, Action<CsvTable, Quality> read) =>
        SourcedTable.Each(Path.Combine(folder, name), columns, sources, read);

    private static double[] Filled(int length, double value)
    {
        var cells = new double[length];
        Array.Fill(cells, value);
        return cells;
    }
}
