using System.Collections.Immutable;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.Worlds;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Files;

/// <summary>Turns ids of a world into ordinals; a bloc stands for its members.</summary>
internal sealed class WorldNames(World world)
{
    public World World { get; } = world;

    /// <summary>Ordinals an id stands for, ascending.</summary>
    public ImmutableArray<int> Members(string id) =>
        World.EconomyOrdinal(id) is var economy and >= 0 ? [economy] : World.FindBloc(id)?.Members ?? [];

    /// <summary>Ordinals ids stand for, ascending, each once.</summary>
    public ImmutableArray<int> Union(ImmutableArray<InputNode> ids) => [.. ids.SelectMany(i => Members(i.Text)).Distinct().Order()];

    /// <summary>Ordinals ids stand for, in the order written.</summary>
    public ImmutableArray<int> InOrder(ImmutableArray<InputNode> ids) => [.. ids.SelectMany(i => Members(i.Text))];

    /// <summary>Every pair of different economies the lists stand for, each once.</summary>
    public ImmutableArray<FocusPair> Pairs(ImmutableArray<InputNode> lists, InputProblems problems)
    {
        var pairs = ImmutableArray.CreateBuilder<FocusPair>();
        foreach (var list in lists)
        {
            if (list.Items[0].Text == list.Items[1].Text && World.EconomyOrdinal(list.Items[0].Text) >= 0)
                problems.Add(list, "An economy is no pair with itself; name two.");
            foreach (var exporter in Members(list.Items[0].Text))
                foreach (var importer in Members(list.Items[1].Text))
                    if (exporter != importer && !pairs.Contains(new FocusPair(exporter, importer))) pairs.Add(
                        new FocusPair(exporter, importer));
        }

        return pairs.ToImmutable();
    }
}
