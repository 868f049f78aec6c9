using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Model.State;

namespace NegotiationSim.Results.Store;

public sealed partial class RunStore
{
    private const string MonthColumns = "SELECT month, date, digest, actor_digests FROM months WHERE run = $0 AND replicate = $1 ";

    /// <summary>Months recorded of a replicate, in order.</summary>
    public ImmutableArray<StoredMonth> Months(long run, int replicate) =>
        [.. Read(MonthColumns + "ORDER BY month", AsMonth, run, replicate)];

    /// <summary>One month of a replicate, or null where it is not recorded.</summary>
    public StoredMonth? Month(long run, int replicate, int month) =>
        Read(MonthColumns + "AND month = $2", AsMonth, run, replicate, month).FirstOrDefault();

    /// <summary>The last month recorded of a replicate, or null before the first.</summary>
    public StoredMonth? LastMonth(long run, int replicate) =>
        Read(MonthColumns + "ORDER BY month DESC LIMIT 1", AsMonth, run, replicate).FirstOrDefault();

    /// <summary>Replicates of a run that have all of their months, in order.</summary>
    public ImmutableArray<int> CompleteReplicates(long run) =>
        [.. Read("SELECT replicate FROM months WHERE run = $0 GROUP BY replicate HAVING COUNT(*) >= (SELECT months FROM runs WHERE run = $0) ORDER BY replicate", r => r.GetInt32(0), run)];

    /// <summary>
    /// The latest checkpoint with at most <paramref name="monthsDone"/> months completed, or null where there is none: start from the
    /// beginning.
    /// </summary>
    /// <exception cref="ResultsException">The checkpoint is damaged.</exception>
    public Checkpoint? CheckpointAt(long run, int replicate, int monthsDone) =>
        Read("SELECT state, digest, chain FROM checkpoints WHERE run = $0 AND replicate = $1 AND months_done <= $2 ORDER BY months_done DESC LIMIT 1", AsCheckpoint, run, replicate, monthsDone).FirstOrDefault();

    /// <summary>The state after the last month recorded, or null before the first.</summary>
    /// <exception cref="ResultsException">The checkpoint is damaged.</exception>
    public Checkpoint? LastCheckpoint(long run, int replicate) => CheckpointAt(run, replicate, int.MaxValue);

    /// <summary>
    /// Where to go on with an unfinished replicate: the start of the latest January recorded, or null for the
    /// beginning. The months since are computed again, which costs little, checks them against what is stored, and
    /// gives the recorder the year's sums.
    /// </summary>
    /// <exception cref="ResultsException">The checkpoint is damaged.</exception>
    public Checkpoint? ResumePoint(long run, int replicate) => Read(
        "SELECT c.state, c.digest, c.chain FROM checkpoints c JOIN runs r ON r.run = c.run " +
        "WHERE c.run = $0 AND c.replicate = $1 AND (c.months_done + CAST(substr(r.start, 6, 2) AS INTEGER) - 1) % 12 = 0 ORDER BY c.months_done DESC LIMIT 1",
        AsCheckpoint, run, replicate).FirstOrDefault();

    private static StoredMonth AsMonth(SqliteDataReader row)
    {
        var digests = ImmutableArray.CreateBuilder<Digest>();
        var packed = row.IsDBNull(3) ? [] : row.GetFieldValue<byte[]>(3);
        for (var at = 0; at < packed.Length; at += 32) digests.Add(new Digest(Convert.ToHexStringLower(packed.AsSpan(at, 32))));
        return new StoredMonth(row.GetInt32(0), row.GetString(1), new Digest(row.GetString(2)), digests.ToImmutable());
    }

    private static Checkpoint AsCheckpoint(SqliteDataReader row)
    {
        var bytes = PackedBytes.Unpack(row.GetFieldValue<byte[]>(0));
        if (Digest.Of(bytes).Hex != row.GetString(1)) throw new InvalidDataException("a checkpoint does not match its digest");
        return new Checkpoint(Canonical.Read<WorldState>(bytes), new Digest(row.GetString(2)));
    }
}
