using System.Collections.Immutable;

namespace NegotiationSim.Scenarios.Shapes;

/// <summary>Words that only the surroundings of a file know: ids of economies, commodities, behaviours.</summary>
/// <param name="Lists">Words by the name of their list; a list that is missing allows every word.</param>
public sealed record Vocabulary(ImmutableSortedDictionary<string, ImmutableArray<string>> Lists)
{
    /// <summary>No list at all.</summary>
    public static Vocabulary Empty { get; } = new(ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal));

    /// <summary>Whether the list is known; one that is known may still be empty.</summary>
    public bool Knows(string list) => Lists.ContainsKey(list);

    /// <summary>The words of a list; empty where the list is unknown.</summary>
    public ImmutableArray<string> Of(string list) => Lists.TryGetValue(list, out var words) ? words : [];

    /// <summary>This vocabulary with one more list.</summary>
    public Vocabulary With(string list, IEnumerable<string> words) => new(Lists.SetItem(list, [.. words]));
}
