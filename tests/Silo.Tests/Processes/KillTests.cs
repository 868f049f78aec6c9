using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NegotiationSim.Silo.Clustering;
using NegotiationSim.Silo.Hosting;
using NegotiationSim.Silo.Tests.Support;
using Xunit.Abstractions;

namespace NegotiationSim.Silo.Tests.Processes;

/// <summary>Real processes, killed with kill -9 in the middle of a run: the digest and the rows are those of an undisturbed run.</summary>
[Trait("Length", "Long")]
[Collection(nameof(PostgresCollection))]
public class KillTests(PostgresServer postgres, ITestOutputHelper log)
{
    private const int Months = 24;
    private const int Before = 4;
    private static readonly string[] Run = ["run", "us-russia-reset", "--months", Months.ToString(CultureInfo.InvariantCulture), "--seed",
        "7", "--cluster", "postgres", "--json", "--name"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_killed_silo_costs_seconds_and_nothing_else(bool holdsTheRun)
    {
        await using var scene = await Scene.OpenAsync(await postgres.ClusterAsync(), silos: 3);
        using var runner = Negsim.Start(scene.Connection, [.. Run, "killed", "--out", scene.Folder("run")]);
        await scene.ReachAsync(Before);
        var holder = await scene.HolderAsync();
        var victim = scene.Silos.Ports.First(port => port == holder == holdsTheRun);
        await scene.DisturbAsync(log, holdsTheRun ? "kill -9 of the silo that holds the run" : "kill -9 of another silo",
            () => scene.Silos.KillAsync(victim));
        await scene.AssertUndisturbedAsync(await runner.DoneAsync());
    }

    [Fact]
    public async Task Where_all_silos_are_killed_at_once_the_first_that_starts_goes_on()
    {
        await using var scene = await Scene.OpenAsync(await postgres.ClusterAsync(), silos: 2);
        using var runner = Negsim.Start(scene.Connection, [.. Run, "all-lost", "--out", scene.Folder("run")]);
        await scene.ReachAsync(Before);
        await scene.DisturbAsync(log, "kill -9 of all silos, and one started", async () =>
        {
            foreach (var port in scene.Silos.Ports) await scene.Silos.KillAsync(port);
            await scene.Silos.AddAsync();
        });
        await scene.AssertUndisturbedAsync(await runner.DoneAsync());
    }

    [Fact]
    public async Task A_database_that_crashes_and_restarts_costs_seconds_and_nothing_else()
    {
        await using var scene = await Scene.OpenAsync(await postgres.ClusterAsync(), silos: 2);
        using var runner = Negsim.Start(scene.Connection, [.. Run, "restarted", "--out", scene.Folder("run")]);
        await scene.ReachAsync(Before);
        await scene.DisturbAsync(log, "PostgreSQL stopped at once and restarted", postgres.CrashAndRestartAsync);
        await scene.AssertUndisturbedAsync(await runner.DoneAsync());
    }

    [Fact]
    public async Task A_run_goes_on_without_its_runner_and_can_be_attached_to()
    {
        await using var scene = await Scene.OpenAsync(await postgres.ClusterAsync(), silos: 2);
        using (var runner = Negsim.Start(scene.Connection, [.. Run, "orphan", "--out", scene.Folder("never")]))
        {
            await scene.ReachAsync(Before);
            await scene.DisturbAsync(log, "kill -9 of the runner", runner.KillAsync);
        }

        using (var glance = Negsim.Start(scene.Connection, "attach", "orphan", "--now", "--out",
            scene.Folder("so-far"))) await glance.DoneAsync();
        Assert.True(File.Exists(Path.Combine(scene.Folder("so-far"), "manifest.json")));
        using var attached = Negsim.Start(scene.Connection, "attach", "orphan", "--json", "--out", scene.Folder("run"));
        await scene.AssertUndisturbedAsync(await attached.DoneAsync());

        // The folder with part of the run becomes one with all of it.
        using (var resumed = Negsim.Start(scene.Connection, "run", "--resume", "--cluster", "postgres", "--name", "orphan", "--json",
            "--out", scene.Folder("so-far"))) await resumed.DoneAsync();
        using var same = Negsim.Start(scene.Connection, "diff", scene.Folder("run"), scene.Folder("so-far"));
        await same.DoneAsync();
    }

    /// <summary>A cluster of processes and a folder to work in.</summary>
    private sealed class Scene : IAsyncDisposable
    {
        private readonly TemporaryFolder folder = new();
        private readonly NpgsqlDataSource database;
        private readonly Gate gate;

        private Scene(ClusterConnection connection, SiloProcesses silos, Gate gate)
        {
            (Connection, Silos, this.gate) = (connection, silos, gate);
            database = NpgsqlDataSource.Create(connection.Text);
        }

        public ClusterConnection Connection { get; }

        public SiloProcesses Silos { get; }

        public static async Task<Scene> OpenAsync(ClusterConnection connection, int silos) =>
            new(connection, await SiloProcesses.StartAsync(connection, silos), await Gate.BeforeMonthAsync(connection, Before));

        public string Folder(string name) => folder[name];

        /// <summary>Waits until so many months are kept.</summary>
        public Task ReachAsync(long months) => Poll.UntilAsync(
            $"{months} months in the database", async () => await MonthsAsync() >= months);

        /// <summary>Does harm while the run is about to keep its next month, and notes how long it takes until two more are kept.</summary>
        public async Task DisturbAsync(ITestOutputHelper log, string what, Func<Task> harm)
        {
            Assert.Equal(Before, await MonthsAsync());
            var began = Stopwatch.GetTimestamp();
            await harm();
            await gate.DisposeAsync();
            await ReachAsync(Before + 2);
            log.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{what} after {Before} of {Months} months: two months on {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s later"));
        }

        /// <summary>Port of the silo that holds the run.</summary>
        public async Task<int> HolderAsync()
        {
            using var client = await ClusterClient.ConnectAsync("negsim", Connection, SmallRun.Library.Behaviours, default);
            var management = client.Services.GetRequiredService<IGrainFactory>().GetGrain<IManagementGrain>(0);
            var holder = (await management.GetDetailedGrainStatistics()).Single(s => s.GrainId.Type.ToString() == "run").SiloAddress;
            await client.StopAsync(default);
            return holder.Endpoint.Port;
        }

        public async Task AssertUndisturbedAsync(string json)
        {
            using var report = JsonDocument.Parse(json);
            var plan = SmallRun.Library.Plan("us-russia-reset", [$"months={Months}"], 7);
            var scenario = plan.ScenarioOf(plan.Scenario.Resolved, 0, default);
            var expected = await SmallRun.MonthsAsync(scenario, plan.Identity(0));
            Assert.Equal("finished", report.RootElement.GetProperty("stage").GetString());
            Assert.Equal(expected[^1].Digest.Hex, report.RootElement.GetProperty("digest").GetString());

            await using var rows = database.CreateCommand("SELECT month, digest FROM run_months ORDER BY month");
            await using var row = await rows.ExecuteReaderAsync();
            var kept = new List<(int, string)>();
            while (await row.ReadAsync()) kept.Add((row.GetInt32(0), row.GetString(1)));
            Assert.Equal(expected.Select(m => (m.Month, m.Digest.Hex)), kept);
        }

        public async ValueTask DisposeAsync()
        {
            await gate.DisposeAsync();
            Silos.Dispose();
            await database.DisposeAsync();
            folder.Dispose();
        }

        private async Task<long> MonthsAsync()
        {
            try
            {
                await using var count = database.CreateCommand("SELECT count(*) FROM run_months");
                return (long)(await count.ExecuteScalarAsync())!;
            }
            catch (NpgsqlException)
            {
                // The database is being restarted.
                return 0;
            }
        }
    }
}
