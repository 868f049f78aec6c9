using NegotiationSim.Engine.History;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Engine.Telemetry;
using NegotiationSim.Model.Month;
using NegotiationSim.Runner.Telemetry;
using NegotiationSim.Runner.Terminal;

namespace NegotiationSim.Runner.Run;

/// <summary>Runs one replicate and shows what came of it.</summary>
internal static class SingleRun
{
    public static async Task<int> GoAsync(RunSession session, RunRequest request, CancellationToken cancellation)
    {
        try
        {
            return await PlayAsync(session, request, cancellation);
        }
        finally
        {
            if (request.Gateway != 0) Gateways.Close(session.Path);
        }
    }

    private static async Task<int> PlayAsync(RunSession session, RunRequest request, CancellationToken cancellation)
    {
        var scenario = session.Plan.Scenario.Resolved;
        var track = new HeadlineTrack(scenario);
        var history = new HistoryLog(session.Plan.Scenario);
        var question = QuestionFigure.Of(session.Plan.Scenario);
        var behind = session.MonthsBehind;
        RunEnd end;
        await using var engine = EngineChoice.Open(request.Engine, request.Telemetry, Gateways.Open(request.Gateway, session.Path));
        using (new MemoryPolicy())
        using (var exporters = new Exporters(request.Telemetry))
        using (var telemetry = new RunTelemetry(scenario, session.Plan.Identity(0)))
        using (var line = new ProgressLine(request.Quiet))
        using (var seats = SeatPrograms.Start(request.Seats, scenario, request.SeatPatience))
        {
            IRunObserver[] asked = question is null ? [] : [question];
            var observer = new Observers([new ProgressObserver(line, scenario, session.MonthsStored), telemetry, history, .. asked]);
            end = await session.RunAsync(engine, seats, track, observer, cancellation);
            if (behind > 0 && end.Outcome == RunOutcome.Done && (question is not null || !session.Plan.Scenario.History.IsEmpty))
                await session.AgainAsync(behind, new Again([history, .. asked]), cancellation);
        }

        if (request.Json) RunJson.Write(session, end, track, history.Table(), question, Console.Out);
        else if (end.Outcome == RunOutcome.Done) RunSummary.Write(session, end, track, history.Table(), question, request);
        if (request.Gateway != 0 && end.Outcome == RunOutcome.Done) await Gateways.StayAsync(request.Gateway, cancellation);
        return end.Outcome == RunOutcome.Done ? ExitCode.Done : Unfinished(session.Path, session.Plan, end);
    }

    /// <summary>Says how to go on with a run that parked or was interrupted.</summary>
    public static int Unfinished(string path, RunPlan plan, RunEnd end)
    {
        var scenario = plan.Scenario.Resolved;
        if (end.Outcome == RunOutcome.Interrupted)
        {
            Console.Error.WriteLine(
                $"Interrupted after {end.State.Month} of {scenario.Months} months. Go on with: negsim run --resume --out {path}");
            return ExitCode.Interrupted;
        }

        var waiting = string.Join(", ", end.WaitingFor.Select(a => scenario.Actors[a].Profile.Id));
        Console.Error.WriteLine($"{scenario.Calendar.Name(end.State.Month)}: waiting for {waiting}. Answer: negsim answer {path}. Or let a program: negsim run --resume --out {path} --seat \"ACTOR=command\"");
        return ExitCode.Done;
    }
}
