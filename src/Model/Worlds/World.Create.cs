using System.Collections.Immutable;

namespace NegotiationSim.Model.Worlds;

public sealed partial record World
{
    /// <summary>
    /// Puts a world together; what is left out is neutral: no tariffs, open gates, flat seasons, distance 1,
    /// agreement 1, no alliances but with oneself. A world without commodities keeps tables of pairs only where they are given, so it may
    /// have very many economies.
    /// </summary>
    /// <param name="id">Folder name.</param>
    /// <param name="title">One line for lists.</param>
    /// <param name="baseYear">Calendar year of the flows.</param>
    /// <param name="economies">The n economies.</param>
    /// <param name="commodities">The commodities.</param>
    /// <param name="blocs">The blocs.</param>
    /// <param name="flows">Per commodity, n * n flows, million US dollars a year.</param>
    /// <param name="tariffs">Per commodity, n * n of T = 1 + t.</param>
    /// <param name="baseGates">Per commodity, n * n open shares.</param>
    /// <param name="seasonality">Per economy, 12 factors.</param>
    /// <param name="distances">n * n, km.</param>
    /// <param name="agreement">n * n, 0..1.</param>
    /// <param name="alliances">n * n, 0..1.</param>
    /// <exception cref="ArgumentException">An array has the wrong length.</exception>
    public static World Create(
        string id, string title, int baseYear, ImmutableArray<Economy> economies, ImmutableArray<Commodity> commodities,
        ImmutableArray<Bloc> blocs, ImmutableArray<ImmutableArray<double>> flows,
        ImmutableArray<ImmutableArray<double>>? tariffs = null, ImmutableArray<ImmutableArray<double>>? baseGates = null,
        ImmutableArray<ImmutableArray<double>>? seasonality = null, ImmutableArray<double>? distances = null,
        ImmutableArray<double>? agreement = null, ImmutableArray<double>? alliances = null)
    {
        var n = economies.Length;
        var m = commodities.Length;
        var ones = Filled(m == 0 ? 0 : n * n, 1);
        var world = new World
        {
            Id = id,
            Title = title,
            BaseYear = baseYear,
            Economies = economies,
            Commodities = commodities,
            Blocs = blocs,
            Flows = flows,
            Tariffs = tariffs ?? Repeated(ones, m),
            BaseGates = baseGates ?? Repeated(ones, m),
            Seasonality = seasonality ?? Repeated(Filled(12, 1), n),
            Distances = distances ?? ones,
            Agreement = agreement ?? ones,
            Alliances = alliances ?? (m == 0 ? [] : Identity(n)),
        };
        world.CheckShapes();
        return world;
    }

    private void CheckShapes()
    {
        var n = EconomyCount;
        RequireAll(Flows, CommodityCount, n * n, nameof(Flows));
        RequireAll(Tariffs, CommodityCount, n * n, nameof(Tariffs));
        RequireAll(BaseGates, CommodityCount, n * n, nameof(BaseGates));
        RequireAll(Seasonality, n, 12, nameof(Seasonality));
        RequirePairs(Distances, nameof(Distances));
        RequirePairs(Agreement, nameof(Agreement));
        RequirePairs(Alliances, nameof(Alliances));
    }

    private static void RequireAll(ImmutableArray<ImmutableArray<double>> tables, int count, int length, string name)
    {
        if (tables.Length != count) throw new ArgumentException($"{name} has {tables.Length} tables, expected {count}.");
        foreach (var table in tables) Require(table, length, name);
    }

    private void RequirePairs(ImmutableArray<double> table, string name)
    {
        if (CommodityCount > 0 || !table.IsEmpty) Require(table, EconomyCount * EconomyCount, name);
    }

    private static void Require(ImmutableArray<double> table, int length, string name)
    {
        if (table.Length != length) throw new ArgumentException($"{name} has {table.Length} cells, expected {length}.");
    }

    private static ImmutableArray<double> Filled(int length, double value)
    {
        var cells = new double[length];
        Array.Fill(cells, value);
        return ImmutableArray.Create(cells);
    }

    private static ImmutableArray<double> Identity(int n)
    {
        var cells = new double[n * n];
        for (var i = 0; i < n; i++) cells[i * n + i] = 1;
        return ImmutableArray.Create(cells);
    }

    private static ImmutableArray<ImmutableArray<double>> Repeated(ImmutableArray<double> table, int count)
    {
        var tables = ImmutableArray.CreateBuilder<ImmutableArray<double>>(count);
        for (var i = 0; i < count; i++) tables.Add(table);
        return tables.MoveToImmutable();
    }
}
