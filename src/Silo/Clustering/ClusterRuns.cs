using NegotiationSim.Scenarios.Input;
using Npgsql;
using NpgsqlTypes;

namespace NegotiationSim.Silo.Clustering;

/// <summary>The runs a cluster's database keeps, for whoever operates it.</summary>
public static class ClusterRuns
{
    /// <summary>All of them, or those of one name, in the order they were ordered.</summary>
    /// <param name="connection">The cluster's database, prepared.</param>
    /// <param name="name">Name of a run; null for all.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<IReadOnlyList<OrderedRun>> ListAsync(
        ClusterConnection connection, string? name, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(connection);
        await using var database = NpgsqlDataSource.Create(connection.Text);
        await using var command = database.CreateCommand(
            """
            SELECT o.run, o.stage, o.message, o.seed, o.program, o.ordered,
                   (SELECT count(*) FROM run_months m WHERE m.run = o.run AND m.replicate = 0)::integer,
                   (SELECT count(*) FROM run_replicates r WHERE r.run = o.run)::integer + 1,
                   (SELECT count(record) FROM run_replicates r WHERE r.run = o.run)::integer,
                   COALESCE((SELECT sum(octet_length(record)) FROM run_months m WHERE m.run = o.run), 0)::bigint
                       + COALESCE((SELECT sum(octet_length(record)) FROM run_replicates r WHERE r.run = o.run), 0)::bigint + octet_length(o.scenario),
                   COALESCE((SELECT digest FROM run_months m WHERE m.run = o.run AND m.replicate = 0 ORDER BY month DESC LIMIT 1), '')
            FROM run_orders o WHERE o.replicate = 0 AND (o.run = $1 OR $1 IS NULL) ORDER BY o.ordered, o.run
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)name ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var runs = new List<OrderedRun>();
        while (await row.ReadAsync(cancellation))
        {
            runs.Add(new OrderedRun(row.GetString(0), row.GetString(1).ToLowerInvariant(), row.GetInt32(6), row.GetInt32(7))
            {
                Message = row.GetString(2),
                Seed = row.GetInt64(3),
                Program = row.GetString(4),
                Ordered = row.GetFieldValue<DateTimeOffset>(5),
                Kept = row.GetInt32(8),
                Bytes = row.GetInt64(9),
                Digest = row.GetString(10),
            });
        }

        return runs;
    }

    /// <summary>The run of that name.</summary>
    /// <exception cref="InputException">There is none.</exception>
    public static async Task<OrderedRun> FindAsync(ClusterConnection connection, string name, CancellationToken cancellation) =>
        await ListAsync(connection, name, cancellation) is [var run] ? run
            : throw new InputException(name, 0, "", "The cluster has no run of this name; negsim cluster ls lists those it has.");

    /// <summary>
    /// Has no silo take a run up any more; one that works on it ends after its month. It can be ordered again and goes on.
    /// </summary>
    public static Task CancelAsync(ClusterConnection connection, string name, CancellationToken cancellation) =>
        DoAsync(connection,
            "UPDATE run_orders SET stage = 'Cancelled', message = 'Cancelled.' WHERE run = $1 AND stage IN ('Open', 'Parked')", name,
            cancellation);

    /// <summary>Removes a run with all its months and replicates; what was written into folders stays.</summary>
    /// <exception cref="InputException">It may still be worked on.</exception>
    public static async Task DeleteAsync(ClusterConnection connection, OrderedRun run, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (run.Stage is "open" or "parked") throw new InputException(
            run.Name, 0, "", $"The run is {run.Stage}; cancel it first: negsim cluster cancel {run.Name}");
        await DoAsync(connection, "WITH replicates AS (DELETE FROM run_replicates WHERE run = $1) DELETE FROM run_orders WHERE run = $1",
            run.Name, cancellation);
    }

    private static async Task DoAsync(ClusterConnection connection, string sql, string name, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(connection);
        await using var database = NpgsqlDataSource.Create(connection.Text);
        await using var command = database.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter { Value = name });
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
