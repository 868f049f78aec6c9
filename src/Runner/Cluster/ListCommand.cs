using NegotiationSim.Runner.Run;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using NegotiationSim.Runner.Help;
using NegotiationSim.Runner.Terminal;
using NegotiationSim.Silo.Clustering;
using NegotiationSim.Silo.Hosting;
using Spectre.Console;

namespace NegotiationSim.Runner.Cluster;

/// <summary><c>negsim cluster ls</c>: its silos, runs and experiments.</summary>
internal static class ListCommand
{
    public static Command Create()
    {
        var json = ClusterOptions.Json();
        var command = new ExampleCommand("ls", "List the cluster's silos, runs and experiments, and what each takes in the database.",
            "negsim cluster ls", "negsim cluster ls --json") { json };
        command.SetAction((parse, cancellation) => RunAsync(parse.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(bool json, CancellationToken cancellation)
    {
        var connection = ClusterConnection.FromEnvironment();
        await ClusterSchema.CheckAsync(connection, cancellation);
        var members = await ClusterMembers.ListAsync(connection, new SiloSettings().Cluster, cancellation);
        var runs = await ClusterRuns.ListAsync(connection, null, cancellation);
        var experiments = await ClusterExperiments.ListAsync(connection, null, cancellation);
        if (json)
        {
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new
            {
                silos = members.Select(m => new
                {
                    silo = m.ToString(),
                    host = m.Host,
                    gateway = m.Gateway,
                    program = m.Program,
                    alive = m.Alive,
                    stale = m.IsStale
                }),
                runs = runs.Select(ShowCommand.Json),
                experiments = experiments.Select(ExperimentText.Json),
            }));
            return ExitCode.Done;
        }

        var silos = Screen.Table("Silos", "Silo", "Machine", "Gateway", "Last heard of", "Program and plug-ins");
        foreach (var m in members) silos.AddRow(m.ToString(), Markup.Escape(m.Host), m.Gateway.ToString(CultureInfo.InvariantCulture),
            Time(m.Alive) + (m.IsStale ? " (silent)" : ""), Markup.Escape(m.Program));
        var table = Screen.Table("Runs", "Run", "Stage", "Months", "Replicates", "MB", "Ordered");
        foreach (var r in runs) table.AddRow(Markup.Escape(r.Name), r.Stage, r.Months.ToString(CultureInfo.InvariantCulture),
            ShowCommand.Replicates(r), ShowCommand.Megabytes(r), Time(r.Ordered));
        Screen.Output.Write(silos);
        Screen.Output.Write(table);
        if (experiments.Count == 0) return ExitCode.Done;
        var many = Screen.Table("Experiments", "Experiment", "Stage", "Points", "Runs", "Failed", "MB", "Ordered");
        foreach (var e in experiments) many.AddRow(Markup.Escape(e.Name), e.Stage, e.Points.ToString(CultureInfo.InvariantCulture),
            string.Create(CultureInfo.InvariantCulture, $"{e.Kept} of {e.Runs}"), e.Failed.ToString(CultureInfo.InvariantCulture),
            ExperimentText.Megabytes(e), Time(e.Ordered));
        Screen.Output.Write(many);
        return ExitCode.Done;
    }

    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
