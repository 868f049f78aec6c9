using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Tests.Support;

/// <summary>Made-up worlds of very many states, each an actor.</summary>
public static class GiantWorlds
{
    /// <summary>A scenario whose states trade nothing, so that nothing is kept by pair.</summary>
    /// <param name="states">How many.</param>
    /// <param name="behaviour">How all of them behave.</param>
    /// <param name="months">How long it lasts.</param>
    public static ResolvedScenario WithoutTrade(int states, string behaviour, int months) =>
        Acted(World.Create("giant", "States that trade nothing", 2021, Economies(states), [], [], []), behaviour, months);

    /// <summary>A scenario whose states all trade with each other, most with those near them on a circle, as gravity has it.</summary>
    /// <param name="states">How many.</param>
    /// <param name="goods">How many commodities.</param>
    /// <param name="behaviour">How all of them behave.</param>
    /// <param name="months">How long it lasts.</param>
    public static ResolvedScenario WithTrade(int states, int goods, string behaviour, int months)
    {
        var distances = Cells(states, (i, j) => i == j ? 1 : 1 + Math.Min(Math.Abs(i - j), states - Math.Abs(i - j)));
        var flows = Cells(states, (i, j) => i == j ? 1_000 : 100.0 / distances[i * states + j]);
        return Acted(
            World.Create(
                "giant", "States that all trade", 2021, Economies(states),
                [.. Enumerable.Range(0, goods).Select(k => new Commodity("good-" + Number(k), "Good", 4, -1.25, 1, 0.1, 0.6))], [],
                [.. Enumerable.Repeat(flows, goods)], distances: distances),
            behaviour, months);
    }

    private static ResolvedScenario Acted(World world, string behaviour, int months) => new()
    {
        Id = "giant",
        Title = world.Title,
        World = world,
        Calendar = new NegotiationSim.Model.Script.Calendar(2021, 1),
        Months = months,
        Actors =
        [
            .. world.Economies.Select((e, i) =>
                new ActorAssignment(new ActorProfile(e.Id, e.Name, ActorKind.State, behaviour, []), i, -1, false)),
        ],
    };

    private static ImmutableArray<Economy> Economies(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new Economy("S" + Number(i), "State " + Number(i), "here", 100_000, 10, true)
        {
            ReservesMusd = 10_000,
        })];

    private static string Number(int i) => i.ToString("00000", CultureInfo.InvariantCulture);

    private static ImmutableArray<double> Cells(int n, Func<int, int, double> cell) =>
        [.. Enumerable.Range(0, n * n).Select(c => cell(c / n, c % n))];
}
