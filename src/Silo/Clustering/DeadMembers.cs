using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace NegotiationSim.Silo.Clustering;

/// <summary>
/// Strikes silos that are gone from the list of members. A silo that joins must reach every member first, and the
/// living vote the dead out; where all were lost at once, nobody is left to vote.
/// </summary>
internal static class DeadMembers
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    /// <summary>Looks again and again until somebody says that it is enough.</summary>
    public static async Task StrikeUntilAsync(ClusterConnection connection, string cluster, CancellationToken enough)
    {
        await using var database = NpgsqlDataSource.Create(connection.Text);
        while (!enough.IsCancellationRequested)
        {
            try
            {
                await StrikeAsync(database, cluster, enough);
                await Task.Delay(Round, enough);
            }
            catch (OperationCanceledException) when (enough.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is NpgsqlException or TimeoutException or SocketException or IOException)
            {
                // The database is away; whoever joins meets the same and says so.
            }
        }
    }

    private static async Task StrikeAsync(NpgsqlDataSource database, string cluster, CancellationToken enough)
    {
        var members = new List<(string Address, int Port, int Generation, bool Silent)>();
        await using (var select = database.CreateCommand("SELECT address, port, generation, alive < now() - interval '1 minute' FROM silo_members WHERE cluster = $1 AND status = 3"))
        {
            select.Parameters.Add(new NpgsqlParameter { Value = cluster });
            await using var row = await select.ExecuteReaderAsync(enough);
            while (await row.ReadAsync(enough)) members.Add((row.GetString(0), row.GetInt32(1), row.GetInt32(2), row.GetBoolean(3)));
        }

        foreach (var member in members)
        {
            // A port that refuses belongs to no process. One that does not answer may be a slow network's: then the silence counts.
            if (await KnockAsync(member.Address, member.Port, enough) is not { } fault || (fault != SocketError.ConnectionRefused && !member.Silent)) continue;
            await using var strike = database.CreateCommand(
                """
                WITH struck AS (UPDATE silo_members SET status = 6 WHERE cluster = $1 AND address = $2 AND port = $3 AND generation = $4 AND status = 3 RETURNING cluster)
                UPDATE silo_clusters c SET version = c.version + 1, changed = now() FROM struck WHERE c.cluster = struck.cluster
                """);
            foreach (var value in new object[] { cluster, member.Address, member.Port, member.Generation }) strike.Parameters.Add(new NpgsqlParameter { Value = value });
            await strike.ExecuteNonQueryAsync(enough);
        }
    }

    // null where somebody answers.
    private static async Task<SocketError?> KnockAsync(string address, int port, CancellationToken enough)
    {
        using var socket = new TcpClient();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(enough);
        limit.CancelAfter(Round);
        try
        {
            await socket.ConnectAsync(IPAddress.Parse(address), port, limit.Token);
            return null;
        }
        catch (SocketException fault)
        {
            return fault.SocketErrorCode;
        }
        catch (OperationCanceledException) when (!enough.IsCancellationRequested)
        {
            return SocketError.TimedOut;
        }
    }
}
