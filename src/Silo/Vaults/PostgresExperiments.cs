using System.Text.Json;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Engine.History;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Grains.Parcels;
using NegotiationSim.Grains.Runs;
using NegotiationSim.Model.Worlds;
using NegotiationSim.Results.Recorder;
using NegotiationSim.Results.Store;
using NegotiationSim.Scenarios.Input;
using Npgsql;

namespace NegotiationSim.Silo.Vaults;

/// <summary>Keeps a cluster's experiments: which replicates of which points are to be computed, who computes them, what came out.</summary>
/// <param name="database">The cluster's database.</param>
public sealed class PostgresExperiments(NpgsqlDataSource database)
{
    // A replicate on which so many leases ended, one after the other, would end all that take it.
    private const int MostClaims = 5;

    /// <summary>How long a lease holds that nobody moves on.</summary>
    public static TimeSpan Term { get; } = TimeSpan.FromMinutes(1);

    /// <summary>Orders an experiment, or one that was cancelled again; known already with equal inputs: it is shared.</summary>
    /// <exception cref="RunConflictException">The name is taken by another experiment.</exception>
    /// <exception cref="VaultUnavailableException">The database is away.</exception>
    public ValueTask OrderAsync(ExperimentOrder order) => Outage.GuardAsync(async () =>
    {
        await using var command = database.CreateCommand(
            """
            INSERT INTO experiment_orders AS o (experiment, inputs, program, series) VALUES ($1, $2, $3, $4)
            ON CONFLICT (experiment) DO UPDATE SET stage = 'Open' WHERE o.inputs = $2 AND o.program = $3
            """);
        PostgresVault.Add(command, order.Name, order.Inputs, order.Program, JsonSerializer.Serialize(order.Series));
        if (await command.ExecuteNonQueryAsync() == 0) throw Taken(order.Name, "its scenario, world, seed, series, program or plug-ins differ");
    });

    /// <summary>Orders replicates of a point. What was ordered before stays as it is, unless it failed and is to be tried again.</summary>
    /// <param name="experiment">The experiment's name.</param>
    /// <param name="point">Number of the point.</param>
    /// <param name="plan">What is run there.</param>
    /// <param name="replicates">The replicates.</param>
    /// <param name="retryFailed">Whether those that failed are tried again.</param>
    /// <exception cref="RunConflictException">The experiment has another point of that number.</exception>
    /// <exception cref="VaultUnavailableException">The database is away.</exception>
    public ValueTask AddAsync(string experiment, int point, RunPlan plan, IReadOnlyCollection<int> replicates, bool retryFailed) =>
        Outage.GuardAsync(async () =>
    {
        var recipe = RunRecipe.Of(plan, [], Keep.Headlines).ToJson();
        var scenario = plan.Scenario.Resolved;
        var hash = Digest.Of(System.Text.Encoding.UTF8.GetBytes(recipe + WorldDigest.Of(scenario.World).Hex)).Hex;
        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        if (!await HasWorldAsync(connection, experiment, scenario.World.Id))
        {
            await using var world = new NpgsqlCommand("INSERT INTO experiment_worlds VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", connection);
            PostgresVault.Add(world, experiment, scenario.World.Id, new ScenarioParcel(scenario).Packed);
            await world.ExecuteNonQueryAsync();
        }

        await using var insert = new NpgsqlCommand("INSERT INTO experiment_points AS p VALUES ($1, $2, $3, $4) ON CONFLICT (experiment, point) DO UPDATE SET hash = $3 WHERE p.hash = $3", connection);
        PostgresVault.Add(insert, experiment, point, hash, PackedBytes.PackText(recipe));
        if (await insert.ExecuteNonQueryAsync() == 0) throw Taken(experiment, FormattableString.Invariant($"its point {point} has other values"));
        await using var work = new NpgsqlCommand(
            """
            INSERT INTO experiment_work AS w (experiment, point, replicate) SELECT $1, $2, unnest($3)
            ON CONFLICT (experiment, point, replicate) DO UPDATE SET fault = NULL, silo = NULL, claims = 0 WHERE $4 AND w.fault IS NOT NULL
            """, connection);
        PostgresVault.Add(work, experiment, point, replicates.ToArray(), retryFailed);
        await work.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    });

