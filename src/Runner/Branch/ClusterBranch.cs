using NegotiationSim.Engine.Runs;
using NegotiationSim.Experiments.Comparisons;
using NegotiationSim.Runner.Compare;
using NegotiationSim.Runner.Run;
using NegotiationSim.Silo.Clustering;
using NegotiationSim.Silo.Runs;

namespace NegotiationSim.Runner.Branch;

/// <summary>A what-if of a cluster's run, in the cluster.</summary>
internal static class ClusterBranch
{
    /// <summary>Orders a what-if of a run that the cluster has, watches it, writes its folder and shows the difference.</summary>
    public static async Task<int> RunAsync(string of, string at, string[] sets, string? name, string? folder, bool quiet, bool json,
        CancellationToken cancellation)
    {
        ClusterRun.CheckName(name);
        var (connection, library) = (ClusterConnection.FromEnvironment(), new Library());
        await using var left = await RemoteRun.ConnectAsync(of, connection, library, cancellation);
        var ordered = await left.OrderedAsync(library);
        var plan = Branching.Plan(ordered.Plan, of, at, sets, ordered.Library);
        await using var run = await RemoteRun.ConnectAsync(name ?? ClusterRun.NewName(of), connection, library, cancellation);
        await run.OrderAsync(plan, [.. ordered.Recipe.Settings, .. sets], ordered.Recipe.Keep, cancellation, ordered.Replicates);
        if (!quiet) await Console.Error.WriteLineAsync(
            $"The cluster has the branch {run.Name}; it goes on without this command (negsim attach {run.Name}).");
        return await ClusterRun.WatchAsync(run, library, folder, quiet, json, cancellation, written: json || quiet ? null : async made =>
        {
            var scratch = Directory.CreateTempSubdirectory("negsim-branch-");
            try
            {
                var (before, digest) = await left.WriteFolderAsync(
                    Path.Combine(scratch.FullName, of), RunRequest.Runs, library, cancellation);
                if (digest is null) return;
                DifferenceTable.Write(DifferenceTable.Read(before, made), of, made, isPaired: true, SeriesWords.Of(plan.Scenario).Titles);
            }
            finally
            {
                scratch.Delete(recursive: true);
            }
        });
    }
}
