using System.Globalization;
using Microsoft.Data.Sqlite;
using NegotiationSim.Results.Tables;

namespace NegotiationSim.Results.Store;

public sealed partial class RunStore
{
    private static RunStore Existing(string file, SqliteOpenMode mode, Action<RunStore> prepare)
    {
        if (Directory.Exists(file)) throw new ResultsException(file, "This is a folder; name the results.db in it.");
        if (!System.IO.File.Exists(file)) throw new ResultsException(file, "There is no such store.");
        var store = Connect(file, mode);
        return store.Ready(() =>
        {
            prepare(store);
            store.CheckKind();
        });
    }

    private static RunStore Connect(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mode,
            Pooling = false
        }.ToString());
        try
        {
            connection.Open();
            return new RunStore(file, connection);
        }
        catch (SqliteException fault)
        {
            connection.Dispose();
            throw SqliteFaults.Explain(file, fault);
        }
    }

    private RunStore Ready(Action prepare)
    {
        try
        {
            Guard(prepare);
            return this;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    private void CheckKind()
    {
        var kind = Number("PRAGMA application_id");
        if (kind != Schema.ApplicationId) throw new ResultsException(File, "This is a SQLite database, but not a results store of negsim.");
        var version = Number("PRAGMA user_version");
        if (version > Schema.Version)
            throw new ResultsException(File, $"The store was written by a newer negsim (its tables have version {version}, this program knows {Schema.Version}). Use that version, or a later one.");
        if (version < Schema.Version)
            throw new ResultsException(File, $"The store was written by an older negsim (its tables have version {version}, this program writes {Schema.Version}). Run the scenario again, or use that version.");
        var there = Read("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')", r => r.GetString(0));
        foreach (var table in Schema.All)
            if (!there.Contains(table.Name)) throw SqliteFaults.Explain(
                File, new InvalidDataException("the table " + table.Name + " is missing"));
    }

    private void Pragma(string pragma, int? seconds = null)
    {
        using var command = connection.CreateCommand();
        if (seconds is { } limit) command.CommandTimeout = limit;
        command.CommandText = "PRAGMA " + pragma;
        command.ExecuteNonQuery();
    }

    private long Number(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
