using System.Net.Sockets;
using Npgsql;
using NegotiationSim.Grains.Runs;

namespace NegotiationSim.Silo.Vaults;

/// <summary>Tells a database that is away, which comes back, from a fault, which does not.</summary>
internal static class Outage
{
    public static async ValueTask GuardAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception fault) when (Is(fault))
        {
            throw Away(fault);
        }
    }

    public static async ValueTask<T> GuardAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception fault) when (Is(fault))
        {
            throw Away(fault);
        }
    }

    // 08: connection lost; 53: too many connections; 57P: the server is stopping, starting or was told to end this connection.
    public static bool Is(Exception fault) => fault switch
    {
        PostgresException { SqlState: var state } => state.StartsWith("08", StringComparison.Ordinal)
            || state.StartsWith("53", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal),
        NpgsqlException or TimeoutException or SocketException or IOException => true,
        _ => false,
    };

    private static VaultUnavailableException Away(Exception fault) => new("PostgreSQL cannot be reached: " + fault.Message, fault);
}
