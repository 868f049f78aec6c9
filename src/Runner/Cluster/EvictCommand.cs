using System.CommandLine;
using NegotiationSim.Runner.Help;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Silo.Clustering;
using NegotiationSim.Silo.Hosting;

namespace NegotiationSim.Runner.Cluster;

/// <summary><c>negsim cluster evict</c>: strikes a silo off the list of members.</summary>
internal static class EvictCommand
{
    public static Command Create()
    {
        var silo = new Argument<string>("SILO") { Description = "The silo as negsim cluster ls shows it, such as 10.0.0.5:11111" };
        var force = new Option<bool>("--force") { Description = "Even one that has just said that it lives; it then ends its process" };
        var command = new ExampleCommand(
            "evict", "Strike a silo that is gone off the list of members, so that a newcomer does not wait for it.",
                "negsim cluster evict 10.0.0.5:11111") { silo, force };
        command.SetAction((parse, cancellation) => RunAsync(parse.GetValue(silo)!, parse.GetValue(force), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string silo, bool force, CancellationToken cancellation)
    {
        var connection = ClusterConnection.FromEnvironment();
        await ClusterSchema.CheckAsync(connection, cancellation);
        var cluster = new SiloSettings().Cluster;
        var members = await ClusterMembers.ListAsync(connection, cluster, cancellation);
        var meant = members.Where(m => m.ToString() == silo).ToArray();
        if (meant.Length == 0)
            throw new InputException(silo, 0, "", "The cluster has no such member. "
                + (members.Count == 0 ? "It has none." : "It has: " + string.Join(", ", members) + "."));
        if (!force && meant.FirstOrDefault(m => !m.IsStale) is { } living)
            throw new InputException(silo, 0, "", $"It said {(DateTimeOffset.UtcNow - living.Alive).TotalSeconds:0} s ago that it lives. Wait until it has been silent for {ClusterMembers.Stale.TotalSeconds:0} s, or say --force.");
        foreach (var member in meant) await ClusterMembers.EvictAsync(connection, cluster, member, cancellation);
        await Console.Out.WriteLineAsync($"{silo} is no longer a member.");
        return ExitCode.Done;
    }
}
