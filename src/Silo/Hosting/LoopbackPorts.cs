using System.Net;
using System.Net.Sockets;

namespace NegotiationSim.Silo.Hosting;

/// <summary>Finds ports on the loopback interface that nobody uses, so that two runs at once do not collide.</summary>
internal static class LoopbackPorts
{
    /// <summary>
    /// So many different free ports. Another program may take one before it is used; then the silo says so and the start is tried again.
    /// </summary>
    public static int[] Free(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToArray();
        foreach (var listener in listeners) listener.Start();
        var ports = listeners.Select(l => ((IPEndPoint)l.LocalEndpoint).Port).ToArray();
        foreach (var listener in listeners) listener.Stop();
        return ports;
    }
}
