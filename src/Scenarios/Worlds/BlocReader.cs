using NegotiationSim.Model.Declarations;
using System.Collections.Immutable;
using NegotiationSim.Model.Worlds;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Worlds;

/// <summary>Reads the blocs of world.json.</summary>
internal static class BlocReader
{
    /// <summary>Reads one of <c>"blocs"</c>.</summary>
    public static Bloc Read(InputNode item, NameIndex economies, InputProblems problems)
    {
        var (source, quality) = (item.Member("source"), item.Member("quality"));
        if (source is null != quality is null)
            problems.Add(item, "The key \"" + (source is null ? "source" : "quality") + "\" is missing: source and quality go together.");
        return new Bloc(item.Text("id"), item.Text("name"), Members(item, "members", economies), item.Word<DecisionRule>("rule"))
        {
            VetoMembers = Members(item, "vetoMembers", economies),
            CustomsUnion = item.Flag("customsUnion"),
            Lending = item.Word<Lending>("lending"),
            Notes = source is null || quality is null
                ? [] : [new Provenance("members", 0, 0, source.Text, KebabCase.Parse<Quality>(quality.Text))],
        };
    }

    private static ImmutableArray<int> Members(InputNode item, string key, NameIndex economies) =>
        [.. item.List(key).Select(id => economies.Find(id.Text)).Order()];
}