    /// <summary>
    /// A replicate that nobody computes, from now on leased by <paramref name="silo"/>; null where there is none. The lease of a silo that
    /// is no longer a member is void, and so is one that was not moved on in time.
    /// </summary>
    /// <param name="cluster">Name of the cluster.</param>
    /// <param name="silo">The silo, as <c>address:port@generation</c>.</param>
    /// <param name="program">Only experiments that this program ordered.</param>
    /// <exception cref="VaultUnavailableException">The database is away.</exception>
    public ValueTask<Lease?> ClaimAsync(string cluster, string silo, string program) => Outage.GuardAsync<Lease?>(async () =>
    {
        await using var command = database.CreateCommand(
            $"""
            UPDATE experiment_work SET silo = $2, until = now() + $4, claims = claims + 1, fault = CASE WHEN claims < {MostClaims} THEN NULL ELSE 'the silos that computed it ended, {MostClaims} of them one after the other.' END
            WHERE (experiment, point, replicate) = (
                SELECT w.experiment, w.point, w.replicate
                FROM experiment_work w JOIN experiment_orders o USING (experiment)
                WHERE w.record IS NULL AND w.fault IS NULL AND o.program = $3 AND o.stage = 'Open'
                  AND (w.silo IS NULL OR w.until < now() OR NOT EXISTS (
                      SELECT FROM OrleansMembershipTable m
                      WHERE m.DeploymentId = $1 AND m.Status = 3 AND m.Address || ':' || m.Port || '@' || m.Generation = w.silo))
                ORDER BY o.ordered, w.experiment, w.point, w.replicate LIMIT 1 FOR UPDATE OF w SKIP LOCKED)
            RETURNING CASE WHEN fault IS NULL THEN experiment END, point, replicate
            """);
        PostgresVault.Add(command, cluster, silo, program, Term);
        await using var row = await command.ExecuteReaderAsync();
        return await row.ReadAsync() && !await row.IsDBNullAsync(0) ? new Lease(row.GetString(0), row.GetInt32(1), row.GetInt32(2)) : null;
    });

    /// <summary>Moves on the deadlines of all that a silo computes.</summary>
    /// <exception cref="VaultUnavailableException">The database is away.</exception>
    public ValueTask RenewAsync(string silo) => Outage.GuardAsync(async () =>
    {
        await using var command = database.CreateCommand("UPDATE experiment_work SET until = now() + $2 WHERE silo = $1 AND record IS NULL AND fault IS NULL");
        PostgresVault.Add(command, silo, Term);
        await command.ExecuteNonQueryAsync();
    });

    /// <summary>What a silo needs to compute a point: its plan, in the world as it was ordered, and the series asked for.</summary>
    /// <param name="lease">A replicate of the point.</param>
    /// <param name="library">The behaviours loaded.</param>
    /// <exception cref="InputException">This program does not understand its scenario.</exception>
    /// <exception cref="VaultUnavailableException">The database is away.</exception>
    public ValueTask<(RunPlan Plan, AskedSeries Series)> PlanAsync(Lease lease, Library library) => Outage.GuardAsync(async () =>
    {
        await using var command = database.CreateCommand("SELECT recipe, series FROM experiment_points JOIN experiment_orders USING (experiment) WHERE experiment = $1 AND point = $2");
        PostgresVault.Add(command, lease.Order, lease.Point!);
        await using var row = await command.ExecuteReaderAsync();
        if (!await row.ReadAsync()) throw new InputException(lease.Order, 0, "", "The experiment was deleted.");
        var recipe = RunRecipe.FromJson(PackedBytes.UnpackText(row.GetFieldValue<byte[]>(0)));
        return (recipe.ToPlan(library, lease.Order), JsonSerializer.Deserialize<AskedSeries>(row.GetString(1))!);
    });

    /// <summary>The worlds of an experiment by id, as they were when it was ordered.</summary>
    /// <exception cref="VaultUnavailableException">The database is away.</exception>
    public ValueTask<Dictionary<string, World>> WorldsAsync(string experiment) => Outage.GuardAsync(async () =>
    {
        await using var command = database.CreateCommand("SELECT world, scenario FROM experiment_worlds WHERE experiment = $1");
        PostgresVault.Add(command, experiment);
        await using var row = await command.ExecuteReaderAsync();
        var worlds = new Dictionary<string, World>(StringComparer.Ordinal);
        while (await row.ReadAsync())
            worlds.Add(row.GetString(0), ScenarioParcel.Of(row.GetFieldValue<byte[]>(1)).Resolved.World);
        return worlds;
    });

