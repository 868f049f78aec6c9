using System.Collections.Immutable;
using NegotiationSim.Actors;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Actors.Behaviours;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Grains.Runs;
using NegotiationSim.Grains.Seats;
using NegotiationSim.Model.Asking;
using Npgsql;

namespace NegotiationSim.Silo.Vaults;

/// <summary>Keeps what the players of a cluster's runs answer, and opens their parked runs again.</summary>
/// <param name="database">The cluster's database.</param>
public sealed class PostgresSeatBook(NpgsqlDataSource database) : ISeatBook
{
    /// <inheritdoc/>
    /// <exception cref="VaultUnavailableException">The database is away.</exception>
    public ValueTask<Answer?> AnswerAsync(StepAddress step, string actor, Briefing briefing) => Outage.GuardAsync(async () =>
    {
        await using var command = database.CreateCommand(
            "SELECT answer FROM run_inputs WHERE run = $1 AND replicate = $2 AND month = $3 AND phase = $4 AND round = $5 AND actor = $6");
        PostgresVault.Add(command, step.Run, step.Replicate, step.Month, (int)step.Phase, step.Round, actor);
        return await command.ExecuteScalarAsync() is byte[] bytes ? Canonical.Read<Answer>(bytes) : null;
    });

    /// <inheritdoc/>
    /// <exception cref="VaultUnavailableException">The database is away.</exception>
    public ValueTask<bool> SubmitAsync(StepAddress step, string actor, Answer answer) => Outage.GuardAsync(async () =>
    {
        await using var command = database.CreateCommand(
            """
            WITH taken AS (
                INSERT INTO run_inputs (run, replicate, month, phase, round, actor, answer) VALUES ($1, $2, $3, $4, $5, $6, $7)
                ON CONFLICT DO NOTHING RETURNING 1
            ), opened AS (
                UPDATE run_orders SET stage = 'Open', message = '' WHERE run = $1 AND replicate = $2 AND stage = 'Parked'
            )
            SELECT count(*) > 0 FROM taken
            """);
        PostgresVault.Add(command, step.Run, step.Replicate, step.Month, (int)step.Phase, step.Round, actor, Canonical.Write(answer));
        return (bool)(await command.ExecuteScalarAsync())!;
    });

    /// <summary>Everything answered in a replicate, in the order of its months.</summary>
    /// <exception cref="VaultUnavailableException">The database is away.</exception>
    public ValueTask<ImmutableArray<SeatInput>> GivenAsync(string run, int replicate, CancellationToken cancellation) =>
        Outage.GuardAsync(async () =>
    {
        await using var command = database.CreateCommand(
            "SELECT month, phase, round, actor, answer FROM run_inputs WHERE run = $1 AND replicate = $2 ORDER BY month, phase, round, actor");
        PostgresVault.Add(command, run, replicate);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var given = ImmutableArray.CreateBuilder<SeatInput>();
        while (await row.ReadAsync(cancellation))
        {
            var answer = Canonical.Read<Answer>(row.GetFieldValue<byte[]>(4));
            given.Add(new SeatInput(replicate, row.GetInt32(0), (Phase)row.GetInt32(1), row.GetInt32(2), row.GetString(3), answer.Chosen,
                answer.Reasons.Sentence, answer.Mandate));
        }

        return given.ToImmutable();
    });
}
