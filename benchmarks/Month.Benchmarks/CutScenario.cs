using System.Collections.Immutable;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Benchmarks.Month;

/// <summary>
/// A scenario with fewer economies and commodities: the largest traders, every target of a measure, the first commodities.
/// </summary>
internal static class CutScenario
{
    /// <summary>The scenario in the cut world, with its measures and recorded prices.</summary>
    public static ResolvedScenario Of(ResolvedScenario whole, int economies, int commodities)
    {
        var world = whole.World;
        var targets = whole.Measures.SelectMany(m => m.Targets).ToHashSet();
        var kept = Enumerable.Range(0, world.EconomyCount)
            .OrderByDescending(e => targets.Contains(e)).ThenByDescending(e => world.Exports(e) + world.Imports(e)).ThenBy(e => e)
            .Take(economies).Order().ToArray();
        var ordinal = Enumerable.Range(0, world.EconomyCount).Select(e => Array.IndexOf(kept, e)).ToArray();
        ImmutableArray<int> Ordinals(ImmutableArray<int> old) => [.. old.Where(e => ordinal[e] >= 0).Select(e => ordinal[e])];
        ImmutableArray<double> Table(ImmutableArray<double> table) =>
            [.. kept.SelectMany(_ => kept, (i, j) => table[i * world.EconomyCount + j])];
        ImmutableArray<ImmutableArray<double>> Tables(ImmutableArray<ImmutableArray<double>> tables) =>
            [.. tables.Take(commodities).Select(Table)];
        var cut = World.Create(
            world.Id, world.Title, world.BaseYear, [.. kept.Select(e => world.Economies[e])], [.. world.Commodities.Take(commodities)],
            [.. world.Blocs.Select(b => b with { Members = Ordinals(b.Members), VetoMembers = Ordinals(b.VetoMembers) })],
            Tables(world.Flows), Tables(world.Tariffs), Tables(world.BaseGates),
            [.. kept.Select(e => world.Seasonality[e])], Table(world.Distances), Table(world.Agreement), Table(world.Alliances));
        return whole with
        {
            Id = $"{whole.Id}, cut",
            World = cut,
            Actors = [.. whole.Actors.Where(a => a.Economy < 0 || ordinal[a.Economy] >= 0).Select(
                a => a.Economy < 0 ? a : a with { Economy = ordinal[a.Economy] })],
            Measures = [.. whole.Measures.Select(m => Cut(m, Ordinals, commodities)).Where(m => m.Senders.Length > 0)],
            Events = [.. whole.Events.Select(e => e with { Economies = Ordinals(e.Economies) })],
            Benchmarks = [.. whole.Benchmarks.Where(b => b.Commodity < commodities).Select(b => b with { Outside = Ordinals(b.Outside) })],
            Focus = [],
        };
    }

    /// <summary>
    /// The same world at peace: no measures, no recorded prices; every month demand moves by up to two per cent everywhere.
    /// </summary>
    public static ResolvedScenario Quiet(ResolvedScenario cut) => cut with
    {
        Id = $"{cut.World.Id}, quiet",
        Measures = [],
        Benchmarks = [],
        Events =
        [
            .. from month in Enumerable.Range(0, cut.Months)
               from group_ in Enumerable.Range(0, 5)
               select new ScriptedEvent(
                   $"demand-{month}-{group_}", "demand", month, EventKind.DemandShock,
                   [.. Enumerable.Range(0, cut.World.EconomyCount).Where(e => e % 5 == group_)], 1 + (0.02 * Math.Sin(month + group_)),
                       "made"),
        ],
    };

    private static Measure Cut(Measure measure, Func<ImmutableArray<int>, ImmutableArray<int>> ordinals, int commodities) => measure with
    {
        Senders = ordinals(measure.Senders),
        Targets = ordinals(measure.Targets),
        Goods = [.. measure.Goods.Where(g => g.Commodity < commodities)],
        CarveOuts = [.. measure.CarveOuts.Where(c => c.Commodity < commodities)],
    };
}
