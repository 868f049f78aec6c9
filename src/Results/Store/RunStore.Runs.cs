using System.Collections.Immutable;
using System.Text;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Model.Declarations;
using NegotiationSim.Model.Script;
using NegotiationSim.Results.Integrity;
using NegotiationSim.Results.Tables;

namespace NegotiationSim.Results.Store;

public sealed partial class RunStore
{
    /// <summary>Adds a run with its actors and measures; its status is running.</summary>
    /// <returns>Its number in the store, from 1.</returns>
    /// <exception cref="ResultsException">There is a run of that name, or the store cannot be written.</exception>
    public long AddRun(RunHeader header, ResolvedScenario scenario)
    {
        if (Read("SELECT 1 FROM runs WHERE name = $0", _ => true, header.Name).Count > 0)
            throw new ResultsException(File, "The store has a run called \"" + header.Name + "\" already; nothing is overwritten.");
        long run = 0;
        Write(rows =>
        {
            run = Number("SELECT COALESCE(MAX(run), 0) + 1 FROM runs");
            var digest = rows.Begin();
            object?[] row = [run, header.Name, header.Id, scenario.Id, scenario.Title, header.ScenarioHash, header.Seed, header.Replicates,
                header.Months,
                scenario.Calendar.Name(0), RowJson.Settings(header.Settings), KebabCase.Of(header.Keep)];
            if (header.Keep != Keep.Headlines) AddCast(rows, run, scenario);
            digest.Of(RunTables.Runs).AddRow(RunTables.Runs, Fixed(row));
            var status = KebabCase.Of(RunStatus.Running);
            rows.Add(RunTables.Runs, [.. row, status, "", Convert.ToHexStringLower(MonthDigest.Chained(digest.Close([]))),
                StatusDigest(header.Replicates, status, "")]);
        });
        return run;
    }

    /// <summary>The runs in the order they were added.</summary>
    /// <exception cref="ResultsException">The store cannot be read.</exception>
    public ImmutableArray<StoredRun> Runs() =>
    [
        .. Read("SELECT run, name, scenario, title, scenario_hash, seed, replicates, months, start, settings, keep, status, message, id FROM runs ORDER BY run", r => new StoredRun(
            r.GetInt64(0), r.GetString(2), r.GetString(3), r.GetString(8),
            new RunHeader(r.GetString(1), r.GetString(4), r.GetInt64(5), r.GetInt32(6), r.GetInt32(7), RowJson.Settings(r.GetString(9)),
                Enum.Parse<Keep>(r.GetString(10), ignoreCase: true)) { Id = r.GetString(13) },
            Enum.Parse<RunStatus>(r.GetString(11), ignoreCase: true), r.GetString(12))),
    ];

    /// <summary>Notes where a run stands.</summary>
    /// <param name="run">The run.</param>
    /// <param name="status">Where it stands.</param>
    /// <param name="message">Why it failed; empty otherwise.</param>
    public void SetStatus(long run, RunStatus status, string message = "") =>
        Write(rows =>
        {
            var replicates = Number(FormattableString.Invariant($"SELECT replicates FROM runs WHERE run = {run}"));
            rows.Execute(
                "UPDATE runs SET status = $1, message = $2, status_digest = $3 WHERE run = $0", run, KebabCase.Of(status), message,
                    StatusDigest(replicates, KebabCase.Of(status), message));
        });

    /// <summary>Asks for more replicates of a run; what is recorded stays, and the run is under way again.</summary>
    public void SetReplicates(long run, int replicates) => Write(rows => rows.Execute(
        "UPDATE runs SET replicates = $1, status = $2, message = '', status_digest = $3 WHERE run = $0",
        run, replicates, KebabCase.Of(RunStatus.Running), StatusDigest(replicates, KebabCase.Of(RunStatus.Running), "")));

    /// <summary>What may change while a run grows: how many replicates, and where it stands.</summary>
    internal static string StatusDigest(long replicates, string status, string message) =>
        Digest.Of(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{replicates}\n{status}\n{message}"))).Hex;

    /// <summary>A row of the table of runs as far as it never changes.</summary>
    internal static object?[] Fixed(ReadOnlySpan<object?> row)
    {
        var kept = row[..RunTables.Runs.Position("status")].ToArray();
        kept[RunTables.Runs.Position("replicates")] = null;
        return kept;
    }

    private static void AddCast(RowWriter rows, long run, ResolvedScenario scenario)
    {
        var world = scenario.World;
        for (var a = 0; a < scenario.Actors.Length; a++)
        {
            var (profile, seat) = (scenario.Actors[a].Profile, scenario.Actors[a].IsSeat);
            rows.Add(RunTables.Actors, run, profile.Id, a, profile.Name, KebabCase.Of(profile.Kind), profile.Behaviour,
                RowJson.Terms(profile.Settings), seat ? 1 : 0);
        }

        for (var m = 0; m < scenario.Measures.Length; m++)
        {
            var measure = scenario.Measures[m];
            rows.Add(RunTables.Measures, run, measure.Id, m, measure.Title, measure.Decider,
                string.Join(' ', measure.Senders.Select(e => world.Economies[e].Id)),
                    string.Join(' ', measure.Targets.Select(e => world.Economies[e].Id)),
                KebabCase.Of(measure.Instrument), string.Join(' ', measure.Goods.Select(g => world.Commodities[g.Commodity].Id)),
                measure.Rate, KebabCase.Of(measure.Form), measure.GsdbType, measure.Objective, measure.Source);
        }
    }
}
