using System.Diagnostics;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Ensembles;
using NegotiationSim.Model.Month;
using NegotiationSim.Results.Store;
using NegotiationSim.Runner.Telemetry;
using NegotiationSim.Runner.Terminal;

namespace NegotiationSim.Runner.Run;

/// <summary>Runs many replicates and shows medians and bands.</summary>
internal static class EnsembleRun
{
    public static async Task<int> GoAsync(RunSession session, RunRequest request, CancellationToken cancellation)
    {
        EnsembleTiming timing;
        EnsembleResult result;
        var questions = new QuestionFigure?[session.Manifest.Replicates];
        try
        {
            await using var engine = EngineChoice.Open(request.Engine, request.Telemetry);
            (result, timing) = await session.WatchedAsync(() => Task.FromResult(Run(session, engine, request, questions, cancellation)));
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine($"Interrupted. Go on with: negsim run --resume --out {session.Path}");
            return ExitCode.Interrupted;
        }

        if (request.Json) EnsembleJson.Write(session, result, timing, Console.Out);
        else EnsembleSummary.Write(session, result, timing, [.. questions.OfType<QuestionFigure>()], request);
        return ExitCode.Done;
    }

    private static (EnsembleResult Result, EnsembleTiming Timing) Run(
        RunSession session, IEngine engine, RunRequest request, QuestionFigure?[] questions, CancellationToken cancellation)
    {
        using var exporters = new Exporters(request.Telemetry);
        using var line = new ProgressLine(request.Quiet);
        var replicates = session.Manifest.Replicates;
        var process = Process.GetCurrentProcess();
        var (began, worked) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
        var complete = session.CompleteReplicates().ToHashSet();
        StoredReplicate? Stored(int replicate) =>
            complete.Contains(replicate) && session.Stored(replicate) is var (digest, figures) ? new StoredReplicate(digest, figures)
                : null;
        IRunRecorder Recorder(int replicate) => (questions[replicate] = QuestionFigure.Of(session.Plan.Scenario)) is { } question
            ? new Recorders(session.Recorder(replicate), question) : session.Recorder(replicate);
        var result = Ensemble.Run(
            session.Plan, replicates, request.Jobs, Recorder, Stored,
                done => line.Show("replicates", done, replicates, "replicates", complete.Count), cancellation, engine);
        process.Refresh();
        var timing = new EnsembleTiming(Stopwatch.GetElapsedTime(began), process.TotalProcessorTime - worked,
            Math.Min(request.Jobs, replicates));
        session.Note(RunStatus.Done, result.Digest);
        return (result, timing);
    }
}
