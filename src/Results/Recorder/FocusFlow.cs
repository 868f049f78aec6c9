using System.Collections.Immutable;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Worlds;

namespace NegotiationSim.Results.Recorder;

/// <summary>The focus pairs as a person named them: where every member of a bloc stands on one side, the bloc stands there.</summary>
/// <param name="Exporter">Id of the exporting economy or bloc.</param>
/// <param name="Importer">Id of the importing economy or bloc.</param>
/// <param name="Pairs">The pairs it sums.</param>
public sealed record FocusFlow(string Exporter, string Importer, ImmutableArray<FocusPair> Pairs)
{
    /// <summary>Every focus pair in exactly one flow, in the order the scenario names them.</summary>
    public static ImmutableArray<FocusFlow> Of(ResolvedScenario scenario)
    {
        var world = scenario.World;
        var left = scenario.Focus.ToHashSet();
        var blocs = world.Blocs.Where(b => b.Members.Length > 1).OrderByDescending(b => b.Members.Length).ToArray();
        var flows = ImmutableArray.CreateBuilder<FocusFlow>();
        foreach (var pair in scenario.Focus)
        {
            if (!left.Contains(pair)) continue;
            var flow = Whole(world, blocs, left, pair) ?? new FocusFlow(
                world.Economies[pair.Exporter].Id, world.Economies[pair.Importer].Id, [pair]);
            foreach (var one in flow.Pairs) left.Remove(one);
            flows.Add(flow);
        }

        return flows.ToImmutable();
    }

    private static FocusFlow? Whole(World world, Bloc[] blocs, HashSet<FocusPair> left, FocusPair pair)
    {
        foreach (var bloc in blocs)
        {
            if (bloc.Has(pair.Importer) && !bloc.Has(pair.Exporter)
                && AllIn(bloc, m => new FocusPair(pair.Exporter, m), left) is { IsDefault: false } to)
                return new FocusFlow(world.Economies[pair.Exporter].Id, bloc.Id, to);
            if (bloc.Has(pair.Exporter) && !bloc.Has(pair.Importer)
                && AllIn(bloc, m => new FocusPair(m, pair.Importer), left) is { IsDefault: false } from)
                return new FocusFlow(bloc.Id, world.Economies[pair.Importer].Id, from);
        }

        return null;
    }

    private static ImmutableArray<FocusPair> AllIn(Bloc bloc, Func<int, FocusPair> pair, HashSet<FocusPair> left)
    {
        ImmutableArray<FocusPair> pairs = [.. bloc.Members.Select(pair)];
        return pairs.All(left.Contains) ? pairs : default;
    }
}
