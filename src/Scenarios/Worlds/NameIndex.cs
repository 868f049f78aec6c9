namespace NegotiationSim.Scenarios.Worlds;

/// <summary>Finds the ordinal of an id.</summary>
/// <param name="kind">What the ids name, for messages: <c>economy</c>, <c>commodity</c>.</param>
/// <param name="names">The ids in ordinal order; the first of two equal ones counts.</param>
public sealed class NameIndex(string kind, IReadOnlyList<string> names)
{
    private readonly Dictionary<string, int> ordinals = Index(names);

    /// <summary>What the ids name.</summary>
    public string Kind { get; } = kind;

    /// <summary>The ids in ordinal order.</summary>
    public IReadOnlyList<string> Names { get; } = names;

    /// <summary>The ordinal, or -1.</summary>
    public int Find(string name) => ordinals.GetValueOrDefault(name, -1);

    private static Dictionary<string, int> Index(IReadOnlyList<string> names)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++) index.TryAdd(names[i], i);
        return index;
    }
}
