using System.Security.Cryptography;
using System.Text;
using NegotiationSim.Results.Tables;

namespace NegotiationSim.Results.Integrity;

/// <summary>
/// The digest of a recorded month: over its rows in every table as they were written, and over the month before. With
/// it goes a mark a table, so that a month which was changed since says in which table.
/// </summary>
internal sealed class MonthDigest
{
    private const int Mark = 8;

    // A table is itself; its members, all its columns among them, need not be hashed for every row.
    private readonly Dictionary<Table, TableRows> rows = new(ReferenceEqualityComparer.Instance);

    /// <summary>The rows of a table; a checkpoint's are apart, since the next month's takes its place.</summary>
    public TableRows Of(Table table)
    {
        if (!rows.TryGetValue(table, out var found)) rows.Add(table, found = new TableRows());
        return found;
    }

    /// <summary>Forgets all rows.</summary>
    public void Clear()
    {
        foreach (var table in rows.Values) table.Clear();
    }

    /// <summary>
    /// The month's digest, 32 bytes; the digest of its checkpoint, 32 bytes of 0 where it has none; and the first 8
    /// bytes of the digest of each table that has rows, after the table's number.
    /// </summary>
    /// <param name="before">Digest of the month before, or of the run where there is none.</param>
    /// <param name="checkpoint">Digest of the month's checkpoint, where it was written earlier; null takes it from the rows.</param>
    public byte[] Close(ReadOnlySpan<byte> before, ReadOnlySpan<byte> checkpoint = default)
    {
        var chain = new MemoryStream();
        chain.Write(before);
        var state = checkpoint.IsEmpty ? CheckpointDigest() : checkpoint;
        chain.Write(state);
        var marks = new MemoryStream();
        for (var t = 0; t < Schema.All.Length; t++)
        {
            var table = Schema.All[t];
            if (table == MonthTables.Checkpoints || !rows.TryGetValue(table, out var found) || found.Count == 0) continue;
            var digest = found.Digest();
            chain.Write(Encoding.ASCII.GetBytes(table.Name));
            chain.Write(digest);
            marks.WriteByte((byte)t);
            marks.Write(digest.AsSpan(0, Mark));
        }

        return [.. SHA256.HashData(chain.GetBuffer().AsSpan(0, (int)chain.Length)), .. state, .. marks.ToArray()];
    }

    /// <summary>Digest of the checkpoint among the rows; 0 where there is none.</summary>
    public byte[] CheckpointDigest() =>
        rows.TryGetValue(MonthTables.Checkpoints, out var found) && found.Count > 0 ? found.Digest() : new byte[SHA256.HashSizeInBytes];

    /// <summary>The part of what <see cref="Close"/> gave that the next month takes.</summary>
    public static ReadOnlySpan<byte> Chained(byte[] closed) => closed.AsSpan(0, Math.Min(closed.Length, SHA256.HashSizeInBytes));

    /// <summary>The part of what <see cref="Close"/> gave that tells of the checkpoint.</summary>
    public static ReadOnlySpan<byte> CheckpointOf(byte[] closed) =>
        closed.Length < 2 * SHA256.HashSizeInBytes ? [] : closed.AsSpan(SHA256.HashSizeInBytes, SHA256.HashSizeInBytes);

    /// <summary>
    /// The first table, in the order of <see cref="Schema.All"/>, whose marks differ; the table of months where all are equal.
    /// </summary>
    public static Table FirstDifference(byte[] stored, byte[] now)
    {
        var (then, here) = (Marks(stored), Marks(now));
        for (var t = 0; t < Schema.All.Length; t++)
            if (Schema.All[t] != MonthTables.Months && then.GetValueOrDefault(t) != here.GetValueOrDefault(t)) return Schema.All[t];
        return MonthTables.Months;
    }

    private static Dictionary<int, ulong> Marks(byte[] closed)
    {
        var marks = new Dictionary<int, ulong>();
        for (var at = 2 * SHA256.HashSizeInBytes; at + Mark < closed.Length; at += Mark + 1) marks[closed[at]] =
            BitConverter.ToUInt64(closed, at + 1);
        return marks;
    }
}
