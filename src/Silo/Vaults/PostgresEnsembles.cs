using System.Runtime.CompilerServices;
using Npgsql;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Grains.Hosting;
using NegotiationSim.Grains.Runs;
using NegotiationSim.Results.Recorder;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Silo.Vaults;

/// <summary>Keeps the replicates of a cluster's ensembles, all but replicate 0, and says who computes which.</summary>
/// <param name="database">The cluster's database.</param>
public sealed class PostgresEnsembles(NpgsqlDataSource database)
{
    // A replicate on which so many silos ended, one after the other, would end all of them.
    private const int MostClaims = 5;

    /// <summary>
    /// A replicate that nobody computes, from now on claimed by <paramref name="silo"/>; null where there is none. The claim of a silo that
    /// is no longer a member is void, and the fifth such silo was the last.
    /// </summary>
    /// <param name="cluster">Name of the cluster.</param>
    /// <param name="silo">The silo, as <c>address:port@generation</c>.</param>
    /// <param name="program">Only runs that this program ordered.</param>
    /// <exception cref="VaultUnavailableException">The database is away.</exception>
    public ValueTask<(string Run, int Replicate)?> ClaimAsync(string cluster, string silo, string program) =>
        Outage.GuardAsync<(string, int)?>(async () =>
    {
        await using var command = database.CreateCommand(
            $"""
            UPDATE run_replicates SET silo = $2, claims = claims + 1, fault = CASE WHEN claims < {MostClaims} THEN NULL ELSE 'the silos that computed it ended, {MostClaims} of them one after the other.' END
            WHERE (run, replicate) = (
                SELECT r.run, r.replicate
                FROM run_replicates r JOIN run_orders o ON o.run = r.run AND o.replicate = 0
                WHERE r.record IS NULL AND r.fault IS NULL AND o.program = $3 AND o.stage NOT IN ('Failed', 'Cancelled')
                  AND (r.silo IS NULL OR NOT EXISTS (
                      SELECT FROM OrleansMembershipTable m
                      WHERE m.DeploymentId = $1 AND m.Status = 3 AND m.Address || ':' || m.Port || '@' || m.Generation = r.silo))
                  AND NOT EXISTS (SELECT FROM run_replicates f WHERE f.run = r.run AND f.fault IS NOT NULL)
                ORDER BY o.ordered, r.run, r.replicate LIMIT 1 FOR UPDATE OF r SKIP LOCKED)
            RETURNING CASE WHEN fault IS NULL THEN run END, replicate
            """);
        PostgresVault.Add(command, cluster, silo, program);
        await using var row = await command.ExecuteReaderAsync();
        return await row.ReadAsync() && !await row.IsDBNullAsync(0) ? (row.GetString(0), row.GetInt32(1)) : null;
    });

    /// <summary>Keeps a replicate. Kept already with equal bytes: ignored.</summary>
    /// <exception cref="RunConflictException">It is kept already with other bytes.</exception>
    /// <exception cref="VaultUnavailableException">The database is away.</exception>
    public ValueTask KeepAsync(string run, int replicate, ReplicateSummary summary) => Outage.GuardAsync(async () =>
    {
        var bytes = Canonical.Write(summary);
        var hash = Digest.Of(bytes).Hex;
        await using var keep = database.CreateCommand(
            "UPDATE run_replicates SET digest = $3, hash = $4, record = $5 WHERE run = $1 AND replicate = $2 AND record IS NULL");
        PostgresVault.Add(keep, run, replicate, summary.Digest.Hex, hash, PackedBytes.Pack(bytes));
        if (await keep.ExecuteNonQueryAsync() > 0) return;

        await using var kept = database.CreateCommand("SELECT hash FROM run_replicates WHERE run = $1 AND replicate = $2");
        PostgresVault.Add(kept, run, replicate);
        if ((string?)await kept.ExecuteScalarAsync() is { } other && other != hash)
            throw new RunConflictException($"{GrainKeys.Replicate(run, replicate)} is kept already with other bytes. Two programs that should be equal are not; the run stops.");
    });

    /// <summary>Says why a replicate cannot be computed; the ensemble ends.</summary>
    /// <exception cref="VaultUnavailableException">The database is away.</exception>
    public ValueTask FailAsync(string run, int replicate, string why) => Outage.GuardAsync(async () =>
    {
        await using var command = database.CreateCommand("UPDATE run_replicates SET fault = $3 WHERE run = $1 AND replicate = $2");
        PostgresVault.Add(command, run, replicate, why);
        await command.ExecuteNonQueryAsync();
    });

    /// <summary>
    /// How many replicates beside replicate 0 were ordered and are kept, and why one could not be computed; empty where all could.
    /// </summary>
    /// <exception cref="VaultUnavailableException">The database is away.</exception>
    public ValueTask<(int Ordered, int Kept, string Fault)> CountAsync(string run) => Outage.GuardAsync(async () =>
    {
        await using var command = database.CreateCommand(
            """
            SELECT count(*)::integer, count(record)::integer, COALESCE((SELECT 'Replicate ' || replicate || ': ' || fault FROM run_replicates WHERE run = $1 AND fault IS NOT NULL ORDER BY replicate LIMIT 1), '')
            FROM run_replicates WHERE run = $1
            """);
        PostgresVault.Add(command, run);
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return (row.GetInt32(0), row.GetInt32(1), row.GetString(2));
    });

    /// <summary>The replicates that are kept, in order.</summary>
    public async IAsyncEnumerable<(int Replicate, ReplicateSummary Summary)> KeptAsync(
        string run, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var after = 0; ;)
        {
            var last = after;
            var found = await Outage.GuardAsync<(int Replicate, ReplicateSummary Summary)?>(async () =>
            {
                await using var command = database.CreateCommand("SELECT replicate, record FROM run_replicates WHERE run = $1 AND replicate > $2 AND record IS NOT NULL ORDER BY replicate LIMIT 1");
                PostgresVault.Add(command, run, last);
                await using var row = await command.ExecuteReaderAsync(cancellation);
                return await row.ReadAsync(cancellation) ? (row.GetInt32(0),
                    Canonical.Read<ReplicateSummary>(PackedBytes.Unpack(row.GetFieldValue<byte[]>(1)))) : null;
            });
            if (found is not { } kept) yield break;
            yield return kept;
            after = kept.Replicate;
        }
    }
}
