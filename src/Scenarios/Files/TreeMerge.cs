using System.Collections.Immutable;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Files;

/// <summary>Works the changes of one file into another.</summary>
internal static class TreeMerge
{
    /// <summary>
    /// Objects are merged key by key, lists of objects with ids by id, anything else is replaced; null removes a key.
    /// </summary>
    public static InputNode Over(InputNode below, InputNode above) => (below.Kind, above.Kind) switch
    {
        (InputKind.Object, InputKind.Object) => Objects(below, above),
        (InputKind.List, InputKind.List) when HasIds(below) && HasIds(above) => Lists(below, above),
        _ => above,
    };

    /// <summary>The tree with every node saying which file it stood in.</summary>
    public static InputNode WithFile(InputNode node, string file) => node with
    {
        File = file,
        Items = [.. node.Items.Select(i => WithFile(i, file))],
        Members = [.. node.Members.Select(m => KeyValuePair.Create(m.Key, WithFile(m.Value, file)))],
    };

    private static InputNode Objects(InputNode below, InputNode above)
    {
        var members = ImmutableArray.CreateBuilder<KeyValuePair<string, InputNode>>();
        foreach (var (key, value) in below.Members)
        {
            var over = above.Member(key);
            if (over is { Kind: InputKind.Null }) continue;
            members.Add(new(key, over is null ? value : Over(value, over)));
        }

        foreach (var (key, value) in above.Members)
            if (below.Member(key) is null) members.Add(new(key, value));
        return above with { Members = members.ToImmutable() };
    }

    private static InputNode Lists(InputNode below, InputNode above)
    {
        var items = below.Items.Select(item => above.Items.FirstOrDefault(o => Id(o) == Id(item)) is { } over ? Over(item, over) : item);
        var added = above.Items.Where(item => below.Items.All(o => Id(o) != Id(item)));
        return above with { Items = [.. items, .. added] };
    }

    private static bool HasIds(InputNode list) => list.Items.All(i => Id(i) is not null);

    private static string? Id(InputNode item) => item.Member("id") is { Kind: InputKind.Text } id ? id.Text : null;
}
