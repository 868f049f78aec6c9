using System.Collections.Immutable;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Tests.Support;

/// <summary>Made-up worlds of a few economies that trade a good or two: a month of one takes less than a millisecond.</summary>
public static class SmallWorlds
{
    private static readonly ImmutableArray<Economy> Unlike =
    [
        new("AAA", "Aland", "North", 1000, 1, true), new("BBB", "Beland", "North", 500, 1, true),
            new("CCC", "Celand", "South", 800, 2, false),
    ];

    private static readonly ImmutableArray<Commodity> Goods =
        [new("oil", "Oil", 5, -1.25, 0.5, 0.1, 0.4), new("steel", "Steel", 4, -1.25, 1, 0.05, 0.6)];

    private static readonly ImmutableArray<double> Flows = [100, 10, 20, 30, 100, 40, 50, 6, 100];

    /// <summary>The world <c>small</c>: up to three unlike economies, AAA, BBB and CCC, that trade oil and perhaps steel.</summary>
    /// <param name="economies">How many of the three.</param>
    /// <param name="commodities">1 for oil, 2 for oil and steel.</param>
    /// <param name="blocs">Blocs among them; default none.</param>
    public static World Unequal(int economies = 3, int commodities = 2, params ImmutableArray<Bloc> blocs)
    {
        var flows = Cells(economies, (i, j) => Flows[i * 3 + j]);
        return World.Create("small", "Small", 2021, Unlike[..economies], Goods[..commodities], blocs,
            [.. Enumerable.Repeat(flows, commodities)]);
    }

    /// <summary>A world of economies that differ in their trade only.</summary>
    /// <param name="ids">Their ids, which are their names too.</param>
    /// <param name="goods">What they trade, with the flow from each economy (first) to each (second) in million dollars a year.</param>
    /// <param name="distance">Kilometres between two of them; within each it is 100.</param>
    /// <param name="size">Product of each in million dollars a year; default 400,000.</param>
    /// <param name="reserves">Reserves of each in million dollars; default 30,000.</param>
    /// <param name="blocs">Blocs among them; default none.</param>
    public static World Alike(
        string[] ids, (Commodity Good, Func<int, int, double> Flow)[] goods, Func<int, int, double> distance, double size = 400_000,
            double reserves = 30_000, params ImmutableArray<Bloc> blocs) =>
        World.Create(
            "small", "Economies that are alike", 2021,
            [.. ids.Select(id => new Economy(id, id, "here", size, 10, true) { ReservesMusd = reserves })],
            [.. goods.Select(g => g.Good)], blocs, [.. goods.Select(g => Cells(ids.Length, g.Flow))],
            distances: Cells(ids.Length, (i, j) => i == j ? 100 : distance(i, j)));

    private static ImmutableArray<double> Cells(int n, Func<int, int, double> cell) =>
        [.. Enumerable.Range(0, n * n).Select(c => cell(c / n, c % n))];
}
