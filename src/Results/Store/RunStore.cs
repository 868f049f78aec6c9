using Microsoft.Data.Sqlite;
using NegotiationSim.Results.Tables;

namespace NegotiationSim.Results.Store;

/// <summary>
/// A results database: one file with any number of runs and replicates. Every write is a transaction, so that a
/// process killed at any moment leaves a valid file. Safe for use from several threads.
/// </summary>
public sealed partial class RunStore : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly RowWriter writer;
    private readonly Lock gate = new();

    private RunStore(string file, SqliteConnection connection)
    {
        File = file;
        this.connection = connection;
        writer = new RowWriter(connection);
    }

    /// <summary>The file as the user named it.</summary>
    public string File { get; }

    /// <summary>Creates an empty store.</summary>
    /// <exception cref="ResultsException">The file exists or cannot be written.</exception>
    public static RunStore Create(string file)
    {
        if (System.IO.File.Exists(file)) throw new ResultsException(
            file, "There is a store already; nothing is overwritten. Choose another folder with --out.");
        var store = Connect(file, SqliteOpenMode.ReadWriteCreate);
        return store.Ready(() =>
        {
            store.Pragma("journal_mode = WAL");
            store.Pragma("synchronous = NORMAL");
            store.Write(rows =>
            {
                foreach (var table in Schema.All) rows.Execute(Schema.Create(table));
                rows.Execute("PRAGMA application_id = " + Schema.ApplicationId);
                rows.Execute("PRAGMA user_version = " + Schema.Version);
            });
        });
    }

    /// <summary>Opens a store to go on writing.</summary>
    /// <exception cref="ResultsException">It is missing, no store, from a newer version, damaged or not writable.</exception>
    public static RunStore Open(string file) => Existing(file, SqliteOpenMode.ReadWrite, store =>
    {
        store.Pragma("journal_mode = WAL");
        store.Pragma("synchronous = NORMAL");
    });

    /// <summary>Opens a store to read.</summary>
    /// <exception cref="ResultsException">It is missing, no store, from a newer version or damaged.</exception>
    public static RunStore OpenToRead(string file) => Existing(file, SqliteOpenMode.ReadOnly, store => store.Pragma("query_only = ON"));

    /// <summary>
    /// Folds SQLite's journal into the file, so that the one file can be copied and read anywhere. It is housekeeping: all
    /// is kept without it, and a store that somebody reads meanwhile stays as it is, journal beside it.
    /// </summary>
    /// <returns>Whether it was done.</returns>
    public bool Seal()
    {
        try
        {
            // Not for SQLite's half minute: whoever reads has a right to, and the run is finished.
            lock (gate) Pragma("journal_mode = DELETE", seconds: 1);
            return true;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        writer.Dispose();
        connection.Dispose();
    }

    /// <summary>Runs <paramref name="rows"/> in one transaction: all of it is kept, or nothing.</summary>
    internal void Write(Action<RowWriter> rows) => Guard(() =>
    {
        lock (gate)
        {
            writer.Execute("BEGIN IMMEDIATE");
            try
            {
                rows(writer);
                writer.Execute("COMMIT");
            }
            catch
            {
                Abandon();
                throw;
            }
        }
    });

    /// <summary>Reads rows with parameters <c>$0</c>, <c>$1</c> and so on, handing over each as it comes.</summary>
    internal void Read(string sql, Action<SqliteDataReader> row, params object[] values) => Guard(() =>
    {
        lock (gate)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++) command.Parameters.AddWithValue("$" + i, values[i]);
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                try
                {
                    row(reader);
                }
                catch (Exception fault) when (SqliteFaults.IsDamage(fault))
                {
                    throw SqliteFaults.Explain(File, fault);
                }
            }
        }
    });

    /// <summary>Reads rows into a list.</summary>
    internal List<T> Read<T>(string sql, Func<SqliteDataReader, T> row, params object[] values)
    {
        var found = new List<T>();
        Read(sql, reader => found.Add(row(reader)), values);
        return found;
    }

    // A full disk may have rolled the transaction back already; then there is nothing to roll back.
    private void Abandon()
    {
        named.Clear();
        try
        {
            writer.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
        }
    }

    private void Guard(Action action)
    {
        try
        {
            action();
        }
        catch (SqliteException fault)
        {
            throw SqliteFaults.Explain(File, fault);
        }
    }
}
