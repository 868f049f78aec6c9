using NegotiationSim.Grains.Placement;

namespace NegotiationSim.Silo.Clustering;

/// <summary>Which silos of a cluster can host the runs of a program, and what the others lack.</summary>
/// <param name="connection">The cluster's database, prepared.</param>
/// <param name="cluster">Name of the cluster.</param>
/// <param name="build">The program the runs were ordered by.</param>
internal sealed class Capability(ClusterConnection connection, string cluster, HostedBuild build)
{
    /// <summary>Why nobody can host them, silo by silo; null where a living silo can, or none lives.</summary>
    public async Task<string?> LackAsync(CancellationToken cancellation)
    {
        var living = (await ClusterMembers.ListAsync(connection, cluster, cancellation)).Where(m => !m.IsStale).ToArray();
        if (living.Length == 0 || living.Any(m => m.Program == build.Name)) return null;
        return $"No silo of the cluster can host this run. It needs negsim {build.Name}. "
            + string.Join(" ", living.Select(m => $"{m} {string.Join(" and ", Differences(build.Name, m.Program))}."));
    }

    /// <summary>What a silo's program is without, or has instead, as the rest of a sentence that begins with the silo.</summary>
    internal static IEnumerable<string> Differences(string needed, string found)
    {
        if (found.Length == 0)
        {
            yield return "has not said what it runs";
            yield break;
        }

        var (want, have) = (PlugIns(needed), PlugIns(found));
        if (Code(needed) != Code(found)) yield return $"runs another build, negsim {Code(found)}";
        foreach (var (file, hash) in want)
        {
            if (!have.TryGetValue(file, out var other)) yield return $"lacks the plug-in {file}";
            else if (other != hash) yield return $"has another build of the plug-in {file}";
        }

        foreach (var file in have.Keys.Except(want.Keys)) yield return $"has a plug-in that this program has not, {file}";
    }

    private static string Code(string program) =>
        string.Join(' ', program.Split(' ').Where(word => !word.Contains('=', StringComparison.Ordinal)));

    private static SortedDictionary<string, string> PlugIns(string program) => new(
        program.Split(' ').Where(word => word.Contains('=', StringComparison.Ordinal)).Select(word => word.Split('=', 2))
            .ToDictionary(word => word[0], word => word[1], StringComparer.Ordinal), StringComparer.Ordinal);
}
