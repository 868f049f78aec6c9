using NegotiationSim.Grains.Placement;
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
            """
            SELECT m.Address, m.Port, m.Generation, m.HostName, m.ProxyPort, m.StartTime, m.IAmAliveTime, m.IAmAliveTime < now() - $2, COALESCE(p.program, '')
            FROM OrleansMembershipTable m
            LEFT JOIN silo_programs p ON p.cluster = m.DeploymentId AND p.silo = m.Address || ':' || m.Port || '@' || m.Generation
            WHERE m.DeploymentId = $1 AND m.Status = $3 ORDER BY m.StartTime, m.Address, m.Port
            """);
        Add(command, cluster, Stale, Active);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var members = new List<ClusterMember>();
        while (await row.ReadAsync(cancellation))
        {
            members.Add(new ClusterMember(
                row.GetString(0), row.GetInt32(1), row.GetInt32(2), row.GetString(3), row.GetInt32(4),
                row.GetFieldValue<DateTimeOffset>(5), row.GetFieldValue<DateTimeOffset>(6), row.GetBoolean(7))
            {
                Program = row.GetString(8),
            });
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
            WITH struck AS (UPDATE OrleansMembershipTable SET Status = $5 WHERE DeploymentId = $1 AND Address = $2 AND Port = $3 AND Generation = $4 AND Status = $6 RETURNING DeploymentId)
            UPDATE OrleansMembershipVersionTable v SET Version = v.Version + 1, Timestamp = now() FROM struck WHERE v.DeploymentId = struck.DeploymentId
            """);
        Add(command, cluster, member.Address, member.Port, member.Generation, Dead, Active);
        return await command.ExecuteNonQueryAsync(cancellation) > 0;
    }

    /// <summary>Says what a silo runs, before it joins; forgets those that were told days ago and are no members.</summary>
    internal static async Task TellAsync(
        ClusterConnection connection, string cluster, SiloAddress silo, HostedBuild build, CancellationToken cancellation)
    {
        await using var database = NpgsqlDataSource.Create(connection.Text);
        await using var command = database.CreateCommand(
            """
            WITH forgotten AS (DELETE FROM silo_programs p WHERE p.told < now() - interval '2 days' AND NOT EXISTS (
                SELECT FROM OrleansMembershipTable m WHERE m.DeploymentId = p.cluster AND m.Address || ':' || m.Port || '@' || m.Generation = p.silo))
            INSERT INTO silo_programs (cluster, silo, program) VALUES ($1, $2, $3) ON CONFLICT (cluster, silo) DO UPDATE SET program = $3, told = now()
            """);
        Add(command, cluster, silo.ToParsableString(), build.Name);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static void Add(NpgsqlCommand command, params ReadOnlySpan<object> values)
    {
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
    }
}
