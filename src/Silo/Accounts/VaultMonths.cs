using System.Collections.Immutable;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Grains.Abstractions;
using NegotiationSim.Grains.Abstractions.Runs;
using NegotiationSim.Grains.Accounts;
using NegotiationSim.Grains.Parcels;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Store;
using NegotiationSim.Silo.Vaults;
using Npgsql;

namespace NegotiationSim.Silo.Accounts;

/// <summary>
/// The closed months of a cluster's runs: what its database keeps. Ensembles keep replicate 0 month by month, and only that can be asked.
/// </summary>
/// <param name="database">The cluster's database.</param>
internal sealed class VaultMonths(NpgsqlDataSource database) : IClosedMonths
{
    // Runs share scenarios, and a scenario with its world is megabytes.
    private const int MostScenarios = 8;

    private const string Orders = """
        SELECT o.run, o.replicate, o.seed, o.stage, o.message, o.scenario_hash, COALESCE(m.month + 1, 0), COALESCE(m.digest, '')
        FROM run_orders o
        LEFT JOIN LATERAL (SELECT month, digest FROM run_months WHERE run = o.run AND replicate = o.replicate ORDER BY month DESC LIMIT 1) m ON true
        """;

    private readonly Lock gate = new();
    private readonly Dictionary<string, ResolvedScenario?> scenarios = new(StringComparer.Ordinal);
    private ClosedMonth? last;

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<RunCard>> RunsAsync(CancellationToken cancellation) =>
        [.. (await CardsAsync(Orders + " ORDER BY o.ordered, o.run", [], cancellation)).Select(c => c.Card)];

    /// <inheritdoc/>
    public async ValueTask<RunCard?> FindAsync(RunKey run, CancellationToken cancellation) => (await KnownAsync(run, cancellation))?.Card;

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<string>> ActorsAsync(RunKey run, CancellationToken cancellation) =>
        (await KnownAsync(run, cancellation))?.Scenario is { } scenario ? [.. scenario.Actors.Select(a => a.Profile.Id)] : [];

    /// <inheritdoc/>
    public async ValueTask<ClosedMonth?> LastAsync(RunKey run, CancellationToken cancellation)
    {
        if (await KnownAsync(run, cancellation) is not { Card.Done: > 0, Scenario: { } scenario } known) return null;
        lock (gate)
        {
            if (last is { } kept && kept.Identity.Run == run.Run && kept.Identity.Replicate == run.Replicate
                && kept.Record.Digest.Hex == known.Card.Digest) return kept;
        }

        var records = await RecordsAsync(run, "month >= $3 ORDER BY month DESC LIMIT 1", known.Card.Done - 1, cancellation);
        if (records.IsEmpty) return null;
        var month = new ClosedMonth(scenario, new RunIdentity(run.Run, known.Card.Seed, run.Replicate), records[0]);
        lock (gate) last = month;
        return month;
    }

    /// <inheritdoc/>
    public async ValueTask<DecisionOfMonth?> LastDecisionAsync(RunKey run, int actor, CancellationToken cancellation)
    {
        var month = await LastAsync(run, cancellation);
        for (var record = month?.Record; record is not null; record = await BeforeAsync(run, record.Month, cancellation))
            if (record.Decisions.LastOrDefault(d => d.Actor == actor) is { } decision) return new DecisionOfMonth(record.Month, decision);
        return null;
    }

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<MonthCard>> MonthsAsync(RunKey run, int from, int most, CancellationToken cancellation)
    {
        if (await KnownAsync(run, cancellation) is not { Scenario: { } scenario } known) return [];
        // A month of a large world is megabytes: few are read at a time, however many would be taken.
        var records = await RecordsAsync(run, $"month >= $3 ORDER BY month LIMIT {Math.Min(most, 6)}", from, cancellation);
        var identity = new RunIdentity(run.Run, known.Card.Seed, run.Replicate);
        return [.. records.Select(r => MonthCards.Of(new ClosedMonth(scenario, identity, r)))];
    }

    private async ValueTask<MonthRecord?> BeforeAsync(RunKey run, int month, CancellationToken cancellation) =>
        await RecordsAsync(run, "month = $3", month - 1, cancellation) is [var record] ? record : null;

    private async ValueTask<(RunCard Card, ResolvedScenario? Scenario)?> KnownAsync(RunKey run, CancellationToken cancellation) =>
        await CardsAsync(Orders + " WHERE o.run = $1 AND o.replicate = $2", [run.Run, run.Replicate], cancellation) is [var one] ? one
            : null;

    private async ValueTask<ImmutableArray<(RunCard Card, ResolvedScenario? Scenario)>> CardsAsync(
        string sql, object[] values, CancellationToken cancellation)
    {
        var rows = new List<(RunCard Card, string Hash)>();
        await using (var command = database.CreateCommand(sql))
        {
            PostgresVault.Add(command, values);
            await using var row = await command.ExecuteReaderAsync(cancellation);
            while (await row.ReadAsync(cancellation))
            {
                var stage = row.GetString(3).ToLowerInvariant();
                rows.Add((new RunCard(row.GetString(0), row.GetInt32(1), "", "", row.GetInt64(2), stage, row.GetInt32(6), 0,
                    row.GetString(7), row.GetString(4)), row.GetString(5)));
            }
        }

        var cards = ImmutableArray.CreateBuilder<(RunCard, ResolvedScenario?)>(rows.Count);
        foreach (var (card, hash) in rows)
        {
            var scenario = await ScenarioAsync(card, hash, cancellation);
            cards.Add((scenario is null ? card : card with { Scenario = scenario.Id, Title = scenario.Title, Months = scenario.Months },
                scenario));
        }

        return cards.MoveToImmutable();
    }

    // null where another version of the program wrote it: such a run can be listed, not asked.
    private async ValueTask<ResolvedScenario?> ScenarioAsync(RunCard card, string hash, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (scenarios.TryGetValue(hash, out var known)) return known;
        }

        await using var command = database.CreateCommand("SELECT scenario FROM run_orders WHERE run = $1 AND replicate = $2");
        PostgresVault.Add(command, card.Run, card.Replicate);
        if (await command.ExecuteScalarAsync(cancellation) is not byte[] packed) return null;
        ResolvedScenario? scenario;
        try
        {
            scenario = ScenarioParcel.Of(packed).Resolved;
        }
        catch (FormatException)
        {
            scenario = null;
        }

        lock (gate)
        {
            if (scenarios.Count >= MostScenarios) scenarios.Clear();
            scenarios[hash] = scenario;
        }

        return scenario;
    }

    private async ValueTask<ImmutableArray<MonthRecord>> RecordsAsync(RunKey run, string where, int month, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("SELECT record FROM run_months WHERE run = $1 AND replicate = $2 AND " + where);
        PostgresVault.Add(command, run.Run, run.Replicate, month);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var records = ImmutableArray.CreateBuilder<MonthRecord>();
        while (await row.ReadAsync(cancellation)) records.Add(
            Canonical.Read<MonthRecord>(PackedBytes.Unpack(row.GetFieldValue<byte[]>(0))));
        return records.ToImmutable();
    }
}
