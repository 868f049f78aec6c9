using Microsoft.Data.Sqlite;
using NegotiationSim.Actors.Codec;

namespace NegotiationSim.Results.Store;

/// <summary>Says in words what SQLite's result codes mean for the person at the keyboard.</summary>
internal static class SqliteFaults
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    /// <summary>The same fault as a message.</summary>
    public static ResultsException Explain(string file, SqliteException fault) => new(file, fault.SqliteErrorCode switch
    {
        Busy or Locked => "Another process is writing to this store; wait for it to end, or choose another folder with --out.",
        ReadOnly => "The store cannot be written: the file or its folder is read-only. Choose another folder with --out.",
        InputOutput => "The disk failed while the store was in use (" + fault.Message
            + "). Months recorded before are kept; resume with --resume when the disk is well.",
        Full => "The disk is full. Months recorded before are kept; free some space and go on with --resume.",
        CannotOpen => "The store cannot be opened: the folder is missing or may not be read or written.",
        Corrupt => Damaged("SQLite finds its pages inconsistent"),
        NotADatabase => "This is not a results database. Name a run folder, or its results.db.",
        _ => Damaged(fault.Message),
    })
    {
        IsOfMachine = fault.SqliteErrorCode is Busy or Locked or ReadOnly or InputOutput or Full or CannotOpen,
    };

    /// <summary>A value in the file is not what its column may hold.</summary>
    public static ResultsException Explain(string file, Exception fault) => new(file, Damaged(fault.Message));

    /// <summary>Whether an exception while reading a row means that the file is damaged.</summary>
    public static bool IsDamage(Exception fault) =>
        fault is InvalidCastException or FormatException or OverflowException or InvalidDataException or CanonicalException
            or ArgumentException
            or IndexOutOfRangeException or InvalidOperationException or System.Text.Json.JsonException;

    private static string Damaged(string how) =>
        "The store is damaged (" + how.TrimEnd('.')
        + "). Take a copy from a backup, or run the scenario again: equal input gives equal results.";
}
