using System.Collections.Immutable;
using NegotiationSim.Results.Integrity;
using NegotiationSim.Results.Tables;

namespace NegotiationSim.Results.Store;

/// <summary>Compares every row of a store with the digests that were written with it.</summary>
internal sealed class StoreCheck(RunStore store)
{
    private const string OfReplicate = "run = $0 AND replicate = $1";

    // What belongs to a month. Checkpoints and the month's own row are looked at apart.
    private static readonly ImmutableArray<Table> Tables =
    [
        .. Schema.All.Where(t => t.Columns.Any(c => c.Name == "replicate") && t != MonthTables.Months && t != MonthTables.Checkpoints
            && !t.IsBehindView),
    ];

    private readonly Dictionary<Table, long> read = [];

    /// <summary>The first difference, or null.</summary>
    public RowDamage? First()
    {
        var runs = store.Runs();
        foreach (var run in runs)
            if (OfRun(run) is { } damage) return damage;
        if (Unnamed() is { } unnamed) return unnamed;
        foreach (var table in Schema.All.Where(t => !t.IsBehindView))
            if (store.Read("SELECT COUNT(*) FROM " + table.Name, r => r.GetInt64(0)).Single() != read.GetValueOrDefault(table))
                return new RowDamage("", -1, -1, table.Name, "has rows that belong to no month");
        return null;
    }

    // A view shows no value without a name, and no name without a value.
    private RowDamage? Unnamed()
    {
        long Number(string sql) => store.Read(sql, r => r.GetInt64(0)).Single();
        if (Number("SELECT COUNT(*) FROM headline_values") != Number("SELECT COUNT(*) FROM headlines"))
            return new RowDamage("", -1, -1, MonthTables.Series.Name, "lacks names of headline series");
        return Number("SELECT COUNT(*) FROM series s WHERE NOT EXISTS (SELECT 1 FROM headline_values v WHERE v.run = s.run AND v.position = s.position)") > 0
            ? new RowDamage("", -1, -1, MonthTables.Series.Name, "has names of series without a value") : null;
    }

    private RowDamage? OfRun(StoredRun run)
    {
        var digest = new MonthDigest();
        RowDamage? damage = null;
        var chain = Array.Empty<byte>();
        foreach (var table in new[] { RunTables.Actors, RunTables.Measures })
            Rows(table, "run = $0", row => digest.Of(table).AddRow(table, row), run.Run);
        Rows(RunTables.Runs, "run = $0", row =>
        {
            var status = RunTables.Runs.Position("status");
            digest.Of(RunTables.Runs).AddRow(RunTables.Runs, RunStore.Fixed(row));
            chain = MonthDigest.Chained(digest.Close([])).ToArray();
            if (Convert.ToHexStringLower(chain) != (string?)row[status + 2]
                || RunStore.StatusDigest(Whole(row[RunTables.Runs.Position("replicates")]), (string?)row[status] ?? "",
                (string?)row[status + 1] ?? "") != (string?)row[status + 3])
                damage = new RowDamage(run.Header.Name, -1, -1, RunTables.Runs.Name,
                    "(with actors and measures) does not hold what was written");
        }, run.Run);
        if (damage is not null) return damage;
        var replicates = store.Read("SELECT DISTINCT replicate FROM months WHERE run = $0 ORDER BY replicate", r => r.GetInt32(0), run.Run);
        foreach (var replicate in replicates)
            if (OfReplicateFrom(run, replicate, chain) is { } found) return found;
        return run.Status == RunStatus.Done && replicates.Count != run.Header.Replicates
            ? new RowDamage(run.Header.Name, -1, -1, MonthTables.Months.Name, "lacks replicates of a run that is done") : null;
    }

    private RowDamage? OfReplicateFrom(StoredRun run, int replicate, byte[] chain)
    {
        var (months, rows) = Months(run.Run, replicate);
        Gather(run, replicate, months, rows);
        RowDamage Damage(int month, string table, string how) => new(run.Header.Name, replicate, month, table, how);
        for (var m = 0; m < months.Count; m++)
        {
            if (months[m].Month != m) return Damage(m, MonthTables.Months.Name, "lacks the row");
            var (stored, digest) = (months[m].Digests, rows[m]);
            var state = MonthDigest.CheckpointOf(stored);
            var now = digest.Close(chain, state);
            if (!now.AsSpan().SequenceEqual(stored)) return Damage(
                m, MonthDigest.FirstDifference(stored, now).Name, "does not hold what was written");
            if (digest.Of(MonthTables.Checkpoints).Count > 0 && !state.SequenceEqual(digest.CheckpointDigest()))
                return Damage(m, MonthTables.Checkpoints.Name, "does not hold what was written");
            chain = MonthDigest.Chained(now).ToArray();
        }

        return run.Status == RunStatus.Done && months.Count != run.Header.Months
            ? Damage(months.Count, MonthTables.Months.Name, "ends early: there is no row") : null;
    }

    private (List<(int Month, string Date, byte[] Digests)> Months, Dictionary<int, MonthDigest> Rows) Months(long run, int replicate)
    {
        var (months, rows) = (new List<(int, string, byte[])>(), new Dictionary<int, MonthDigest>());
        Rows(MonthTables.Months, OfReplicate, row =>
        {
            var month = (int)Whole(row[MonthTables.Months.Position("month")]);
            months.Add((month, row[MonthTables.Months.Position("date")] as string ?? "", row[^1] as byte[] ?? []));
            rows[month] = new MonthDigest();
            rows[month].Of(MonthTables.Months).AddRow(MonthTables.Months, row.AsSpan(0, row.Length - 1));
        }, run, replicate);
        return (months, rows);
    }

    private void Gather(StoredRun run, int replicate, List<(int Month, string Date, byte[] Digests)> months,
        Dictionary<int, MonthDigest> rows)
    {
        // A year's sums were written with the last month of it.
        var years = months.ToLookup(m => m.Date.Length >= 4 ? m.Date[..4] : "", m => m.Month);
        void Add(Table table, long month, object?[] row)
        {
            // A row of a month that is not recorded shows in the count of rows.
            if (rows.TryGetValue((int)month, out var digest)) digest.Of(table).AddRow(table, row);
            else read[table] = read.GetValueOrDefault(table) - 1;
        }

        foreach (var table in Tables)
        {
            var at = table == TradeTables.FlowsYearly ? table.Position("year") : table.Position("month");
            Rows(table, OfReplicate, row => Add(table, table == TradeTables.FlowsYearly ? Last(years, row[at]) : Whole(row[at]), row),
                run.Run, replicate);
        }

        var done = MonthTables.Checkpoints.Position("months_done");
        Rows(MonthTables.Checkpoints, OfReplicate, row => Add(MonthTables.Checkpoints, Whole(row[done]) - 1, row), run.Run, replicate);
    }

    private static long Last(ILookup<string, int> years, object? year) =>
        years[Convert.ToString(year, System.Globalization.CultureInfo.InvariantCulture) ?? ""].DefaultIfEmpty(-1).Max();

    private static long Whole(object? cell) => cell is long whole ? whole : throw new InvalidDataException("a number is missing");

    private void Rows(Table table, string where, Action<object?[]> row, params object[] values)
    {
        var count = 0L;
        store.ReadRows(table, where, cells =>
        {
            count++;
            row(cells);
        }, values);
        read[table] = read.GetValueOrDefault(table) + count;
    }
}
