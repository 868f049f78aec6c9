using NegotiationSim.Actors.Codec;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Grains.Runs;
using NegotiationSim.Results.Store;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Silo.Vaults;

namespace NegotiationSim.Silo.Runs;

/// <summary>A run of a cluster as a folder like any other.</summary>
internal sealed class KeptFolder(string name, PostgresVault vault, PostgresEnsembles ensembles, PostgresSeatBook book)
{
    /// <summary>Writes what is kept; see <see cref="RemoteRun.WriteFolderAsync"/>.</summary>
    public async Task<(string Path, Digest? Digest)> WriteAsync(
        string? path, string runs, Library library, bool resume, CancellationToken cancellation)
    {
        var kept = await vault.FindAsync(name, 0) ?? throw new InputException(name, 0, "", "The cluster has no run of this name.");
        var recipe = RunRecipe.FromJson(kept.Order.Recipe);
        using var session = resume ? RunSession.Resume(path!, library)
            : RunSession.Create(recipe.ToPlan(library, name), path, runs, kept.Order.Replicates, recipe.Keep, recipe.Settings);
        var recorder = session.Recorder(0);
        await foreach (var month in vault.MonthsAsync(name, 0, cancellation)) await recorder.RecordAsync(month, cancellation);
        await KeepAnswersAsync(session.Path, cancellation);
        var digests = new List<Digest> { kept.Chain };
        await foreach (var (replicate, summary) in ensembles.KeptAsync(name, cancellation))
        {
            session.Take(replicate, summary);
            digests.Add(summary.Digest);
        }

        var (_, _, fault) = await ensembles.CountAsync(name);
        if (kept.Stage == RunStage.Finished && digests.Count == kept.Order.Replicates)
        {
            var whole = digests.Count == 1 ? kept.Chain : EnsembleDigest.Of(digests);
            session.Note(RunStatus.Done, whole);
            return (session.Path, whole);
        }

        session.Note(kept.Stage == RunStage.Failed || fault.Length > 0 ? RunStatus.Failed : RunStatus.Interrupted,
            message: kept.Message.Length > 0 ? kept.Message : fault);
        return (session.Path, null);
    }

    // Beside the months, so that the folder replays without anybody.
    private async Task KeepAnswersAsync(string folder, CancellationToken cancellation)
    {
        var given = await book.GivenAsync(name, 0, cancellation);
        if (given.IsEmpty) return;
        var inputs = new RecordedSeats(Path.Combine(folder, RecordedSeats.FileName));
        foreach (var input in given) inputs.Submit(input);
    }
}
