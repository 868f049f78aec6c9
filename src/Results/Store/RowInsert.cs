using Microsoft.Data.Sqlite;
using NegotiationSim.Results.Integrity;
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
    private readonly Table table;
    private readonly RowEncoding[] values;
    private readonly int run;

    public RowInsert(SqliteConnection connection, Table table)
    {
        (database, this.table, run) = (connection.Handle!, table, table.Position("run"));
        values = [.. table.Columns.Select(_ => new RowEncoding())];
        var marks = string.Join(", ", Enumerable.Repeat("?", table.Columns.Length));
        Check(raw.sqlite3_prepare_v2(database, $"INSERT INTO {table.Name} VALUES ({marks})", out statement));
    }

    public RowInsert Bind(int column, long value)
    {
        values[column].Set(value);
        return Checked(raw.sqlite3_bind_int64(statement, column + 1, value));
    }

    public RowInsert Bind(int column, double value)
    {
        values[column].Set(value);
        return Checked(raw.sqlite3_bind_double(statement, column + 1, value));
    }

    /// <summary>Binds text.</summary>
    /// <param name="column">Position of the column.</param>
    /// <param name="utf8">The text's bytes.</param>
    public RowInsert BindText(int column, ReadOnlySpan<byte> utf8)
    {
        values[column].SetText(utf8);
        return Checked(raw.sqlite3_bind_text(statement, column + 1, utf8));
    }

    public RowInsert Bind(int column, object? value)
    {
        values[column].Set(value);
        return Checked(value switch
        {
            null => raw.sqlite3_bind_null(statement, column + 1),
            double number => raw.sqlite3_bind_double(statement, column + 1, number),
            int whole => raw.sqlite3_bind_int64(statement, column + 1, whole),
            long whole => raw.sqlite3_bind_int64(statement, column + 1, whole),
            string text => raw.sqlite3_bind_text(statement, column + 1, text),
            _ => raw.sqlite3_bind_blob(statement, column + 1, (byte[])value),
        });
    }

    /// <summary>Adds the row that is bound.</summary>
    /// <exception cref="SqliteException">The row is there already, or the file cannot be written.</exception>
    public void Step()
    {
        if (Digest?.Of(table) is { } rows)
        {
            // A run has another number in the store it is merged into.
            for (var c = 0; c < values.Length; c++)
                if (c != run) rows.Add(values[c].Bytes);
            rows.EndRow();
        }

        var done = raw.sqlite3_step(statement);
        var reset = raw.sqlite3_reset(statement);
        if (done != raw.SQLITE_DONE) Check(reset);
    }

    /// <summary>Where rows are noted for the digest of the month they belong to; null for none.</summary>
    public MonthDigest? Digest { get; set; }

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
