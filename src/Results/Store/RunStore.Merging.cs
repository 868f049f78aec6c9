using NegotiationSim.Results.Tables;

namespace NegotiationSim.Results.Store;

public sealed partial class RunStore
{
    /// <summary>Takes over the finished runs of another store that this one does not have yet, by name.</summary>
    /// <param name="file">The other store; it is only read.</param>
    /// <returns>How many runs were taken.</returns>
    /// <exception cref="ResultsException">A store is damaged, or a run of equal name has another scenario or seed.</exception>
    public int Merge(string file)
    {
        using (var other = OpenToRead(file)) CheckAgainst(other);
        var taken = 0;
        Guard(() =>
        {
            lock (gate) writer.Execute("ATTACH DATABASE $0 AS other", file);
        });
        try
        {
            Write(rows =>
            {
                var names = Read("SELECT run, name FROM other.runs WHERE status = 'done' AND name NOT IN (SELECT name FROM runs) ORDER BY run", r => (Run: r.GetInt64(0), Name: r.GetString(1)));
                foreach (var (run, _) in names)
                {
                    var fresh = Number("SELECT COALESCE(MAX(run), 0) + 1 FROM runs");
                    foreach (var table in Schema.All)
                        rows.Execute(
                            "INSERT INTO " + table.Name + " SELECT " + string.Join(", ", table.Columns.Select(c => c.Name == "run" ? "$1" : c.Name)) + " FROM other." + table.Name + " WHERE run = $0", run, fresh);
                    taken++;
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

        return taken;
    }

    private void CheckAgainst(RunStore other)
    {
        var known = Runs().ToDictionary(r => r.Header.Name, StringComparer.Ordinal);
        foreach (var run in other.Runs())
            if (known.TryGetValue(run.Header.Name, out var mine) && (mine.Header.ScenarioHash, mine.Header.Seed) != (run.Header.ScenarioHash, run.Header.Seed))
                throw new ResultsException(other.File, $"Its run \"{run.Header.Name}\" has another scenario or seed than the one of that name in {File}; only parts of one experiment can be merged.");
    }
}
