using NegotiationSim.Actors.Codec;
using NegotiationSim.Engine.History;
using NegotiationSim.Grains.Runs;
using NegotiationSim.Results.Recorder;
using NegotiationSim.Silo.Tests.Support;
using NegotiationSim.Silo.Vaults;
using Npgsql;

namespace NegotiationSim.Silo.Tests.Vaults;

[Collection(nameof(PostgresCollection))]
public class PostgresExperimentsTests(PostgresServer postgres)
{
    private const string Cluster = "negsim";
    private static readonly ExperimentOrder Order = new("e", "inputs", "program", new AskedSeries([], false));

    [Fact]
    public async Task A_run_is_leased_to_one_silo_until_it_is_gone_or_its_deadline_is_past()
    {
        await using var database = await OpenAsync(2);
        var experiments = new PostgresExperiments(database);
        await JoinAsync(database, "1.1.1.1:1@1", "2.2.2.2:2@2");
        Assert.Null(await experiments.ClaimAsync(Cluster, "1.1.1.1:1@1", "another program"));
        Assert.Equal(new Lease("e", 0, 0), await experiments.ClaimAsync(Cluster, "1.1.1.1:1@1", "program"));
        Assert.Equal(new Lease("e", 0, 1), await experiments.ClaimAsync(Cluster, "2.2.2.2:2@2", "program"));
        Assert.Null(await experiments.ClaimAsync(Cluster, "2.2.2.2:2@2", "program"));

        // Both deadlines pass; only the first silo moves its own on.
        await DoAsync(database, "UPDATE experiment_work SET until = now() - interval '1 second'");
        await experiments.RenewAsync("1.1.1.1:1@1");
        Assert.Equal(new Lease("e", 0, 1), await experiments.ClaimAsync(Cluster, "1.1.1.1:1@1", "program"));
        Assert.Null(await experiments.ClaimAsync(Cluster, "2.2.2.2:2@2", "program"));

        // What it held when it died is free at once, whatever the deadline.
        await DoAsync(database, "UPDATE OrleansMembershipTable SET Status = 6 WHERE Port = 1");
        Assert.Equal(new Lease("e", 0, 0), await experiments.ClaimAsync(Cluster, "2.2.2.2:2@2", "program"));
        Assert.Equal(new Lease("e", 0, 1), await experiments.ClaimAsync(Cluster, "2.2.2.2:2@2", "program"));
    }

    [Fact]
    public async Task Many_that_lease_at_once_get_each_run_once()
    {
        await using var database = await OpenAsync(20);
        var experiments = new PostgresExperiments(database);
        await JoinAsync(database, "1.1.1.1:1@1");
        var leased = await Task.WhenAll(Enumerable.Range(0, 30).Select(
            _ => Task.Run(async () => await experiments.ClaimAsync(Cluster, "1.1.1.1:1@1", "program"))));
        // One that found only rows locked comes away empty and asks again; nobody gets what another has.
        var got = leased.Where(l => l is not null).ToList();
        Assert.Equal(got.Count, got.Distinct().Count());
        while (await experiments.ClaimAsync(Cluster, "1.1.1.1:1@1", "program") is { } more) got.Add(more);
        Assert.Equal(Enumerable.Range(0, 20), got.Select(l => l!.Value.Replicate).Order());
    }

    [Fact]
    public async Task A_run_that_ends_every_silo_ends_five_at_most_and_is_tried_again_when_it_is_asked_for()
    {
        await using var database = await OpenAsync(1);
        var experiments = new PostgresExperiments(database);
        for (var silo = 0; silo < 5; silo++) Assert.NotNull(await experiments.ClaimAsync(Cluster, "9.9.9.9:9@" + silo, "program"));
        Assert.Null(await experiments.ClaimAsync(Cluster, "9.9.9.9:9@5", "program"));
        var (known, ends) = await experiments.EndsAsync("e", [(0, 0), (7, 0)]);
        Assert.Equal(1, known);
        Assert.Contains("5 of them", Assert.Single(ends).Fault, StringComparison.Ordinal);

        await experiments.AddAsync("e", 0, SmallRun.Library.Plan("tariff-war", ["months=2"], 7), [0], retryFailed: false);
        Assert.Null(await experiments.ClaimAsync(Cluster, "9.9.9.9:9@6", "program"));
        await experiments.AddAsync("e", 0, SmallRun.Library.Plan("tariff-war", ["months=2"], 7), [0], retryFailed: true);
        Assert.NotNull(await experiments.ClaimAsync(Cluster, "9.9.9.9:9@6", "program"));
    }

    [Fact]
    public async Task What_is_kept_comes_back_whole_and_other_bytes_in_its_place_are_refused()
    {
        await using var database = await OpenAsync(1);
        var experiments = new PostgresExperiments(database);
        var months = await SmallRun.MonthsAsync(SmallRun.Tiny(), new("e/0", 7, 0));
        var recorder = new SummaryRecorder(SmallRun.Tiny(), Headlines.Of(SmallRun.Tiny()));
        foreach (var month in months) await recorder.RecordAsync(month, default);
        await experiments.KeepAsync(new Lease("e", 0, 0), recorder.Summary);
        await experiments.KeepAsync(new Lease("e", 0, 0), recorder.Summary);
        var other = new ReplicateSummary(recorder.Summary.Months.RemoveAt(0));
        await Assert.ThrowsAsync<RunConflictException>(() => experiments.KeepAsync(new Lease("e", 0, 0), other).AsTask());
        // Too late to fail.
        await experiments.FailAsync(new Lease("e", 0, 0), "late");
        var end = Assert.Single((await experiments.EndsAsync("e", [(0, 0)])).Ends);
        Assert.Equal(Canonical.Write(recorder.Summary), Canonical.Write(end.Summary!));
        Assert.Equal("", end.Fault);
    }

    [Fact]
    public async Task Another_experiment_or_point_of_the_name_is_refused()
    {
        await using var database = await OpenAsync(1);
        var experiments = new PostgresExperiments(database);
        await experiments.OrderAsync(Order);
        await Assert.ThrowsAsync<RunConflictException>(() => experiments.OrderAsync(Order with { Inputs = "others" }).AsTask());
        await Assert.ThrowsAsync<RunConflictException>(() => experiments.OrderAsync(Order with { Program = "another" }).AsTask());
        await Assert.ThrowsAsync<RunConflictException>(() => experiments.AddAsync(
            "e", 0, SmallRun.Library.Plan("tariff-war", ["months=3"], 7), [0], retryFailed: false).AsTask());
    }

    private async Task<NpgsqlDataSource> OpenAsync(int replicates)
    {
        var database = NpgsqlDataSource.Create((await postgres.ClusterAsync()).Text);
        var experiments = new PostgresExperiments(database);
        await experiments.OrderAsync(Order);
        var plan = SmallRun.Library.Plan("tariff-war", ["months=2"], 7);
        await experiments.AddAsync("e", 0, plan, [.. Enumerable.Range(0, replicates)], retryFailed: false);
        return database;
    }

    private static async Task JoinAsync(NpgsqlDataSource database, params string[] silos)
    {
        await DoAsync(database, $"INSERT INTO OrleansMembershipVersionTable (DeploymentId) VALUES ('{Cluster}')");
        foreach (var parts in silos.Select(s => s.Split(':', '@'))) await DoAsync(database,
            $"INSERT INTO OrleansMembershipTable VALUES ('{Cluster}', '{parts[0]}', {parts[1]}, {parts[2]}, 's', 'h', 3, 0, NULL, now(), now())");
    }

    private static async Task DoAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
