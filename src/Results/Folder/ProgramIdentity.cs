using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using System.Text;
using NegotiationSim.Actors.Codec;

namespace NegotiationSim.Results.Folder;

/// <summary>Which program this is, and on what it runs.</summary>
public static class ProgramIdentity
{
    private static readonly string[] Informational =
        (typeof(ProgramIdentity).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0").Split(
            '+', 2);

    /// <summary>Version, such as <c>0.1.0</c>.</summary>
    public static string Version => Informational[0];

    /// <summary>Commit the program was built from; empty where it was built outside a repository.</summary>
    public static string Commit => Informational.Length > 1 ? Informational[1] : "";

    /// <summary>
    /// Operating system, architecture, C library and widest vector instructions, such as <c>linux-x64-glibc-avx2</c>. Equal tags give equal
    /// digests.
    /// </summary>
    public static string Platform { get; } = string.Join(
        '-', new[] { Os(), RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant(), Library(), Features() }.Where(
        p => p.Length > 0));

    /// <summary>
    /// SHA-256 over the source of each room that makes results, by room, hexadecimal. Equal digests give equal results on
    /// one platform; other rooms may differ.
    /// </summary>
    public static ImmutableSortedDictionary<string, string> Rooms { get; } = RoomDigests();

    private static ImmutableSortedDictionary<string, string> RoomDigests()
    {
        using var list = new StreamReader(typeof(ProgramIdentity).Assembly.GetManifestResourceStream(
            "NegotiationSim.Results.Folder.rooms.txt")!);
        // The build lists files in no order of its own, and with its system's separators.
        return list.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Replace('\\', '/')["../".Length..]).Order(StringComparer.Ordinal)
            .GroupBy(line => line[..line.IndexOf('/', StringComparison.Ordinal)], StringComparer.Ordinal)
            .ToImmutableSortedDictionary(room => room.Key, room => Digest.Of(Encoding.UTF8.GetBytes(string.Join('\n', room))).Hex,
                StringComparer.Ordinal);
    }

    private static string Os() => OperatingSystem.IsLinux() ? "linux" : OperatingSystem.IsMacOS() ? "macos" : OperatingSystem.IsWindows()
        ? "windows" : "other";

    private static string Library() => !OperatingSystem.IsLinux() ? ""
        : RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal) ? "musl" : "glibc";

    private static string Features() => Avx512F.IsSupported ? "avx512" : Avx2.IsSupported ? "avx2" : AdvSimd.IsSupported ? "neon" : "plain";
}
