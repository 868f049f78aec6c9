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
    // A chunk of months or a replicate takes seconds; what takes longer another silo does again.
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(20);

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
        var bind = new Option<string?>("--bind")
        {
            Description =
            "Address the other silos reach this one at; default 127.0.0.1, which can be reached from this machine only",
            HelpName = "ADDRESS"
        };
        var kubernetes = new Option<bool>("--kubernetes")
        {
            Description = "It is a pod (docs/developers/kubernetes.md): bind to the pod's address, and let Kubernetes say which silos are gone"
        };
        var waived = new Option<bool>("--without-certificates")
        {
            Description = "Listen where other machines reach it with the key of the cluster's secret alone, without NEGSIM_TLS_CERTIFICATE"
        };
        var port = new Option<int>("--port") { Description = "Port for other silos; default a free one", HelpName = "N" };
        var gateway = new Option<int>("--gateway") { Description = "Port for commands; default a free one", HelpName = "N" };
        var http = new Option<string?>("--http")
        {
            Description = "Show health, for whoever starts it again, and metrics, for Prometheus, at this address",
            HelpName = "ADDRESS:PORT"
        };
        var dashboard = new Option<bool>("--dashboard") { Description = "Show Orleans' dashboard there too; on a loopback address only" };
        var open = new Option<int>("--open-runs")
        {
            Description = "Refuse orders while the cluster has so many open runs; the same on every silo; default any number",
            HelpName = "N"
        };
        var telemetry = RunOptions.Telemetry();
        var command = new ExampleCommand(
            "silo",
            "Be a member of a cluster: hold actors and runs, and take up runs that nobody works on, until Ctrl+C.",
            "negsim silo --cluster postgres",
            "negsim silo --cluster postgres --bind 10.0.0.5 --port 11111 --gateway 30000",
            "negsim silo --cluster postgres --http 127.0.0.1:8080 --dashboard --open-runs 20")
        {
            cluster, bind, waived, port, gateway, http, dashboard, open, kubernetes, telemetry,
        };
        command.SetAction((parse, cancellation) => RunAsync(
            new SiloSettings
            {
                Kubernetes = parse.GetValue(kubernetes),
                Address = parse.GetValue(kubernetes) ? Pod.Address(parse.GetValue(bind)) : Address(parse.GetValue(bind) ?? "127.0.0.1"),
                WithoutCertificates = parse.GetValue(waived),
                Port = parse.GetValue(port),
                Gateway = parse.GetValue(gateway),
                Http = SiloPorts.Http(parse.GetValue(http), parse.GetValue(dashboard)),
                Dashboard = parse.GetValue(dashboard),
                OpenRuns = SiloPorts.OpenRuns(parse.GetValue(open)),
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
        var pages = ClusterSilo.PagesOf(silo) is { } url ? $" Health and metrics: {url}/health/ready, {url}/metrics." : "";
        await Console.Error.WriteLineAsync($"Silo ready on {ClusterSilo.EndpointOf(silo)}.{pages} Leave with Ctrl+C.");

        // Either somebody asks this silo to leave, or the others have declared it dead and it has to.
        var lifetime = (IHostApplicationLifetime)silo.Services.GetService(typeof(IHostApplicationLifetime))!;
        using var left = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        await Task.Delay(Timeout.Infinite, left.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        if (!cancellation.IsCancellationRequested)
        {
            using var stop = new CancellationTokenSource(Leave);
            await silo.StopAsync(stop.Token);
            return ExitCode.Failed;
        }

        await Console.Error.WriteLineAsync("Leaving: what is in hand ends and is kept. Ctrl+C again ends at once.");
        using var limit = new CancellationTokenSource(Drain);
        using var all = new CancellationTokenSource(Drain + Leave);
        await ClusterSilo.LeaveAsync(silo, limit.Token, all.Token);
        await Console.Error.WriteLineAsync("Left.");
        return ExitCode.Done;
    }

    private static IPAddress Address(string text) =>
        IPAddress.TryParse(text, out var address) ? address
            : throw new InputException("--bind", 0, "", $"Expected an IP address such as 10.0.0.5, found \"{text}\".");
}
