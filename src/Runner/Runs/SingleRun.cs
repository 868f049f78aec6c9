using NegotiationSim.Engine.Runs;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Engine.Telemetry;
using NegotiationSim.Runner.Commands;
using NegotiationSim.Runner.Commands.Options;
using NegotiationSim.Runner.Terminal;

namespace NegotiationSim.Runner.Runs;

/// <summary>Runs one replicate and shows what came of it.</summary>
internal static class SingleRun
{
    public static async Task<int> GoAsync(RunSession session, RunRequest request, CancellationToken cancellation)
    {
        var scenario = session.Plan.Scenario.Scenario;
        var track = new HeadlineTrack(scenario);
        RunEnd end;
        using (var exporters = new Exporters(request.Telemetry))
        using (var telemetry = new RunTelemetry(scenario.Id, session.Plan.Identity(0)))
        using (var line = new ProgressLine(request.Quiet))
        using (var seats = SeatPrograms.Start(request.Seats, scenario))
        {
            await using var engine = EngineChoice.Open(request.Engine);
            var observer = new Observers(new RunProgress(line, scenario, session.MonthsStored), telemetry);
            end = await session.RunAsync(engine, seats, track, observer, cancellation);
        }

        if (request.Json) RunJson.Write(session, end, track, Console.Out);
        else if (end.Outcome == RunOutcome.Done) RunSummary.Write(session, end, track, request.Quiet);
        return end.Outcome switch
        {
            RunOutcome.Done => ExitCode.Done,
            RunOutcome.Parked => Parked(session, end),
            _ => Interrupted(session, end),
        };
    }

    private static int Parked(RunSession session, RunEnd end)
    {
        var scenario = session.Plan.Scenario.Scenario;
        var waiting = string.Join(", ", end.WaitingFor.Select(a => scenario.Actors[a].Profile.Id));
        Console.Error.WriteLine($"{scenario.Calendar.Name(end.State.Month)}: waiting for {waiting}. Let a program answer: negsim run --resume --out {session.Path} --seat \"ACTOR=command\"");
        return ExitCode.Done;
    }

    private static int Interrupted(RunSession session, RunEnd end)
    {
        Console.Error.WriteLine($"Interrupted after {end.State.Month} of {session.Plan.Scenario.Scenario.Months} months. Go on with: negsim run --resume --out {session.Path}");
        return ExitCode.Interrupted;
    }
}
