using NegotiationSim.Actors.Chance;

namespace NegotiationSim.Scenarios.Files;

/// <summary>Finds ids whose draws would be the same.</summary>
public static class DrawAddresses
{
    /// <summary>Pairs of different ids with the same <see cref="DrawKey.Address"/>, in order of appearance.</summary>
    public static IReadOnlyList<(string First, string Second)> Collisions(IEnumerable<string> ids)
    {
        var seen = new Dictionary<uint, string>();
        var found = new List<(string, string)>();
        foreach (var id in ids)
            if (!seen.TryAdd(DrawKey.Address(id), id)) found.Add((seen[DrawKey.Address(id)], id));
        return found;
    }
}
