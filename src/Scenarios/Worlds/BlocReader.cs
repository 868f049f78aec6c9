using System.Collections.Immutable;
using NegotiationSim.Model.Worlds;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Worlds;

/// <summary>Reads the blocs of world.json.</summary>
public static class BlocReader
{
    /// <summary>Words for <see cref="DecisionRule"/>, in the order of its values.</summary>
    public static ImmutableArray<string> Rules { get; } = ["none", "simple-majority", "qualified-majority", "one-veto", "unanimity"];

    /// <summary>Words for <see cref="Lending"/>, in the order of its values.</summary>
    public static ImmutableArray<string> Lendings { get; } = ["none", "members", "conditional"];

    /// <summary>Reads <c>"blocs"</c>; may be missing.</summary>
    public static ImmutableArray<Bloc> Read(ObjectReader root, IReadOnlyList<string> economies)
    {
        var blocs = ImmutableArray.CreateBuilder<Bloc>();
        foreach (var node in root.List("blocs"))
        {
            var item = new ObjectReader(node, root.Problems);
            var rule = (DecisionRule)Math.Max(0, Rules.IndexOf(item.Choice("rule", Rules)));
            var bloc = new Bloc(item.Text("id"), item.Text("name"), Members(item, "members", economies, required: true), rule)
            {
                VetoMembers = Members(item, "vetoMembers", economies, required: false),
                CustomsUnion = item.Flag("customsUnion", false),
                Lending = item.Optional("lending") is { } lending ? (Lending)Math.Max(0, Lendings.IndexOf(ObjectReader.Choice(lending, root.Problems, Lendings))) : Lending.None,
                Notes = item.Optional("source") is { } source
                    ? [new Provenance("members", 0, 0, ObjectReader.Text(source, root.Problems), ProvenanceReader.ReadQuality(item))] : [],
            };
            if (blocs.Any(b => b.Id == bloc.Id)) root.Problems.Add(node, "The bloc \"" + bloc.Id + "\" is listed twice; keep one.");
            if (bloc.Members.IsEmpty) root.Problems.Add(node, "A bloc has at least one member.");
            item.Done();
            blocs.Add(bloc);
        }

        return blocs.ToImmutable();
    }

    private static ImmutableArray<int> Members(ObjectReader item, string key, IReadOnlyList<string> economies, bool required)
    {
        var members = new SortedSet<int>();
        foreach (var node in item.List(key, required))
        {
            var id = ObjectReader.Choice(node, item.Problems, economies);
            var ordinal = Enumerable.Range(0, economies.Count).FirstOrDefault(i => economies[i] == id, -1);
            if (ordinal >= 0 && !members.Add(ordinal) && node.Text == id) item.Problems.Add(node, "\"" + id + "\" is listed twice; keep one.");
        }

        return [.. members];
    }
}
