using System.Net;
using System.Net.Sockets;
using NegotiationSim.Grains.Client;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Silo.Hosting;

namespace NegotiationSim.Runner.Run;

/// <summary>The port where other programs may ask a run.</summary>
internal static class Gateways
{
    /// <summary>Refuses a gateway that would lead nowhere.</summary>
    /// <exception cref="InputException">The port cannot be had, or the run has no actors that could be asked.</exception>
    public static void Check(RunRequest request, bool inCluster)
    {
        if (inCluster) throw new InputException("--gateway", 0, "",
            "A cluster's silos have gateways of their own (negsim silo --gateway); leave it out.");
        if (request.Engine == EngineChoice.Local) throw new InputException(
            "--gateway", 0, "", "With --engine local nobody lives in a grain that could be asked; leave --engine out.");
        if (request.Replicates > 1) throw new InputException(
            "--gateway", 0, "", "The replicates of an ensemble run whole, and nobody is there to be asked; leave --replicates out.");
        if (request.Gateway is < 1 or > 65535) throw new InputException(
            "--gateway", 0, "", $"Expected a port from 1 to 65535, found {request.Gateway}.");
        try
        {
            using var free = new TcpListener(IPAddress.Loopback, request.Gateway);
            free.Start();
        }
        catch (SocketException fault)
        {
            throw new InputException("--gateway", 0, "", $"Port {request.Gateway} cannot be had: {fault.Message}. Choose another one.");
        }
    }

    /// <summary>Opens the way in to a run; null where none was asked for.</summary>
    /// <param name="port">Port; 0 where none was asked for.</param>
    /// <param name="folder">The run's folder; the key is left there.</param>
    public static Gateway? Open(int port, string folder)
    {
        if (port == 0) return null;
        var file = Path.Combine(folder, GatewayKey.FileName);
        try
        {
            var gateway = new Gateway(port, GatewayKey.Create(file));
            Console.Error.WriteLine($"Whoever has the key in {file} may ask on 127.0.0.1:{port}.");
            return gateway;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new IOException(file + ": The key of the gateway cannot be written: " + fault.Message, fault);
        }
    }

    /// <summary>Removes the key of a way in that is no more; a run without one has none.</summary>
    /// <param name="folder">The run's folder.</param>
    public static void Close(string folder) => File.Delete(Path.Combine(folder, GatewayKey.FileName));

    /// <summary>Keeps a run that has ended open for questions until somebody ends it.</summary>
    public static async Task StayAsync(int port, CancellationToken cancellation)
    {
        await Console.Error.WriteLineAsync($"The run is over; it answers on 127.0.0.1:{port} until Ctrl+C.");
        await Task.Delay(Timeout.Infinite, cancellation).ContinueWith(_ => { }, TaskScheduler.Default);
    }
}
