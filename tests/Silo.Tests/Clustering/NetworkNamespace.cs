using System.Diagnostics;

namespace NegotiationSim.Silo.Tests.Clustering;

/// <summary>A second machine, as far as the network goes: a namespace with a loopback interface of its own and no other.</summary>
public sealed class NetworkNamespace : IDisposable
{
    private static int count;

    private NetworkNamespace(string name) => Name = name;

    public string Name { get; }

    /// <summary>Makes one; null where this machine or this user cannot.</summary>
    public static NetworkNamespace? TryCreate()
    {
        var made = new NetworkNamespace($"negsim-{Environment.ProcessId}-{Interlocked.Increment(ref count)}");
        if (!Ip("netns", "add", made.Name)) return null;
        if (Ip("netns", "exec", made.Name, "ip", "link", "set", "lo", "up")) return made;
        made.Dispose();
        return null;
    }

    public void Dispose() => Ip("netns", "delete", Name);

    private static bool Ip(params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(
                "ip", arguments)
            { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // iproute2 is not installed.
            return false;
        }
    }
}
