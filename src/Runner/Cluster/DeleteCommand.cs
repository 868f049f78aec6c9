using System.CommandLine;
using System.Globalization;
using NegotiationSim.Runner.Help;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Silo.Clustering;

namespace NegotiationSim.Runner.Cluster;

/// <summary><c>negsim cluster delete</c>: removes runs and experiments from a cluster's database.</summary>
internal static class DeleteCommand
{
    public static Command Create()
    {
        var run = new Argument<string?>("RUN") { Description = "Name of the run or experiment in the cluster", Arity = ArgumentArity.ZeroOrOne };
        var days = new Option<int?>("--older-than")
        {
            Description =
            "Instead of one run all that have ended and were ordered so many days ago or earlier",
            HelpName = "DAYS"
        };
        var command = new ExampleCommand(
            "delete",
            "Remove a run or an experiment with all that is kept of it from the cluster's database. Folders written from it stay.",
            "negsim cluster delete my-run",
            "negsim cluster delete --older-than 30    # retention: once a day, by whatever runs things at night")
        {
            run, days,
        };
        command.SetAction((parse, cancellation) => RunAsync(parse.GetValue(run), parse.GetValue(days), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string? name, int? days, CancellationToken cancellation)
    {
        if (name is null == days is null) throw new InputException(
            "negsim cluster delete", 0, "", "Name a run, or say --older-than DAYS; one of the two.");
        if (days < 0) throw new InputException("--older-than", 0, "", $"Expected 0 or more days, found {days}.");
        var connection = ClusterConnection.FromEnvironment();
        await ClusterSchema.CheckAsync(connection, cancellation);
        var before = DateTimeOffset.UtcNow.AddDays(-days ?? 0);
        var experiments = (await ClusterExperiments.ListAsync(connection, name, cancellation)).Where(
            e => name is not null || (e.Stage != "open" && e.Ordered <= before)).ToArray();
        foreach (var experiment in experiments)
        {
            await ClusterExperiments.DeleteAsync(connection, experiment, cancellation);
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{experiment.Name} is deleted: {experiment.Kept} runs, {ExperimentText.Megabytes(experiment)} MB."));
        }

        if (name is not null && experiments.Length > 0) return ExitCode.Done;
        var runs = name is not null
            ? [await ClusterRuns.FindAsync(connection, name, cancellation)]
            : (await ClusterRuns.ListAsync(connection, null, cancellation)).Where(
                r => r.Stage is not ("open" or "parked") && r.Ordered <= before).ToArray();
        foreach (var run in runs)
        {
            await ClusterRuns.DeleteAsync(connection, run, cancellation);
            await Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{run.Name} is deleted: {run.Months} months, {ShowCommand.Megabytes(run)} MB."));
        }

        if (runs.Length + experiments.Length == 0) await Console.Out.WriteLineAsync("Nothing is that old.");
        return ExitCode.Done;
    }
}
