using System.Buffers.Binary;
using System.Globalization;
using System.Net;

namespace NegotiationSim.Silo.Tests.Support;

/// <summary>What a process listens on, from /proc: other programs of the machine open and close ports as they like.</summary>
public static class Listening
{
    private const string Listen = "0A";

    /// <summary>Where this process can be reached now.</summary>
    public static IReadOnlySet<IPEndPoint> Here()
    {
        var own = Directory.GetFiles("/proc/self/fd").Select(Target).Where(l => l.StartsWith("socket:[", StringComparison.Ordinal)).Select(
            l => l[8..^1]).ToHashSet(StringComparer.Ordinal);
        return new[] { "/proc/self/net/tcp", "/proc/self/net/tcp6" }.Where(File.Exists).SelectMany(File.ReadLines)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(column => column[3] == Listen && own.Contains(column[9])).Select(column => Parse(column[1])).ToHashSet();
    }

    private static string Target(string descriptor)
    {
        try
        {
            return new FileInfo(descriptor).LinkTarget ?? "";
        }
        catch (IOException)
        {
            // Closed since it was listed.
            return "";
        }
    }

    // Addresses are words of four bytes, each in the machine's order: 0100007F:1F90 is 127.0.0.1:8080 here.
    private static IPEndPoint Parse(string text)
    {
        var (address, port) = (Convert.FromHexString(text[..text.IndexOf(':', StringComparison.Ordinal)]),
            text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        for (var word = 0; BitConverter.IsLittleEndian && word < address.Length; word += 4)
            BinaryPrimitives.WriteUInt32LittleEndian(address.AsSpan(word), BinaryPrimitives.ReadUInt32BigEndian(address.AsSpan(word)));
        var found = new IPAddress(address);
        return new IPEndPoint(found.IsIPv4MappedToIPv6 ? found.MapToIPv4() : found,
            int.Parse(port, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }
}
