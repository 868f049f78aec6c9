using Npgsql;

namespace NegotiationSim.Silo.Clustering;

/// <summary>
/// The cluster's members. Who is one is Orleans' to say: the living vote the dead out, and a newcomer passes over those that have
/// long said nothing. The only other hand on the list is <see cref="EvictAsync"/>, which a person asks for.
/// </summary>
public static class ClusterMembers
{
    // Orleans' numbers: SiloStatus.Active and SiloStatus.Dead.
    private const int Active = 3;
    private const int Dead = 6;

    internal const int MissedHeartbeats = 3;

    internal static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long a member may say nothing before a newcomer no longer waits for its answer. A cluster that was lost whole can
    /// be started again after that, and before it by <c>negsim cluster evict</c>.
    /// </summary>
    public static TimeSpan Stale => Heartbeat * MissedHeartbeats;

    /// <summary>All of them, in the order they joined.</summary>
    /// <param name="connection">The cluster's database, prepared.</param>
    /// <param name="cluster">Name of the cluster.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<IReadOnlyList<ClusterMember>> ListAsync(
        ClusterConnection connection, string cluster, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(connection);
        await using var database = NpgsqlDataSource.Create(connection.Text);
        await using var command = database.CreateCommand(
            "SELECT address, port, generation, host, gateway, started, alive, alive < now() - $2 FROM silo_members WHERE cluster = $1 AND status = $3 ORDER BY started, address, port");
        Add(command, cluster, Stale, Active);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var members = new List<ClusterMember>();
        while (await row.ReadAsync(cancellation))
        {
            members.Add(new ClusterMember(
                row.GetString(0), row.GetInt32(1), row.GetInt32(2), row.GetString(3), row.GetInt32(4),
                row.GetFieldValue<DateTimeOffset>(5), row.GetFieldValue<DateTimeOffset>(6), row.GetBoolean(7)));
        }

        return members;
    }

    /// <summary>Strikes a member off; should it live after all, it ends its process when it reads that.</summary>
    /// <param name="connection">The cluster's database, prepared.</param>
    /// <param name="cluster">Name of the cluster.</param>
    /// <param name="member">The member.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Whether it was a member until now.</returns>
    public static async Task<bool> EvictAsync(ClusterConnection connection, string cluster, ClusterMember member,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(member);
        await using var database = NpgsqlDataSource.Create(connection.Text);
        await using var command = database.CreateCommand(
            """
            WITH struck AS (UPDATE silo_members SET status = $5 WHERE cluster = $1 AND address = $2 AND port = $3 AND generation = $4 AND status = $6 RETURNING cluster)
            UPDATE silo_clusters c SET version = c.version + 1, changed = now() FROM struck WHERE c.cluster = struck.cluster
            """);
        Add(command, cluster, member.Address, member.Port, member.Generation, Dead, Active);
        return await command.ExecuteNonQueryAsync(cancellation) > 0;
    }

    private static void Add(NpgsqlCommand command, params ReadOnlySpan<object> values)
    {
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
    }
}
