using Npgsql;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Silo.Clustering;

/// <summary>Creates and checks the cluster's database.</summary>
public static class ClusterSchema
{
    /// <summary>The version this program works with.</summary>
    public const int Version = 5;

    // From here on membership is in Orleans' own tables.
    private const int FirstOfOrleans = 4;

    // Any number, as long as every negsim asks for the same.
    private const long InitLock = 0x6E656773696D;

    /// <summary>Brings the database to <see cref="Version"/>; done already: nothing. Two at once wait for each other.</summary>
    /// <returns>The version found before; 0 for a new database.</returns>
    /// <exception cref="InputException">The database cannot be reached, belongs to a newer program, or to silos that still run.</exception>
    public static Task<int> InitAsync(ClusterConnection connection, CancellationToken cancellation) =>
        InitAsync(connection, Version, cancellation);

    internal static async Task<int> InitAsync(ClusterConnection connection, int upTo, CancellationToken cancellation)
    {
        await using var database = await OpenAsync(connection, cancellation);
        await using var transaction = await database.BeginTransactionAsync(cancellation);
        await ExecuteAsync(database, $"SELECT pg_advisory_xact_lock({InitLock}); CREATE TABLE IF NOT EXISTS negsim_schema (version integer PRIMARY KEY, applied timestamptz NOT NULL DEFAULT now())", cancellation);
        var found = await VersionAsync(database, cancellation);
        if (found > Version) throw TooNew(found);
        if (found > 0 && found < upTo) await RefuseWithSilosAsync(database, found, cancellation);
        for (var version = found + 1; version <= upTo; version++)
        {
            foreach (var script in Scripts(version)) await ExecuteAsync(database, Text(script), cancellation);
            await ExecuteAsync(database, $"INSERT INTO negsim_schema (version) VALUES ({version})", cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return found;
    }

    /// <summary>Checks that the database is ready.</summary>
    /// <exception cref="InputException">It is not; the message says what to do.</exception>
    public static async Task CheckAsync(ClusterConnection connection, CancellationToken cancellation)
    {
        await using var database = await OpenAsync(connection, cancellation);
        await using var exists = new NpgsqlCommand("SELECT to_regclass('negsim_schema') IS NOT NULL", database);
        var found = (bool)(await exists.ExecuteScalarAsync(cancellation))! ? await VersionAsync(database, cancellation) : 0;
        if (found > Version) throw TooNew(found);
        if (found < Version)
            throw new InputException(ClusterConnection.Variable, 0, "",
                $"The database has version {found} of the cluster's tables, this program needs {Version}. Run: negsim cluster init");
    }

    /// <summary>Whether a silo of the cluster was alive within the last minute.</summary>
    internal static async Task<bool> HasSiloAsync(ClusterConnection connection, string cluster, CancellationToken cancellation)
    {
        await using var database = await OpenAsync(connection, cancellation);
        await using var command = new NpgsqlCommand(
            "SELECT EXISTS (SELECT FROM OrleansMembershipTable WHERE DeploymentId = $1 AND Status = 3 AND ProxyPort > 0 AND IAmAliveTime > now() - interval '1 minute')", database);
        command.Parameters.Add(new NpgsqlParameter { Value = cluster });
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>What members of the cluster and its clients know each other by; only who can read the database has it.</summary>
    internal static async Task<byte[]> SecretAsync(ClusterConnection connection, CancellationToken cancellation)
    {
        await using var database = await OpenAsync(connection, cancellation);
        await using var command = new NpgsqlCommand("SELECT secret FROM cluster_secret", database);
        return (byte[])(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static InputException TooNew(int found) =>
        new(ClusterConnection.Variable, 0, "", $"The database has version {found} of the cluster's tables, made by a newer negsim; this one knows {Version}. Use the newer program.");

    private static async Task<NpgsqlConnection> OpenAsync(ClusterConnection connection, CancellationToken cancellation)
    {
        var database = new NpgsqlConnection(connection.Text);
        try
        {
            await database.OpenAsync(cancellation);
            return database;
        }
        catch (Exception fault) when (fault is NpgsqlException or TimeoutException)
        {
            await database.DisposeAsync();
            throw new InputException(ClusterConnection.Variable, 0, "", "PostgreSQL cannot be reached: " + fault.Message);
        }
    }

    private static async Task<int> VersionAsync(NpgsqlConnection database, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT COALESCE(max(version), 0) FROM negsim_schema", database);
        return (int)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task ExecuteAsync(NpgsqlConnection database, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, database);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    // A silo of the program before would go on writing into tables that are no longer there.
    private static async Task RefuseWithSilosAsync(NpgsqlConnection database, int found, CancellationToken cancellation)
    {
        var members = found < FirstOfOrleans
            ? "SELECT string_agg(address || ':' || port, ', ') FROM silo_members WHERE status = 3 AND alive > now() - $1"
            : "SELECT string_agg(Address || ':' || Port, ', ') FROM OrleansMembershipTable WHERE Status = 3 AND IAmAliveTime > now() - $1";
        await using var command = new NpgsqlCommand(members, database);
        command.Parameters.Add(new NpgsqlParameter { Value = ClusterMembers.Stale });
        if (await command.ExecuteScalarAsync(cancellation) is string living) throw new InputException(ClusterConnection.Variable, 0, "",
            $"The database has version {found} of the cluster's tables, and silos of that version run: {living}. Stop them all, then run this again; what they kept stays.");
    }

    private static IEnumerable<string> Scripts(int version) => version == FirstOfOrleans
        ? ["schema-4-before", "Orleans.PostgreSQL-Main", "Orleans.PostgreSQL-Clustering", "schema-4"] : [$"schema-{version}"];

    internal static string Text(string script)
    {
        using var stream = typeof(ClusterSchema).Assembly.GetManifestResourceStream($"NegotiationSim.Silo.Clustering.{script}.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
