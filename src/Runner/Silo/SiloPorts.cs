using System.Net;
using System.Net.Sockets;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.Silo;

/// <summary>Reads the numbers a silo is started with.</summary>
internal static class SiloPorts
{
    /// <summary>Where a silo shows its pages; null nowhere.</summary>
    /// <param name="text">An address and a port; port 0 takes a free one.</param>
    /// <param name="dashboard">Whether the dashboard is there too.</param>
    /// <exception cref="InputException">It is neither, the port is taken, or the dashboard could be seen from other machines.</exception>
    public static IPEndPoint? Http(string? text, bool dashboard)
    {
        if (text is null) return dashboard
            ? throw new InputException("--dashboard", 0, "", "Say where it is shown, such as: --http 127.0.0.1:8080") : null;
        if (!text.Contains(':', StringComparison.Ordinal) || !IPEndPoint.TryParse(text, out var endpoint))
            throw new InputException("--http", 0, "", $"Expected an IP address and a port such as 127.0.0.1:8080, found \"{text}\".");
        if (dashboard && !IPAddress.IsLoopback(endpoint.Address)) throw new InputException(
            "--dashboard", 0, "", $"It asks nobody who he is and shows all there is, so not at {endpoint}. Write --http 127.0.0.1:8080, or leave it out.");
        try
        {
            using var free = new TcpListener(endpoint);
            free.Start();
        }
        catch (SocketException fault)
        {
            throw new InputException("--http", 0, "", $"{endpoint} cannot be had: {fault.Message}. Choose another one.");
        }

        return endpoint;
    }

    /// <summary>How many runs may be open.</summary>
    /// <exception cref="InputException">It is negative.</exception>
    public static int OpenRuns(int count) => count >= 0 ? count
        : throw new InputException("--open-runs", 0, "", $"Expected 1 or more, found {count}.");
}
