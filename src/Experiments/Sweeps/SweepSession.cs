using System.Text;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Engine.History;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Datasets;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Results;
using NegotiationSim.Results.Folder;
using NegotiationSim.Results.Store;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Experiments.Sweeps;

/// <summary>An experiment's folder while it is written: locked, its store whole, and begun with the inputs there are now.</summary>
public sealed class SweepSession : IDisposable
{
    private readonly FolderLock held;

    private SweepSession(FolderLock held, Experiment experiment, RunStore store) =>
        (this.held, Experiment, Store) = (held, experiment, store);

    /// <summary>The experiment.</summary>
    public Experiment Experiment { get; }

    /// <summary>Where its results are.</summary>
    public RunStore Store { get; }

    /// <summary>Opens a folder, a new one or one that was begun with the same inputs.</summary>
    /// <param name="file">The experiment's file.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="library">Behaviours, worlds, scenarios.</param>
    /// <param name="grow">Whether the file may ask for more replicates, and for more points after those there are.</param>
    /// <param name="cancellation">Gives up; nothing was written.</param>
    /// <exception cref="InputException">The experiment cannot be run; nothing was written.</exception>
    /// <exception cref="ResultsException">The folder is in use, holds something else, is damaged, or was begun with other
    /// inputs.</exception>
    public static SweepSession Open(string file, string folder, Library library, bool grow = false,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(library);
        var experiment = ExperimentFile.Read(file);
        Sweep.Check(experiment, library, cancellation);
        var now = InputsOf(experiment, library);
        if (SweepFolder.IsOther(folder)) throw SweepFolder.Other(folder);
        var held = SweepFolder.Lock(folder);
        try
        {
            if (SweepFolder.Inputs(folder) is { } then) Manifests.Require(then, now, folder);
            if (grow) Grow(file, folder, experiment);
            var store = SweepFolder.Open(file, folder);
            SweepFolder.Note(folder, now);
            var series = KeptSeries.Of(experiment, library.Scenario(experiment.Scenario, experiment.Changes)).All;
            ExperimentCodebook.Write(experiment, Design.Points(experiment), series, SweepFolder.StoreName, folder);
            return new SweepSession(held, experiment, store);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Closes the store and lets others write.</summary>
    public void Dispose()
    {
        Store.Dispose();
        held.Dispose();
    }

    /// <summary>What whoever computes an experiment's points elsewhere is told of all of them, its name apart.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="library">Behaviours, worlds, scenarios.</param>
    /// <returns>A digest of its inputs and series, and the series.</returns>
    /// <exception cref="InputException">The experiment cannot be run.</exception>
    public static (Digest Inputs, AskedSeries Series) ToOrder(Experiment experiment, Library library)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        var series = KeptSeries.Asked(experiment);
        string[] parts = [RunIdentifier.Of(InputsOf(experiment, library)), series.IsOnly ? "only" : "beside", .. series.Named.Select(n => n.Key)];
        return (Digest.Of(Encoding.UTF8.GetBytes(string.Join('\n', parts))), series);
    }

    /// <summary>What the experiment is made of apart from its points.</summary>
    internal static Manifest InputsOf(Experiment experiment, Library library) =>
        Manifests.Of(library.Plan(experiment.Scenario, experiment.Changes, experiment.Seed), experiment.Replicates,
            KeptSeries.Of(experiment.Keep),
            experiment.Changes) with
        { Name = experiment.Name };

    private static void Grow(string file, string folder, Experiment experiment)
    {
        var before = SweepFolder.Read(folder);
        var (old, asked) = (Design.Points(before), Design.Points(experiment));
        var differs = Enumerable.Range(0, Math.Min(old.Length, asked.Length)).Where(
            p => !old[p].Settings.SequenceEqual(asked[p].Settings)).DefaultIfEmpty(-1).First();
        if (differs >= 0)
            throw new ResultsException(folder, $"{old[differs].Name} was {string.Join(", ", old[differs].Settings)} and would be {string.Join(", ", asked[differs].Settings)}: points can be added after those there are (sobol, saltelli, morris, zip, table), none changed. Name another folder with --out.");
        if (asked.Length < old.Length || experiment.Replicates < before.Replicates)
            throw new ResultsException(folder, FormattableString.Invariant($"It has {old.Length} points with {before.Replicates} replicates each, more than the {asked.Length} with {experiment.Replicates} now asked for; nothing is taken away."));
        if (before.Keep != experiment.Keep || !SeriesOf(before).SetEquals(SeriesOf(experiment)))
            throw new ResultsException(folder, "The file now keeps other series, or more or less of each run, than the runs that are there. Leave \"keep\" and the series of \"outcomes\" as they are, or name another folder with --out.");
        if (experiment.Replicates > before.Replicates) AskForMore(folder, experiment.Replicates);
        SweepFolder.Replace(file, folder);
    }

    // Before the copy says so: whoever is killed between the two leaves points under way, and none that is done with too few.
    private static void AskForMore(string folder, int replicates)
    {
        using var store = SweepFolder.Open(Path.Combine(folder, SweepFolder.CopyName), folder);
        foreach (var run in store.Runs().Where(r => r.Status == RunStatus.Done && r.Header.Replicates < replicates))
            store.SetReplicates(run.Run, replicates);
    }

    private static HashSet<string> SeriesOf(Experiment experiment) =>
        experiment.Outcomes.Select(o => o.Series).ToHashSet(StringComparer.Ordinal);
}
