using System.CommandLine;
using NegotiationSim.Actors.Answers;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Model.Month;
using NegotiationSim.Runner.Help;
using NegotiationSim.Runner.Run;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Runner.Answers;

/// <summary><c>negsim answer</c>: shows what a run that waits for a seat asks, and answers it.</summary>
public static class AnswerCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var run = new Argument<string>("RUN") { Description = "A run folder that waits for a seat; with --cluster the run's name there" };
        var actor = new Option<string?>("--actor") { Description = "Whose seat; default whoever is asked first", HelpName = "ID" };
        var choose = new Option<string[]>("--choose")
        {
            Description = "An option's id; may be repeated",
            HelpName = "OPTION",
            DefaultValueFactory = _ => []
        };
        var nothing = new Option<bool>("--nothing") { Description = "Choose none of the options" };
        var because = new Option<string>("--because")
        {
            Description = "Why; explain shows it",
            HelpName = "TEXT",
            DefaultValueFactory = _ => ""
        };
        var json = RunOptions.Json();
        var cluster = ClusterOptions.Cluster("The run is one of the cluster whose database NEGSIM_POSTGRES names");
        var command = new ExampleCommand(
            "answer",
            "Show what a run asks the seat it waits for; with --choose or --nothing, answer it and let the run go on to the next question.",
            "negsim answer runs/us-russia-reset-001",
            "negsim answer runs/us-russia-reset-001 --actor USA --choose impose:us-energy-ban --because \"As announced.\"",
            "negsim answer runs/us-russia-reset-001 --nothing",
            "negsim answer my-run --cluster postgres --nothing")
        {
            run, actor, choose, nothing, because, json, cluster,
        };
        command.SetAction((parse, cancellation) =>
        {
            var chosen = parse.GetValue(choose)!;
            if (chosen.Length > 0 && parse.GetValue(nothing)) throw new InputException(
                "--nothing", 0, "", "Write either --choose or --nothing.");
            if (InputText.Problem(parse.GetValue(because)!) is { } problem) throw new InputException("--because", 0, "", problem);
            var answer = chosen.Length > 0 || parse.GetValue(nothing)
                ? new Answer([.. chosen], new Reasons([], 0, parse.GetValue(because)!)) : null;
            return parse.GetValue(cluster) is null
                ? RunAsync(parse.GetValue(run)!, parse.GetValue(actor), answer, parse.GetValue(json), cancellation)
                : ClusterAnswer.RunAsync(parse.GetValue(run)!, parse.GetValue(actor), answer, parse.GetValue(json), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(string path, string? actor, Answer? answer, bool json, CancellationToken cancellation)
    {
        using var session = RunSession.Resume(path, new Library());
        if (session.Manifest.Replicates > 1) throw new InputException(path, 0, "", "An ensemble asks nobody.");
        var scenario = session.Plan.Scenario.Resolved;
        var seats = scenario.Actors.Where(a => a.IsSeat).Select(a => a.Profile.Id).ToArray();
        if (actor is not null && !seats.Contains(actor)) throw new InputException(
            "--actor", 0, "", $"{actor} is not a seat of this run." + Suggestion.Sentence(actor, seats));

        // Where actors live does not matter to a run; here nothing has to start.
        await using var engine = new LocalEngine();
        var player = new OneAnswer(actor, answer);
        var end = await session.RunAsync(engine, player, new HeadlineTrack(scenario), SilentObserver.Instance, cancellation);
        if (end.Outcome == RunOutcome.Interrupted) return SingleRun.Unfinished(path, session.Plan, end);
        QuestionText.Write(path, end.Outcome, end.Digest, player.Waiting, json, Console.Out);
        if (answer is null || player.Given) return ExitCode.Done;
        throw new InputException("--actor", 0, "", end.Outcome == RunOutcome.Done ? "Nobody is asked: the run is finished."
            : $"{actor} is not asked now; {player.Waiting[0].Self} is.");
    }
}
