using System.CommandLine;

namespace NegotiationSim.Runner.Run;

/// <summary>Options of the commands that speak to a cluster.</summary>
internal static class ClusterOptions
{
    /// <summary>The one kind of cluster there is.</summary>
    public const string Postgres = "postgres";

    public static Option<string?> Cluster(
        string description = "Hand the run to the cluster whose database NEGSIM_POSTGRES names; it goes on without this command")
    {
        var option = new Option<string?>("--cluster")
        {
            Description = description,
            HelpName = Postgres,
        };
        option.AcceptOnlyFromAmong(Postgres);
        return option;
    }

    public static Option<bool> Json() => new("--json") { Description = "One JSON object on stdout and nothing else; notes go to stderr" };

    public static Option<string?> Name() => new("--name")
    {
        Description =
        "Name of the run in the cluster; default one made from the scenario's",
        HelpName = "RUN"
    };
}
