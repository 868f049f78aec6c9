using NegotiationSim.Model.Declarations;
using System.Collections.Immutable;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Shapes;

/// <summary>
/// Takes values out of a tree whose shape has been checked and whose defaults are in; what is missing all the same is empty, 0 or false.
/// </summary>
public static class CheckedTree
{
    /// <summary>The text of a member; empty where it is missing.</summary>
    public static string Text(this InputNode node, string key) => node.Member(key)?.Text ?? "";

    /// <summary>The number of a member; 0 where it is missing.</summary>
    public static double Number(this InputNode node, string key) => node.Member(key)?.Number ?? 0;

    /// <summary>The whole number of a member; 0 where it is missing.</summary>
    public static int Whole(this InputNode node, string key) => (int)node.Number(key);

    /// <summary>Whether a member is true; false where it is missing.</summary>
    public static bool Flag(this InputNode node, string key) => node.Member(key)?.Boolean ?? false;

    /// <summary>The items of a member; none where it is missing.</summary>
    public static ImmutableArray<InputNode> List(this InputNode node, string key) => node.Member(key)?.Items ?? [];

    /// <summary>The numbers of a list of nothing but numbers, which may be long.</summary>
    public static ImmutableArray<double> NumbersOf(this InputNode list) =>
        list.Numbers.IsEmpty ? [.. list.Items.Select(i => i.Number)] : list.Numbers;

    /// <summary>The members of a member; none where it is missing.</summary>
    public static ImmutableArray<KeyValuePair<string, InputNode>> Map(this InputNode node, string key) => node.Member(key)?.Members ?? [];

    /// <summary>The value of an enumeration a member spells.</summary>
    /// <exception cref="KeyNotFoundException">It is missing or spells none.</exception>
    public static T Word<T>(this InputNode node, string key)
        where T : struct, Enum => KebabCase.Parse<T>(node.Text(key));

    /// <summary>The ids of the things in a list, before anything is checked: what the rest of the file may name.</summary>
    public static IEnumerable<string> Ids(this InputNode node, string key) =>
        node.List(key).Select(i => i.Member("id")).Where(id => id is { Kind: InputKind.Text, Text.Length: > 0 }).Select(id => id!.Text);
}
