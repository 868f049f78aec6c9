using NegotiationSim.Scenarios.Input;
using Npgsql;
using NpgsqlTypes;

namespace NegotiationSim.Silo.Clustering;

/// <summary>The experiments a cluster's database keeps, for whoever operates it.</summary>
public static class ClusterExperiments
{
    /// <summary>All of them, or the one of a name, in the order they were ordered.</summary>
    /// <param name="connection">The cluster's database, prepared.</param>
    /// <param name="name">Name of an experiment; null for all.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<IReadOnlyList<OrderedExperiment>> ListAsync(
        ClusterConnection connection, string? name, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(connection);
        await using var database = NpgsqlDataSource.Create(connection.Text);
        await using var command = database.CreateCommand(
            """
            SELECT o.experiment, CASE WHEN o.stage = 'Open' AND w.runs = w.kept + w.failed THEN 'finished' ELSE lower(o.stage) END,
                   p.points, w.runs, w.kept, w.failed, w.bytes + p.bytes, o.ordered, o.program
            FROM experiment_orders o
            CROSS JOIN LATERAL (SELECT count(*)::integer AS points, COALESCE(sum(octet_length(recipe)), 0)::bigint AS bytes
                                FROM experiment_points WHERE experiment = o.experiment) p
            CROSS JOIN LATERAL (SELECT count(*)::integer AS runs, count(record)::integer AS kept, count(fault)::integer AS failed,
                                       COALESCE(sum(octet_length(record)), 0)::bigint AS bytes
                                FROM experiment_work WHERE experiment = o.experiment) w
            WHERE o.experiment = $1 OR $1 IS NULL ORDER BY o.ordered, o.experiment
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)name ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var found = new List<OrderedExperiment>();
        while (await row.ReadAsync(cancellation)) found.Add(new OrderedExperiment(
            row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5), row.GetInt64(6),
            row.GetFieldValue<DateTimeOffset>(7), row.GetString(8)));
        return found;
    }

    /// <summary>Has no silo take more of it; what silos have in hand they end. Ordered again, it goes on.</summary>
    public static Task CancelAsync(ClusterConnection connection, string name, CancellationToken cancellation) =>
        DoAsync(connection, "UPDATE experiment_orders SET stage = 'Cancelled' WHERE experiment = $1", name, cancellation);

    /// <summary>Removes it with all that is kept of it; what was written into folders stays.</summary>
    /// <exception cref="InputException">Silos may still work on it.</exception>
    public static async Task DeleteAsync(ClusterConnection connection, OrderedExperiment experiment, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        if (experiment.Stage == "open") throw new InputException(
            experiment.Name, 0, "", $"The experiment is open; cancel it first: negsim cluster cancel {experiment.Name}");
        await DoAsync(connection, "DELETE FROM experiment_orders WHERE experiment = $1", experiment.Name, cancellation);
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
