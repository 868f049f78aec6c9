using System.Collections.Immutable;
using NegotiationSim.Model.Script;

namespace NegotiationSim.Model.Figures;

/// <summary>Names in the spelling of a series: economies and blocs joined with +, <c>*</c> for all, goods likewise.</summary>
internal static class FigureNames
{
    /// <summary>Ordinals of the economies named: <c>USA</c>, <c>EU</c>, <c>TUR+ARE</c>, <c>*</c>.</summary>
    public static ImmutableArray<int> Economies(ResolvedScenario scenario, string names)
    {
        var world = scenario.World;
        if (names == "*") return [.. Enumerable.Range(0, world.EconomyCount)];
        return [.. names.Split('+').SelectMany(name => world.FindBloc(name) is { } bloc ? bloc.Members.AsEnumerable()
            : [Economy(scenario, name)]).Distinct().Order()];
    }

    /// <summary>Ordinal of the economy of that id.</summary>
    public static int Economy(ResolvedScenario scenario, string name) =>
        scenario.World.EconomyOrdinal(name) is var at and >= 0 ? at
            : throw new FigureException($"The world {scenario.World.Id} has no economy \"{name}\".");

    /// <summary>
    /// Ordinals of the goods named: <c>grain</c>, <c>crude+refined-oil</c>; <c>!crude</c> for all but these; empty for all.
    /// </summary>
    public static ImmutableArray<int> Goods(ResolvedScenario scenario, string names)
    {
        var all = Enumerable.Range(0, scenario.World.CommodityCount);
        if (names.Length == 0) return [.. all];
        var named = names.TrimStart('!').Split('+').Select(name => scenario.World.CommodityOrdinal(name) is var at and >= 0
            ? at : throw new FigureException($"The world {scenario.World.Id} has no good \"{name}\".")).ToHashSet();
        return [.. all.Where(k => named.Contains(k) != names.StartsWith('!'))];
    }

    /// <summary>Position of the measure of that id.</summary>
    public static int Measure(ResolvedScenario scenario, string id)
    {
        for (var m = 0; m < scenario.Measures.Length; m++)
            if (scenario.Measures[m].Id == id) return m;
        throw new FigureException($"The scenario has no measure \"{id}\".");
    }
}
