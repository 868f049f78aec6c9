using NegotiationSim.Actors.Answers;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Grains.Runs;
using NegotiationSim.Runner.Run;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Silo.Clustering;
using NegotiationSim.Silo.Runs;

namespace NegotiationSim.Runner.Answers;

/// <summary>Shows what a run of a cluster asks the seat it waits for, and answers it.</summary>
internal static class ClusterAnswer
{
    /// <summary>Shows the question; with an answer gives it, and waits for the next question or the end.</summary>
    /// <exception cref="InputException">The run, or whoever is to answer, is not there.</exception>
    public static async Task<int> RunAsync(string name, string? actor, Answer? answer, bool json, CancellationToken cancellation)
    {
        var (connection, library) = (ClusterConnection.FromEnvironment(), new Library());
        await using var parked = await ParkedRun.OpenAsync(name, connection, library, cancellation);
        var asked = await parked.AskedAsync(cancellation);
        if (actor is not null && !asked.Seats.Contains(actor)) throw new InputException(
            "--actor", 0, "", $"{actor} is not a seat of this run." + Suggestion.Sentence(actor, asked.Seats));
        if (answer is not null)
        {
            var question = asked.Questions.FirstOrDefault(q => (actor ?? q.Briefing.Self) == q.Briefing.Self)
                ?? throw new InputException("--actor", 0, "", asked.Questions.Count == 0
                    ? $"Nobody is asked: the run is {asked.Stage.ToString().ToLowerInvariant()}."
                    : $"{actor} is not asked now; {asked.Questions[0].Briefing.Self} is.");
            await parked.AnswerAsync(question, answer);
            await using var run = await RemoteRun.ConnectAsync(name, connection, library, cancellation);
            var end = await run.FollowAsync(_ => { }, cancellation);
            if (end.Stage is RunStage.Failed or RunStage.Cancelled)
            {
                await Console.Error.WriteLineAsync($"{name} is {end.Stage.ToString().ToLowerInvariant()}. {end.Message}");
                return ExitCode.Failed;
            }

            asked = await parked.AskedAsync(cancellation);
        }

        QuestionText.Write($"{name} --cluster {ClusterOptions.Postgres}", Outcome(asked), asked.Digest,
            [.. asked.Questions.Select(q => q.Briefing)], json, Console.Out);
        return ExitCode.Done;
    }

    private static RunOutcome Outcome(ParkedRun.Asked asked) => asked.Stage switch
    {
        RunStage.Finished => RunOutcome.Done,
        RunStage.Failed or RunStage.Cancelled => RunOutcome.Interrupted,
        _ => RunOutcome.Parked,
    };
}
