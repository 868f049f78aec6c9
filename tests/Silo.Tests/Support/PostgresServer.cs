using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using NegotiationSim.Silo.Clustering;

namespace NegotiationSim.Silo.Tests.Support;

/// <summary>A PostgreSQL server of its own in a temporary folder, on a free loopback port, ended and deleted with the tests.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private static int databases;

    private readonly string bin = Binaries();
    private string folder = "";
    private int port;

    public async Task InitializeAsync()
    {
        folder = (await RunAsync("mktemp", "-d", "/tmp/negsim-postgres-XXXXXX")).Trim();
        await RunAsync(Path.Combine(bin, "initdb"), "-D", folder + "/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C",
            "--no-sync");
        for (var attempt = 1; ; attempt++)
        {
            port = FreePort();
            try
            {
                await StartAsync();
                return;
            }
            catch (InvalidOperationException) when (attempt < 5)
            {
                // Another program took the port first.
            }
        }
    }

    public async Task DisposeAsync()
    {
        await RunAsync(Path.Combine(bin, "pg_ctl"), "-D", folder + "/data", "-m", "immediate", "-w", "stop");
        await RunAsync("rm", "-rf", folder);
    }

    /// <summary>A new database with the cluster's tables.</summary>
    public async Task<ClusterConnection> ClusterAsync()
    {
        var connection = await EmptyAsync();
        await ClusterSchema.InitAsync(connection, default);
        return connection;
    }

    /// <summary>A new database without anything.</summary>
    public async Task<ClusterConnection> EmptyAsync()
    {
        var name = "test" + Interlocked.Increment(ref databases);
        // Not from the pool: the server may have crashed since the last test.
        await using var server = new NpgsqlConnection(Connection("postgres").Text + ";Pooling=false");
        await server.OpenAsync();
        await using var create = new NpgsqlCommand("CREATE DATABASE " + name, server);
        await create.ExecuteNonQueryAsync();
        return Connection(name);
    }

    /// <summary>Stops without waiting for anybody, as a crash would, and starts again.</summary>
    public async Task CrashAndRestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    /// <summary>Stops without waiting for anybody.</summary>
    public Task StopAsync() => RunAsync(Path.Combine(bin, "pg_ctl"), "-D", folder + "/data", "-m", "immediate", "-w", "stop");

    /// <summary>Starts again after <see cref="StopAsync"/>.</summary>
    public Task RestartAsync() => StartAsync();

    /// <summary>The same database by the server's socket in the file system.</summary>
    public ClusterConnection ThroughSocket(ClusterConnection connection) =>
        new(new NpgsqlConnectionStringBuilder(connection.Text) { Host = folder }.ConnectionString);

    private ClusterConnection Connection(string database) => new($"Host=127.0.0.1;Port={port};Username=postgres;Database={database}");

    private Task StartAsync() => RunAsync(
        Path.Combine(bin, "pg_ctl"), "-D", folder + "/data", "-l", folder + "/log", "-w", "-t", "120",
        "-o", $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off", "start");

    // The server refuses to run as root; Debian's package made an account for it.
    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = Environment.UserName == "root"
            ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        start.RedirectStandardError = start.RedirectStandardOutput = true;
        start.WorkingDirectory = "/tmp";
        using var process = Process.Start(start)!;
        // pg_ctl's server inherits the streams: reading to their end would wait for the server to stop.
        var output = program.EndsWith("pg_ctl", StringComparison.Ordinal) ? "" : await process.StandardOutput.ReadToEndAsync();
        await Poll.EndAsync(process, () => output);
        return process.ExitCode == 0 ? output : throw new InvalidOperationException(
            $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    // Below the ports that outgoing connections are given (from 32768 on), so that none takes it while the server restarts.
    private static int FreePort()
    {
        while (true)
        {
            using var listener = new TcpListener(IPAddress.Loopback, Random.Shared.Next(15_000, 30_000));
            try
            {
                listener.Start();
                return ((IPEndPoint)listener.LocalEndpoint).Port;
            }
            catch (SocketException)
            {
                // In use; another one.
            }
        }
    }

    private static string Binaries()
    {
        var versions = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [];
        var found = versions.Select(v => Path.Combine(v, "bin")).Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':'))
            .FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")) && File.Exists(Path.Combine(d, "postgres")));
        return found ?? throw new InvalidOperationException(
            "These tests start a PostgreSQL server of their own and found none to start. Install it: apt-get install -y postgresql");
    }
}
