using NegotiationSim.Engine.Runs;
using NegotiationSim.Grains.Runs;
using NegotiationSim.Results.Store;
using NegotiationSim.Silo.Runs;
using NegotiationSim.Silo.Tests.Support;
using Npgsql;
using Xunit.Abstractions;

namespace NegotiationSim.Silo.Tests.Processes;

/// <summary>
/// The cluster's part of the hundred kills (the others are KillsTests of the Runner): silos killed at drawn moments, one after the other,
/// while runs go on.
/// </summary>
[Trait("Length", "Long")]
[Collection(nameof(PostgresCollection))]
public class VaultKillsTests(PostgresServer postgres, ITestOutputHelper log)
{
    private const int Kills = 10, Months = 40;

    [Fact]
    public async Task Runs_end_with_their_digest_and_every_month_once_however_often_silos_are_killed()
    {
        var connection = await postgres.ClusterAsync();
        using var silos = await SiloProcesses.StartAsync(connection, 2);
        await using var database = NpgsqlDataSource.Create(connection.Text);
        await using var local = new LocalEngine();
        var expected = await SmallRun.DigestAsync(local, "us-russia-reset", Months);
        string[] changes = [$"months={Months}"];
        var (random, left, runs) = (new Random(Kills), Kills, 0);
        while (left > 0)
        {
            await using var run = await RemoteRun.ConnectAsync("killed-" + ++runs, connection, SmallRun.Library, default);
            await run.OrderAsync(SmallRun.Library.Plan("us-russia-reset", changes, 7), changes, Keep.Default, default);
            var followed = run.FollowAsync(_ => { }, default);
            while (left > 0 && await Task.WhenAny(followed, Task.Delay(random.Next(300, 2500))) != followed)
            {
                // Somebody is always there to go on.
                await silos.AddAsync();
                await silos.KillAsync(silos.Ports[random.Next(silos.Ports.Count - 1)]);
                left--;
            }

            var end = await followed;
            Assert.Equal((RunStage.Finished, expected), (end.Stage, end.Digest));
            await using var count = database.CreateCommand($"SELECT count(*) FROM run_months WHERE run = '{run.Name}'");
            Assert.Equal((long)Months, await count.ExecuteScalarAsync());
        }

        log.WriteLine($"{Kills} kills over {runs} runs.");
    }
}
