using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace NegotiationSim.TestKit;

/// <summary>Looks in an assembly for what makes a result depend on more than its input: chance, clocks, the environment, threads.</summary>
internal static class ForbiddenCalls
{
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "System.Random", "System.Security.Cryptography.RandomNumberGenerator", "System.Diagnostics.Stopwatch", "System.TimeProvider",
            "System.Environment",
        "System.IO.File", "System.IO.Directory", "System.Net.Http.HttpClient", "System.Threading.Thread",
            "System.Threading.Tasks.Parallel", "System.HashCode",
    };

    private static readonly HashSet<string> Members = new(StringComparer.Ordinal)
    {
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now",
            "System.DateTimeOffset.get_UtcNow",
        "System.Guid.NewGuid", "System.Threading.Tasks.Task.Run", "System.String.GetHashCode", "System.Object.GetHashCode",
    };

    /// <summary>What is called, in order; empty where nothing forbidden is.</summary>
    public static IReadOnlyList<string> In(Assembly assembly)
    {
        using var stream = File.OpenRead(assembly.Location);
        using var file = new PEReader(stream);
        var metadata = file.GetMetadataReader();
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind != HandleKind.TypeReference) continue;
            var type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
            var name = metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name);
            var call = name + "." + metadata.GetString(member.Name);
            if (Types.Contains(name) || Members.Contains(call)) found.Add(call);
        }

        return [.. found];
    }
}
