using NegotiationSim.Model.State;
using NegotiationSim.Results.Store;

namespace NegotiationSim.Engine.Differences;

/// <summary>Finds the first field in which two runs differ in the first month whose digests differ.</summary>
public static class FieldSearch
{
    private const string Unlike = "This program does not compute the month as it was recorded, so ";

    /// <summary>
    /// Computes the month again for both runs and compares everything it led to. Where this program no longer computes
    /// what was recorded, the first states that both runs kept from then on are compared instead.
    /// </summary>
    /// <param name="a">The first run.</param>
    /// <param name="b">The second.</param>
    /// <param name="month">The first month whose digests differ, from 0; both runs have it.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RunException">A run fails when it is computed again.</exception>
    /// <exception cref="Results.ResultsException">A store is damaged.</exception>
    public static async Task<FirstField> FindAsync(RunToCompare a, RunToCompare b, int month, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var stored = Stored(a, month);
        var left = await MonthAgain.ComputeAsync(a, stored, cancellation);
        var right = await MonthAgain.ComputeAsync(b, Stored(b, month), cancellation);
        var difference = new WorldDifference(a.Plan, b.Plan);
        if (left is null || right is null) return Kept(a, b, month, difference);
        return difference.First(left, right) is { } field
            ? new FirstField(month, stored.Date, field, "")
            : new FirstField(month, stored.Date, null, "No field of the month differs, though its digests do.");
    }

    private static StoredMonth Stored(RunToCompare run, int month) =>
        run.Store.Month(run.Run, run.Replicate, month)
            ?? throw new ArgumentOutOfRangeException(nameof(month), month, "Not recorded in " + run.Folder + ".");

    private static FirstField Kept(RunToCompare a, RunToCompare b, int month, WorldDifference difference)
    {
        var last = Math.Min(a.Store.LastMonth(a.Run, a.Replicate)!.Month, b.Store.LastMonth(b.Run, b.Replicate)!.Month);
        for (var m = month; m <= last; m++)
        {
            if (State(a, m) is not { } left || State(b, m) is not { } right || difference.First(left, right) is not { } field) continue;
            return new FirstField(m, Stored(a, m).Date, field,
                Unlike + "the first states that both runs kept and that differ are compared.");
        }

        return new FirstField(month, Stored(a, month).Date, null, Unlike + "the field can only be named by the one that recorded it.");
    }

    private static WorldState? State(RunToCompare run, int month) =>
        run.Store.CheckpointAt(run.Run, run.Replicate, month + 1)?.State is { } state && state.Month == month + 1 ? state : null;
}
