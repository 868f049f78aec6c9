using Microsoft.Data.Sqlite;
using NegotiationSim.Results.Tables;
using SQLitePCL;

namespace NegotiationSim.Results.Store;

/// <summary>
/// One table's prepared INSERT. Values stay bound from row to row, so that a run of rows binds only what changes:
/// with a million rows a run, looking parameters up by name would cost more than all else.
/// </summary>
internal sealed class RowInsert : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    public RowInsert(SqliteConnection connection, Table table)
    {
        database = connection.Handle!;
        var marks = string.Join(", ", Enumerable.Repeat("?", table.Columns.Length));
        Check(raw.sqlite3_prepare_v2(database, $"INSERT INTO {table.Name} VALUES ({marks})", out statement));
    }

    public RowInsert Bind(int column, long value) => Checked(raw.sqlite3_bind_int64(statement, column + 1, value));

    public RowInsert Bind(int column, double value) => Checked(raw.sqlite3_bind_double(statement, column + 1, value));

    /// <summary>Binds text.</summary>
    /// <param name="column">Position of the column.</param>
    /// <param name="utf8">The text's bytes.</param>
    public RowInsert BindText(int column, ReadOnlySpan<byte> utf8) => Checked(raw.sqlite3_bind_text(statement, column + 1, utf8));

    public RowInsert Bind(int column, object? value) => value switch
    {
        null => Checked(raw.sqlite3_bind_null(statement, column + 1)),
        double number => Bind(column, number),
        int whole => Bind(column, (long)whole),
        long whole => Bind(column, whole),
        string text => Checked(raw.sqlite3_bind_text(statement, column + 1, text)),
        byte[] bytes => Checked(raw.sqlite3_bind_blob(statement, column + 1, bytes)),
        _ => throw new ArgumentException($"A {value.GetType().Name} is no value of a column.", nameof(value)),
    };

    /// <summary>Adds the row that is bound.</summary>
    /// <exception cref="SqliteException">The row is there already, or the file cannot be written.</exception>
    public void Step()
    {
        var done = raw.sqlite3_step(statement);
        var reset = raw.sqlite3_reset(statement);
        if (done != raw.SQLITE_DONE) Check(reset);
    }

    public void Dispose() => statement.Dispose();

    private RowInsert Checked(int code)
    {
        Check(code);
        return this;
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK) SqliteException.ThrowExceptionForRC(code, database);
    }
}
