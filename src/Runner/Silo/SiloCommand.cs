using System.CommandLine;
using System.Net;
using Microsoft.Extensions.Hosting;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Runner.Help;
using NegotiationSim.Runner.Run;
using NegotiationSim.Runner.Telemetry;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Silo;
using NegotiationSim.Silo.Clustering;
using NegotiationSim.Silo.Hosting;

namespace NegotiationSim.Runner.Silo;

/// <summary><c>negsim silo</c>: a member of a cluster.</summary>
public static class SiloCommand
{
    // The others notice a silo that is gone within seconds; leaving in good order takes less.
    private static readonly TimeSpan Leave = TimeSpan.FromSeconds(30);

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var cluster = new Option<string>("--cluster")
        {
            Description = "Where the cluster meets: the database NEGSIM_POSTGRES names",
            HelpName = ClusterOptions.Postgres,
            DefaultValueFactory = _ => ClusterOptions.Postgres
        };
        cluster.AcceptOnlyFromAmong(ClusterOptions.Postgres);
        var bind = new Option<string>("--bind")
        {
            Description =
            "Address the other silos reach this one at; the default can be reached from this machine only",
            HelpName = "ADDRESS",
            DefaultValueFactory = _ => "127.0.0.1"
        };
        var port = new Option<int>("--port") { Description = "Port for other silos; default a free one", HelpName = "N" };
        var gateway = new Option<int>("--gateway") { Description = "Port for commands; default a free one", HelpName = "N" };
        var telemetry = RunOptions.Telemetry();
        var command = new ExampleCommand(
            "silo",
            "Be a member of a cluster: hold actors and runs, and take up runs that nobody works on, until Ctrl+C.",
            "negsim silo --cluster postgres",
            "negsim silo --cluster postgres --bind 10.0.0.5 --port 11111 --gateway 30000")
        {
            cluster, bind, port, gateway, telemetry,
        };
        command.SetAction((parse, cancellation) => RunAsync(
            new SiloSettings
            {
                Address = Address(parse.GetValue(bind)!),
                Port = parse.GetValue(port),
                Gateway = parse.GetValue(gateway),
                TraceCalls = parse.GetValue(telemetry) == Exporters.Calls,
                Logging = Exporters.Logs(parse.GetValue(telemetry)!)
            },
            parse.GetValue(telemetry)!, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(SiloSettings settings, string telemetry, CancellationToken cancellation)
    {
        var connection = ClusterConnection.FromEnvironment();
        await ClusterSchema.CheckAsync(connection, cancellation);
        Exporters.Check(telemetry, json: false);
        using var exporters = new Exporters(telemetry);
        using var silo = await ClusterSilo.StartAsync(settings, connection, new Library(), cancellation);
        await Console.Error.WriteLineAsync($"Silo ready on {ClusterSilo.EndpointOf(silo)}. Leave with Ctrl+C.");

        // Either somebody asks this silo to leave, or the others have declared it dead and it has to.
        var lifetime = (IHostApplicationLifetime)silo.Services.GetService(typeof(IHostApplicationLifetime))!;
        using var left = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        await Task.Delay(Timeout.Infinite, left.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        using var limit = new CancellationTokenSource(Leave);
        await silo.StopAsync(limit.Token);
        return cancellation.IsCancellationRequested ? ExitCode.Done : ExitCode.Failed;
    }

    private static IPAddress Address(string text) =>
        IPAddress.TryParse(text, out var address) ? address
            : throw new InputException("--bind", 0, "", $"Expected an IP address such as 10.0.0.5, found \"{text}\".");
}
