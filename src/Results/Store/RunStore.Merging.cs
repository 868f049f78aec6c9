using NegotiationSim.Results.Tables;

namespace NegotiationSim.Results.Store;

public sealed partial class RunStore
{
    private void Take(string file, string name)
    {
        Guard(() =>
        {
            lock (gate) writer.Execute("ATTACH DATABASE $0 AS other", file);
        });
        try
        {
            Write(rows =>
            {
                var run = Read("SELECT run FROM other.runs WHERE name = $0", r => r.GetInt64(0), name).Single();
                var fresh = Number("SELECT COALESCE(MAX(run), 0) + 1 FROM runs");
                foreach (var table in Schema.All.Where(t => t.View is null))
                {
                    var columns = string.Join(", ", table.Columns.Select(c => c.Name == "run" ? "$1" : c.Name));
                    rows.Execute("INSERT INTO " + table.Name + " SELECT " + columns + " FROM other." + table.Name + " WHERE run = $0", run,
                        fresh);
                }
            });
        }
        finally
        {
            Guard(() =>
            {
                lock (gate) writer.Execute("DETACH DATABASE other");
            });
        }
    }

    /// <summary>
    /// Puts several stores together into a new file: finished and failed runs in the order of their names, so that the file's bytes do not
    /// depend on the order of the stores.
    /// </summary>
    /// <param name="files">The stores; they are only read. Of runs of equal name a finished one is taken before a failed one, and of those
    /// the one with more complete replicates.</param>
    /// <param name="target">The new file.</param>
    /// <exception cref="ResultsException">A store is damaged or has runs under way, a run of equal name is not the same run, or the file is
    /// there or cannot be written.</exception>
    public static void MergeAll(IReadOnlyList<string> files, string target)
    {
        var owners = new SortedDictionary<string, (string File, StoredRun Run, int Complete)>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            using var store = OpenToRead(file);
            store.RequireIntact();
            store.RequireEnded();
            foreach (var run in store.Runs()) Choose(owners, file, run, store.CompleteReplicates(run.Run).Length);
        }

        using var whole = Create(target);
        foreach (var (name, (file, _, _)) in owners) whole.Take(file, name);
        whole.Seal();
    }

    /// <summary>Sees that no run is under way: whoever takes only what has ended would lose the replicates it has.</summary>
    /// <exception cref="ResultsException">A run is.</exception>
    public void RequireEnded()
    {
        if (Runs().FirstOrDefault(r => r.Status is not (RunStatus.Done or RunStatus.Failed)) is { } open)
            throw new ResultsException(File, $"Its run \"{open.Header.Name}\" is under way; go on with resume first: negsim experiment resume FILE --out with this folder.");
    }

    private static void Choose(SortedDictionary<string, (string File, StoredRun Run, int Complete)> owners, string file, StoredRun run,
        int complete)
    {
        if (!owners.TryGetValue(run.Header.Name, out var other))
        {
            owners.Add(run.Header.Name, (file, run, complete));
            return;
        }

        // A point that could not even be planned has no id.
        if (run.Header.Id != other.Run.Header.Id && run.Header.Id.Length > 0 && other.Run.Header.Id.Length > 0)
            throw new ResultsException(file, $"Its run \"{run.Header.Name}\" has another scenario, world, seed, plug-in or program than the one of that name in {other.File}; only parts of one experiment can be merged.");
        if (Outranks(run, complete, other.Run, other.Complete)) owners[run.Header.Name] = (file, run, complete);
    }

    // An order that does not depend on which store was read first.
    private static bool Outranks(StoredRun run, int complete, StoredRun other, int others)
    {
        if (run.Status != other.Status) return run.Status == RunStatus.Done;
        if (complete != others) return complete > others;
        if (run.Header.Replicates != other.Header.Replicates) return run.Header.Replicates > other.Header.Replicates;
        return string.CompareOrdinal(run.Message, other.Message) < 0;
    }
}
