using Microsoft.Data.Sqlite;
using NegotiationSim.Results.Integrity;
using NegotiationSim.Results.Tables;

namespace NegotiationSim.Results.Store;

/// <summary>Writes rows inside one transaction. Statements are prepared once a table.</summary>
internal sealed class RowWriter(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<Table, RowInsert> inserts = new(ReferenceEqualityComparer.Instance);
    private readonly MonthDigest digest = new();
    private readonly RowEncoding cell = new();

    /// <summary>Begins a month, or a run: from here on rows are noted for its digest.</summary>
    public MonthDigest Begin()
    {
        digest.Clear();
        return digest;
    }

    /// <summary>Adds a row: one value a column, in declared order.</summary>
    public void Add(Table table, params ReadOnlySpan<object?> values)
    {
        if (values.Length != table.Columns.Length) throw new ArgumentException(
            $"The table {table.Name} has {table.Columns.Length} columns, not {values.Length}.", nameof(values));
        var insert = Into(table);
        for (var i = 0; i < values.Length; i++) insert.Bind(i, values[i]);
        insert.Step();
    }

    /// <summary>Adds the row of a month whose other rows are there, with the digest over all of them.</summary>
    /// <param name="before">Digest of the month before, or of the run.</param>
    /// <param name="values">One value a column but the last, which is the digest.</param>
    /// <returns>The month's digest.</returns>
    public byte[] CloseMonth(ReadOnlySpan<byte> before, params ReadOnlySpan<object?> values)
    {
        digest.Of(MonthTables.Months).AddRow(MonthTables.Months, values);
        var closed = digest.Close(before);
        Add(MonthTables.Months, [.. values, closed]);
        return MonthDigest.Chained(closed).ToArray();
    }

    /// <summary>Notes a value of a headline series for the month's digest, which is over what readers see.</summary>
    public void NoteHeadline(int replicate, int month, int position, string series, string unit, double value)
    {
        var rows = digest.Of(MonthTables.Headlines);
        cell.Set((long)replicate);
        rows.Add(cell.Bytes);
        cell.Set(series);
        rows.Add(cell.Bytes);
        cell.Set((long)month);
        rows.Add(cell.Bytes);
        cell.Set(value);
        rows.Add(cell.Bytes);
        cell.Set(unit);
        rows.Add(cell.Bytes);
        cell.Set((long)position);
        rows.Add(cell.Bytes);
        rows.EndRow();
    }

    /// <summary>Writes values of one headline series, whose run names it under its position.</summary>
    public void AddHeadlines(long run, int replicate, int position, int firstMonth, params ReadOnlySpan<double> values)
    {
        var insert = Into(MonthTables.HeadlineValues).Bind(0, run).Bind(1, replicate).Bind(2, position);
        for (var m = 0; m < values.Length; m++) insert.Bind(3, (long)firstMonth + m).Bind(4, values[m]).Step();
    }

    /// <summary>The insert of a table, for many rows at once.</summary>
    public RowInsert Into(Table table)
    {
        if (!inserts.TryGetValue(table, out var insert)) inserts.Add(table, insert = new RowInsert(connection, table)
        {
            Digest = table.IsBehindView ? null : digest,
        });
        return insert;
    }

    /// <summary>Runs a statement with parameters <c>$0</c>, <c>$1</c> and so on.</summary>
    /// <returns>The number of rows it changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<object> values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++) command.Parameters.AddWithValue("$" + i, values[i]);
        return command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var insert in inserts.Values) insert.Dispose();
        inserts.Clear();
    }
}
