using Microsoft.Data.Sqlite;
using NegotiationSim.Results.Integrity;
using NegotiationSim.Results.Tables;

namespace NegotiationSim.Results.Store;

/// <summary>Writes rows inside one transaction. Statements are prepared once a table.</summary>
internal sealed class RowWriter(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<Table, RowInsert> inserts = [];
    private readonly MonthDigest digest = new();

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

    /// <summary>The insert of a table, for many rows at once.</summary>
    public RowInsert Into(Table table)
    {
        if (!inserts.TryGetValue(table, out var insert)) inserts.Add(table, insert = new RowInsert(connection, table) { Digest = digest });
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
