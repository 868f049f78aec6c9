using NegotiationSim.Results.Tables;

namespace NegotiationSim.Results.Store;

public sealed partial class RunStore
{
    /// <summary>Reads every row of the store and compares it with the digests written with it.</summary>
    /// <returns>The first difference: by run, replicate, month and table; null where the store holds what was written.</returns>
    public RowDamage? FindDamage()
    {
        try
        {
            return new StoreCheck(this).First() ?? PagesDamage();
        }
        catch (ResultsException fault)
        {
            return new RowDamage("", -1, -1, "", fault.Message[(File.Length + 2)..].TrimEnd('.'));
        }
    }

    /// <summary>Requires that the store holds what was written.</summary>
    /// <exception cref="ResultsException">It does not; the message names the first month and table that differ.</exception>
    public void RequireIntact()
    {
        if (FindDamage() is { } damage) throw SqliteFaults.Explain(File, new InvalidDataException(damage.Sentence));
    }

    /// <summary>Digest over the rows of the month before <paramref name="month"/>; of the run itself where none is recorded.</summary>
    internal byte[] ChainBefore(long run, int replicate, int month) =>
        Read("SELECT row_digests FROM months WHERE run = $0 AND replicate = $1 AND month = $2",
            r => Integrity.MonthDigest.Chained(r.GetFieldValue<byte[]>(0)).ToArray(), run, replicate, month - 1)
            is [var before] ? before
        : Read("SELECT rows_digest FROM runs WHERE run = $0", r => Convert.FromHexString(r.GetString(0)), run).Single();

    // An index that no longer fits its table would hide rows from some readers only.
    private RowDamage? PagesDamage() =>
        Read("PRAGMA integrity_check(1)", r => r.GetString(0)) is [not "ok" and var found, ..]
            ? new RowDamage("", -1, -1, "", "SQLite finds: " + found) : null;

    /// <summary>Reads all columns of a table's rows, in key order.</summary>
    internal void ReadRows(Table table, string where, Action<object?[]> row, params object[] values)
    {
        var cells = new object?[table.Columns.Length];
        Read("SELECT " + string.Join(", ", table.Columns.Select(c => c.Name)) + " FROM " + table.Name + " WHERE " +
            where + " ORDER BY " + string.Join(", ", table.Key), reader =>
        {
            for (var c = 0; c < cells.Length; c++) cells[c] = reader.IsDBNull(c) ? null : reader.GetValue(c);
            row(cells);
        }, values);
    }
}
