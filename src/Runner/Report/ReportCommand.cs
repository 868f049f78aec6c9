using System.Collections.Immutable;
using System.CommandLine;
using NegotiationSim.Engine.History;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Model.Worlds;
using NegotiationSim.Results;
using NegotiationSim.Results.Decided;
using NegotiationSim.Results.Folder;
using NegotiationSim.Results.Report;
using NegotiationSim.Results.Store;
using NegotiationSim.Runner.Help;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.Report;

/// <summary><c>negsim report</c>: one page about a run or a few.</summary>
public static class ReportCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var runs = new Argument<string[]>("RUN")
        {
            Description = "One to four run folders; the first is shown in full",
            Arity = ArgumentArity.OneOrMore
        };
        var file = new Option<string?>("--out")
        {
            Description = "File to write (default: report.html in the first run folder)",
            HelpName = "FILE"
        };
        var command = new ExampleCommand(
            "report",
            "Write one self-contained HTML page about runs: trade against history, sanctions timeline, flows before and after, in plain words.",
            "negsim report runs/us-russia-reset-001",
            "negsim report runs/us-russia-reset-001 runs/no-sanctions-counterfactual-001 --out lesson.html")
        {
            runs, file,
        };
        command.SetAction(parse => Report(parse.GetValue(runs)!, parse.GetValue(file)));
        return command;
    }

    private static int Report(string[] folders, string? file)
    {
        if (folders.Length > HtmlReport.MostRuns) throw new InputException(
            "RUN", 0, "", $"Name at most {HtmlReport.MostRuns} runs: more cannot be told apart on one chart.");
        var target = file ?? Path.Combine(folders[0], "report.html");
        ReportFile.CheckNew(target);
        var library = new Library();
        var sources = new List<ReportSource>();
        try
        {
            foreach (var folder in folders) sources.Add(Source(folder, library));
            ReportFile.Write(target, HtmlReport.Write(sources));
        }
        finally
        {
            foreach (var source in sources) source.Store.Dispose();
        }

        return ExitCode.Done;
    }

    private static ReportSource Source(string folder, Library library)
    {
        var manifest = RunFolder.ReadManifest(folder);
        var loaded = library.FromText(manifest.Resolved.ToJsonString(), Path.Combine(folder, "manifest.json"));
        var store = RunStore.OpenToRead(RunFolder.StoreOf(folder));
        try
        {
            store.RequireIntact();
            if (store.Runs() is not [var run, ..]) throw new ResultsException(
                folder, "The run has no complete month yet; there is nothing to report.");
            return new ReportSource(manifest.Name, store, run.Run, new ReportNotes
            {
                Question = loaded.Resolved.Question,
                // They are about the scenario as it is; what was changed may make another story.
                Lessons = manifest.Settings.IsEmpty ? loaded.Lessons : [],
                History = RecordedHistory.Of(loaded),
                Fitted = [.. loaded.Fitted.Select(f => FormattableString.Invariant(
                    $"{f.Path} = {f.Value}, fitted on {f.From} to {f.Until} to {string.Join(", ", f.Series)}: {f.Objective}"))],
                ForecastFrom = loaded.ForecastFrom,
                Decided = manifest.Replicates > 1 ? DecidedFigures.Of(store, run.Run, loaded.Resolved) : null,
                Facts = Facts(manifest),
                Names = Names(loaded.Resolved.World),
                Members = loaded.Resolved.World.Blocs.ToImmutableDictionary(
                    b => b.Id, b => b.Members.Select(m => loaded.Resolved.World.Economies[m].Id).ToImmutableArray()),
                Commodities = loaded.Resolved.World.Commodities.ToImmutableDictionary(c => c.Id, c => c.Name),
            });
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    private static ImmutableDictionary<string, string> Names(World world) =>
        world.Economies.Select(e => KeyValuePair.Create(e.Id, e.Name)).Concat(
            world.Blocs.Select(b => KeyValuePair.Create(b.Id, b.Name))).ToImmutableDictionary();

    private static ImmutableArray<KeyValuePair<string, string>> Facts(Manifest manifest) =>
    [
        new("Run", manifest.Name),
        new("Scenario", manifest.Scenario + (manifest.Settings.IsEmpty ? ""
            : ", with " + string.Join(", ", manifest.Settings.Select(s => s.Key + "=" + s.Value)))),
        new("Seed", FormattableString.Invariant($"{manifest.Seed}")),
        new("Replicates", FormattableString.Invariant($"{manifest.Replicates}")),
        new("Status", manifest.Status.ToString().ToLowerInvariant()),
        new("Program", $"negsim {manifest.Program} ({(manifest.Commit.Length > 12 ? manifest.Commit[..12] : manifest.Commit)}) on {manifest.Platform}"),
        new("Scenario hash", manifest.ScenarioHash),
        new("Digest of the run", manifest.Digest.Length > 0 ? manifest.Digest : "not finished"),
        new("Run again", $"negsim run {manifest.Scenario} --seed {manifest.Seed}"
            + (manifest.FirstReplicate > 0 ? $" --replicate {manifest.FirstReplicate}" : "")
            + string.Concat(manifest.Settings.Select(s => $" --set {s.Key}={s.Value}"))),
    ];
}
