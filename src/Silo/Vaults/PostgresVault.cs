using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Grains.Hosting;
using NegotiationSim.Grains.Parcels;
using NegotiationSim.Grains.Runs;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Store;
using NegotiationSim.Scenarios.Input;
using Npgsql;

namespace NegotiationSim.Silo.Vaults;

/// <summary>Keeps a cluster's runs in PostgreSQL.</summary>
/// <param name="database">The cluster's database.</param>
/// <param name="openRuns">How many runs may be open before an order is refused; 0 any number.</param>
public sealed class PostgresVault(NpgsqlDataSource database, int openRuns = 0) : IRunVault
{
    // Any number, as long as every silo asks for the same: two orders at once do not both take the last place.
    private const long OrderLock = 0x6F70656E;

    private readonly ScenarioShelf shelf = new();

    // Megabytes each for a large world: made anew every month they are most of what the collector has to do.
    private readonly ConcurrentBag<(CanonicalWriter Writer, MemoryStream Room)> rooms = [];

    /// <inheritdoc/>
    public ValueTask OrderAsync(ScenarioParcel scenario, RunOrder order) => Outage.GuardAsync(async () =>
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        if (openRuns > 0) await AdmitAsync(connection, order.Run);
        await using var insert = new NpgsqlCommand(
            "INSERT INTO run_orders (run, replicate, seed, program, recipe, scenario, scenario_hash) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING", connection);
        Add(insert, order.Run, order.Replicate, order.Seed, order.Program, order.Recipe, scenario.Packed, scenario.Hash);
        if (await insert.ExecuteNonQueryAsync() == 0)
        {
            await using var reopen = new NpgsqlCommand(
                "UPDATE run_orders SET stage = CASE stage WHEN 'Cancelled' THEN 'Open' ELSE stage END WHERE run = $1 AND replicate = $2 AND seed = $3 AND scenario_hash = $4 AND program = $5", connection);
            Add(reopen, order.Run, order.Replicate, order.Seed, scenario.Hash, order.Program);
            if (await reopen.ExecuteNonQueryAsync() == 0)
                throw new RunConflictException($"The cluster has another run called {order.Run}: its scenario, seed, program or plug-ins differ. Choose another name with --name.");
        }
        else if (RunRecipe.FromJson(order.Recipe).Branch is { } branch)
        {
            await BeginAsAsync(connection, order, branch.Of, branch.At);
        }

        // Ordered again with more replicates, a run gets those it lacks.
        await using var others =
            new NpgsqlCommand("INSERT INTO run_replicates (run, replicate) SELECT $1, generate_series(1, $2) ON CONFLICT DO NOTHING",
            connection);
        Add(others, order.Run, order.Replicates - 1);
        await others.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
        shelf.Put(scenario);
    });

    /// <inheritdoc/>
    public ValueTask<KeptRun?> FindAsync(string run, int replicate) => Outage.GuardAsync(async () =>
    {
        await using var command = database.CreateCommand(
            """
            SELECT o.seed, o.program, o.recipe, o.scenario_hash, o.stage, o.message, m.record, (SELECT 1 + count(*) FROM run_replicates r WHERE r.run = o.run)::integer
            FROM run_orders o
            LEFT JOIN LATERAL (SELECT record FROM run_months WHERE run = o.run AND replicate = o.replicate ORDER BY month DESC LIMIT 1) m ON true
            WHERE o.run = $1 AND o.replicate = $2
            """);
        Add(command, run, replicate);
        await using var row = await command.ExecuteReaderAsync();
        if (!await row.ReadAsync()) return null;
        var order = new RunOrder(run, row.GetInt64(0), replicate, row.GetString(1), row.GetString(2), row.GetInt32(7));
        var scenario = await ScenarioAsync(order, row.GetString(3));
        var last = await row.IsDBNullAsync(6) ? null
            : Written(order, () => Canonical.Read<MonthRecord>(PackedBytes.Unpack(row.GetFieldValue<byte[]>(6))));
        var recipe = RunRecipe.FromJson(order.Recipe);
        // A month at a branch point is still the earlier run's.
        var state = last is not null && last.State.Month == recipe.Branch?.At ? Branching.Cross(last.State, recipe.Practice) : last?.State;
        return new KeptRun(order, scenario, Enum.Parse<RunStage>(row.GetString(4)), row.GetString(5), state, last?.Digest ?? Digest.None);
    });

    /// <inheritdoc/>
    public ValueTask<RunProgress?> StandAsync(string run, int replicate) => Outage.GuardAsync(async () =>
    {
        await using var command = database.CreateCommand(
            """
            SELECT o.seed, o.program, o.recipe, o.scenario_hash, o.stage, o.message, m.month, m.digest FROM run_orders o
            LEFT JOIN LATERAL (SELECT month, digest FROM run_months WHERE run = o.run AND replicate = o.replicate ORDER BY month DESC LIMIT 1) m ON true
            WHERE o.run = $1 AND o.replicate = $2
            """);
        Add(command, run, replicate);
        await using var row = await command.ExecuteReaderAsync();
        if (!await row.ReadAsync()) return null;
        var order = new RunOrder(run, row.GetInt64(0), replicate, row.GetString(1), row.GetString(2));
        var begun = !await row.IsDBNullAsync(6);
        return new RunProgress(Enum.Parse<RunStage>(row.GetString(4)), false, begun ? row.GetInt32(6) + 1 : 0,
            (await ScenarioAsync(order, row.GetString(3))).Resolved.Months, begun ? new Digest(row.GetString(7)) : Digest.None,
            row.GetString(5));
    });

    /// <summary>The program that ordered a run; null where nobody did.</summary>
    /// <exception cref="VaultUnavailableException">The database is away.</exception>
    public ValueTask<string?> ProgramAsync(string run) => Outage.GuardAsync(async () =>
    {
        await using var command = database.CreateCommand("SELECT program FROM run_orders WHERE run = $1 AND replicate = 0");
        Add(command, run);
        return (string?)await command.ExecuteScalarAsync();
    });

    /// <inheritdoc/>
    public ValueTask RecordAsync(RunIdentity run, MonthRecord month, Digest before) => Outage.GuardAsync(async () =>
    {
        var (hash, packed) = Packed(month);
        await using var insert = database.CreateCommand(
            """
            INSERT INTO run_months (run, replicate, month, digest, hash, record)
            SELECT $1, $2, $3, $4, $5, $6
            WHERE $3 = 0 OR EXISTS (SELECT FROM run_months WHERE run = $1 AND replicate = $2 AND month = $3 - 1 AND digest = $7)
            ON CONFLICT DO NOTHING
            """);
        Add(insert, run.Run, run.Replicate, month.Month, month.Digest.Hex, hash, packed, before.Hex);
        if (await insert.ExecuteNonQueryAsync() > 0) return;

        await using var kept = database.CreateCommand("SELECT hash FROM run_months WHERE run = $1 AND replicate = $2 AND month = $3");
        Add(kept, run.Run, run.Replicate, month.Month);
        var other = (string?)await kept.ExecuteScalarAsync();
        if (other == hash) return;
        var name = $"{GrainKeys.Replicate(run.Run, run.Replicate)}, month {month.Month}, ";
        throw new RunConflictException(
            name + (other is null ? "was computed from a month that is not the one kept before it."
                : "is kept already with other bytes. Two programs that should be equal are not.") + " The run stops.");
    });

    /// <inheritdoc/>
    public ValueTask StageAsync(RunIdentity run, RunStage stage, string message) => Outage.GuardAsync(async () =>
    {
        await using var command = database.CreateCommand(
            "UPDATE run_orders SET stage = $3, message = $4 WHERE run = $1 AND replicate = $2");
        Add(command, run.Run, run.Replicate, stage.ToString(), message);
        await command.ExecuteNonQueryAsync();
    });

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<RunOrder>> OpenAsync(CancellationToken cancellation) => Outage.GuardAsync(async () =>
    {
        await using var command = database.CreateCommand("SELECT run, seed, replicate, program, recipe, (SELECT 1 + count(*) FROM run_replicates r WHERE r.run = o.run)::integer FROM run_orders o WHERE stage = 'Open' ORDER BY ordered");
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var open = ImmutableArray.CreateBuilder<RunOrder>();
        while (await row.ReadAsync(cancellation)) open.Add(
            new RunOrder(row.GetString(0), row.GetInt64(1), row.GetInt32(2), row.GetString(3), row.GetString(4), row.GetInt32(5)));
        return open.ToImmutable();
    });

    /// <inheritdoc/>
    public async IAsyncEnumerable<MonthRecord> MonthsAsync(
        string run, int replicate, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // One row at a time: a month of a large world is megabytes.
        for (var month = 0; ; month++)
        {
            var at = month;
            var record = await Outage.GuardAsync(async () =>
            {
                await using var command = database.CreateCommand(
                    "SELECT record FROM run_months WHERE run = $1 AND replicate = $2 AND month = $3");
                Add(command, run, replicate, at);
                return await command.ExecuteScalarAsync(cancellation) is byte[] packed
                    ? Canonical.Read<MonthRecord>(PackedBytes.Unpack(packed)) : null;
            });
            if (record is null) yield break;
            yield return record;
        }
    }

    private (string Hash, byte[] Packed) Packed(MonthRecord month)
    {
        var room = rooms.TryTake(out var free) ? free : (Writer: new CanonicalWriter(), Room: new MemoryStream());
        room.Writer.Clear();
        Canonical.Write(room.Writer, month);
        var packed = (Digest.Of(room.Writer.Written).Hex, PackedBytes.Pack(room.Writer.Written, room.Room));
        rooms.Add(room);
        return packed;
    }

    // A branch has the months of the run it leaves, and what the seats answered there.
    private static async Task BeginAsAsync(NpgsqlConnection connection, RunOrder order, string of, int at)
    {
        await using var months = new NpgsqlCommand(
            """
            INSERT INTO run_months (run, replicate, month, digest, hash, record)
            SELECT $1, replicate, month, digest, hash, record FROM run_months WHERE run = $2 AND replicate = $3 AND month < $4
            """, connection);
        Add(months, order.Run, of, order.Replicate, at);
        var kept = await months.ExecuteNonQueryAsync();
        if (kept < at) throw new RunConflictException($"{of} has {kept} months so far, and the branch leaves it after {at}. Order it again when they are closed (negsim cluster show {of}), or name an earlier month.");
        await using var answers = new NpgsqlCommand(
            """
            INSERT INTO run_inputs (run, replicate, month, phase, round, actor, answer)
            SELECT $1, replicate, month, phase, round, actor, answer FROM run_inputs WHERE run = $2 AND replicate = $3
            """, connection);
        Add(answers, order.Run, of, order.Replicate);
        await answers.ExecuteNonQueryAsync();
    }

    private async Task<ScenarioParcel> ScenarioAsync(RunOrder order, string hash)
    {
        if (shelf.Find(hash) is { } known) return known;
        await using var command = database.CreateCommand("SELECT scenario FROM run_orders WHERE run = $1 AND replicate = $2");
        Add(command, order.Run, order.Replicate);
        var packed = (byte[])(await command.ExecuteScalarAsync())!;
        return shelf.Put(Written(order, () => ScenarioParcel.Of(packed)));
    }

    // What a program keeps has the form of its own state. Another build's may differ, and is refused by its name rather than guessed at.
    private static T Written<T>(RunOrder order, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is CanonicalException or FormatException)
        {
            throw new InputException(order.Run, 0, "", $"It was ordered by negsim {order.Program}, and what that program kept cannot be read by this one. Use that program: with it negsim attach {order.Run} --now writes a folder, and its silos go on with the run.");
        }
    }

    // An ensemble is open until its last replicate is kept; what is open already may be ordered again.
    private async Task AdmitAsync(NpgsqlConnection connection, string run)
    {
        await using var turn = new NpgsqlCommand("SELECT pg_advisory_xact_lock($1)", connection);
        Add(turn, OrderLock);
        await turn.ExecuteNonQueryAsync();
        await using var count = new NpgsqlCommand(
            """
            SELECT count(*)::integer FROM run_orders o
            WHERE o.replicate = 0 AND o.run <> $1 AND (o.stage = 'Open' OR (o.stage = 'Finished' AND EXISTS (
                SELECT FROM run_replicates r WHERE r.run = o.run AND r.record IS NULL AND r.fault IS NULL)))
            """, connection);
        Add(count, run);
        var open = (int)(await count.ExecuteScalarAsync())!;
        if (open >= openRuns) throw new RunConflictException(
            $"The cluster has {open} open {(open == 1 ? "run" : "runs")} and takes {openRuns} at most (negsim silo --open-runs); order it again when one has ended, or end one: negsim cluster cancel RUN");
    }

    internal static void Add(NpgsqlCommand command, params ReadOnlySpan<object> values)
    {
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
    }
}
