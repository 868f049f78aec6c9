using System.Collections.Immutable;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Scenarios.Shapes;

namespace NegotiationSim.Scenarios.Files;

/// <summary>Takes values out of a tree whose shape has been checked and whose defaults are in.</summary>
internal static class CheckedTree
{
    public static string Text(this InputNode node, string key) => node.Member(key)?.Text ?? "";

    public static double Number(this InputNode node, string key) => node.Member(key)?.Number ?? 0;

    public static int Whole(this InputNode node, string key) => (int)node.Number(key);

    public static bool Flag(this InputNode node, string key) => node.Member(key)?.Boolean ?? false;

    public static ImmutableArray<InputNode> List(this InputNode node, string key) => node.Member(key)?.Items ?? [];

    public static ImmutableArray<KeyValuePair<string, InputNode>> Map(this InputNode node, string key) => node.Member(key)?.Members ?? [];

    public static T Word<T>(this InputNode node, string key)
        where T : struct, Enum => KebabCase.Parse<T>(node.Text(key));

    /// <summary>The month a date names, or <paramref name="otherwise"/> where the key is missing.</summary>
    public static int Month(this InputNode node, string key, Calendar calendar, int otherwise) =>
        node.Member(key) is { } found ? Month(found.Text, calendar) : otherwise;

    /// <summary>The month <c>2022-03</c> names.</summary>
    public static int Month(string text, Calendar calendar) =>
        calendar.MonthOf(int.Parse(text.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture), int.Parse(text.AsSpan(5, 2), System.Globalization.CultureInfo.InvariantCulture));
}
