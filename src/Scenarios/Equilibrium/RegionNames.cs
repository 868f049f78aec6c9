using NegotiationSim.Scenarios.Shapes;
using System.Collections.Immutable;
using NegotiationSim.Model.Equilibrium;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Equilibrium;

/// <summary>Turns names of regions and blocs into ordinals.</summary>
/// <param name="world">The base.</param>
/// <param name="groups">Members by name of the bloc.</param>
internal sealed class RegionNames(InputOutputWorld world, ImmutableSortedDictionary<string, ImmutableArray<string>> groups)
{
    /// <summary>Ordinals, in order and without doubles, of the regions a checked list names; all where it is empty.</summary>
    public ImmutableArray<int> Of(InputNode node, string key)
    {
        var names = node.List(key);
        if (names.IsEmpty) return [.. Enumerable.Range(0, world.RegionCount)];
        var members = names.SelectMany(n => groups.GetValueOrDefault(n.Text, [n.Text]));
        return [.. members.Select(id => world.Regions.IndexOf(id)).Distinct().Order()];
    }
}