    /// <summary>Keeps a replicate. Kept already with equal bytes: ignored.</summary>
    /// <exception cref="RunConflictException">It is kept already with other bytes.</exception>
    /// <exception cref="VaultUnavailableException">The database is away.</exception>
    public ValueTask KeepAsync(Lease lease, ReplicateSummary summary) => Outage.GuardAsync(async () =>
    {
        var bytes = Canonical.Write(summary);
        var hash = Digest.Of(bytes).Hex;
        await using var keep = database.CreateCommand("UPDATE experiment_work SET hash = $4, record = $5, fault = NULL WHERE experiment = $1 AND point = $2 AND replicate = $3 AND record IS NULL");
        PostgresVault.Add(keep, lease.Order, lease.Point!, lease.Replicate, hash, PackedBytes.Pack(bytes));
        if (await keep.ExecuteNonQueryAsync() > 0) return;

        await using var kept = database.CreateCommand("SELECT hash FROM experiment_work WHERE experiment = $1 AND point = $2 AND replicate = $3");
        PostgresVault.Add(kept, lease.Order, lease.Point!, lease.Replicate);
        if ((string?)await kept.ExecuteScalarAsync() is { } other && other != hash)
            throw new RunConflictException($"Point {lease.Point}, replicate {lease.Replicate} of {lease.Order} is kept already with other bytes. Two programs that should be equal are not.");
    });

    /// <summary>Says why a replicate cannot be computed; the others are all the same.</summary>
    /// <exception cref="VaultUnavailableException">The database is away.</exception>
    public ValueTask FailAsync(Lease lease, string why) => Outage.GuardAsync(async () =>
    {
        await using var command = database.CreateCommand("UPDATE experiment_work SET fault = $4 WHERE experiment = $1 AND point = $2 AND replicate = $3 AND record IS NULL");
        PostgresVault.Add(command, lease.Order, lease.Point!, lease.Replicate, why);
        await command.ExecuteNonQueryAsync();
    });

    /// <summary>Those of some replicates that ended.</summary>
    /// <param name="experiment">The experiment's name.</param>
    /// <param name="work">Points and replicates.</param>
    /// <returns>How many of them the experiment has at all, and how those ended that did.</returns>
    /// <exception cref="VaultUnavailableException">The database is away.</exception>
    public ValueTask<(int Known, List<WorkEnd> Ends)> EndsAsync(string experiment, IReadOnlyCollection<(int Point, int Replicate)> work) =>
        Outage.GuardAsync(async () =>
    {
        await using var command = database.CreateCommand(
            """
            SELECT w.point, w.replicate, w.record, w.fault FROM unnest($2, $3) AS a(point, replicate)
            JOIN experiment_work w ON w.experiment = $1 AND w.point = a.point AND w.replicate = a.replicate
            """);
        PostgresVault.Add(command, experiment, work.Select(w => w.Point).ToArray(), work.Select(w => w.Replicate).ToArray());
        await using var row = await command.ExecuteReaderAsync();
        var (known, ends) = (0, new List<WorkEnd>());
        while (await row.ReadAsync())
        {
            known++;
            if (!await row.IsDBNullAsync(2)) ends.Add(new WorkEnd(row.GetInt32(0), row.GetInt32(1),
                Canonical.Read<ReplicateSummary>(PackedBytes.Unpack(row.GetFieldValue<byte[]>(2))), ""));
            else if (!await row.IsDBNullAsync(3)) ends.Add(new WorkEnd(row.GetInt32(0), row.GetInt32(1), null, row.GetString(3)));
        }

        return (known, ends);
    });

    private static async Task<bool> HasWorldAsync(NpgsqlConnection connection, string experiment, string world)
    {
        await using var command = new NpgsqlCommand("SELECT EXISTS (SELECT FROM experiment_worlds WHERE experiment = $1 AND world = $2)", connection);
        PostgresVault.Add(command, experiment, world);
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    private static RunConflictException Taken(string name, string why) =>
        new($"The cluster has another experiment called {name}: {why}. Choose another name with --name.");
}
