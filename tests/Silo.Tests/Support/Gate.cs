using System.Globalization;
using Npgsql;
using NegotiationSim.Silo.Clustering;

namespace NegotiationSim.Silo.Tests.Support;

/// <summary>
/// Holds a cluster's runs in the database at the writing of one month until it is opened, so that a test meets a run
/// in its middle on any machine, however fast or busy. A crash of the database opens it too.
/// </summary>
public sealed class Gate : IAsyncDisposable
{
    private const int Key = 4711;

    private readonly NpgsqlConnection holder;

    private Gate(NpgsqlConnection holder) => this.holder = holder;

    /// <summary>Closes it: month number <paramref name="month"/>, from 0, is the first that is not kept.</summary>
    public static Task<Gate> BeforeMonthAsync(ClusterConnection connection, int month) =>
        CloseAsync(connection, string.Create(CultureInfo.InvariantCulture,
            $"INSERT ON run_months FOR EACH ROW WHEN (NEW.month = {month})"));

    /// <summary>Closes it: of an ensemble, replicate number <paramref name="replicate"/> is the first that is not kept.</summary>
    public static Task<Gate> BeforeReplicateAsync(ClusterConnection connection, int replicate) =>
        CloseAsync(connection, string.Create(CultureInfo.InvariantCulture,
            $"UPDATE ON run_replicates FOR EACH ROW WHEN (NEW.record IS NOT NULL AND NEW.replicate >= {replicate})"));

    /// <summary>Closes it: of an experiment, point number <paramref name="point"/> is the first of which no run is kept.</summary>
    public static Task<Gate> BeforePointAsync(ClusterConnection connection, int point) =>
        CloseAsync(connection, string.Create(CultureInfo.InvariantCulture,
            $"UPDATE ON experiment_work FOR EACH ROW WHEN (NEW.record IS NOT NULL AND NEW.point >= {point})"));

    private static async Task<Gate> CloseAsync(ClusterConnection connection, string before)
    {
        var holder = new NpgsqlConnection(connection.Text + ";Pooling=false");
        await holder.OpenAsync();
        await using var command = new NpgsqlCommand(string.Create(CultureInfo.InvariantCulture, $"""
            CREATE FUNCTION wait_at_gate() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_advisory_xact_lock_shared({Key}); RETURN NEW; END';
            CREATE TRIGGER gate BEFORE {before} EXECUTE FUNCTION wait_at_gate();
            SELECT pg_advisory_lock({Key});
            """), holder);
        await command.ExecuteNonQueryAsync();
        return new Gate(holder);
    }

    /// <summary>Opens it, once and for all.</summary>
    public ValueTask DisposeAsync() => holder.DisposeAsync();
}
