using Microsoft.Data.Sqlite;
using NegotiationSim.Results.Tables;

namespace NegotiationSim.Results.Store;

/// <summary>Writes rows inside one transaction. Statements are prepared once a table.</summary>
internal sealed class RowWriter(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<Table, SqliteCommand> inserts = [];

    /// <summary>Adds a row: one value a column, in declared order.</summary>
    public void Add(Table table, params ReadOnlySpan<object?> values)
    {
        if (values.Length != table.Columns.Length) throw new ArgumentException($"The table {table.Name} has {table.Columns.Length} columns, not {values.Length}.", nameof(values));
        if (!inserts.TryGetValue(table, out var insert)) inserts.Add(table, insert = Prepare(table));
        for (var i = 0; i < values.Length; i++) insert.Parameters[i].Value = values[i] ?? DBNull.Value;
        insert.ExecuteNonQuery();
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

    private SqliteCommand Prepare(Table table)
    {
        var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO " + table.Name + " VALUES (" + string.Join(", ", table.Columns.Select((_, i) => "$" + i)) + ")";
        for (var i = 0; i < table.Columns.Length; i++) command.Parameters.Add(new SqliteParameter("$" + i, null));
        command.Prepare();
        return command;
    }
}
