using System.Net;
using NegotiationSim.Scenarios.Input;
using NegotiationSim.Silo.Clustering;
using NegotiationSim.Silo.Hosting;
using NegotiationSim.Silo.Tests.Support;
using Npgsql;
using Xunit.Abstractions;

namespace NegotiationSim.Silo.Tests.Clustering;

/// <summary>Who is a member is Orleans' to say, or a person's who evicts; never a newcomer's.</summary>
[Collection(nameof(PostgresCollection))]
[Trait("Length", "Long")]
public class MembershipTests(PostgresServer postgres, ITestOutputHelper log)
{
    [Fact]
    public async Task A_newcomer_on_another_machine_does_not_strike_off_a_healthy_silo()
    {
        using var elsewhere = NetworkNamespace.TryCreate();
        if (elsewhere is null)
        {
            log.WriteLine("Not tried: no network namespace can be made here (root and iproute2 are needed).");
            return;
        }

        var connection = await postgres.ClusterAsync();
        using var healthy = Negsim.Start(connection, "silo", "--cluster", "postgres");
        var port = await healthy.Port.WaitAsync(Poll.Patience);
        var before = Assert.Single(await ClusterMembers.ListAsync(connection, "negsim", default));
        // It reaches the database through its socket in the file system, which all namespaces share, and knocks at its own 127.0.0.1.
        using var newcomer = Negsim.StartIn(elsewhere.Name, postgres.ThroughSocket(connection), "silo", "--cluster", "postgres");
        await newcomer.EndedAsync().WaitAsync(Poll.Patience);

        log.WriteLine(newcomer.Errors);
        Assert.Contains($"No answer from members of the cluster: 127.0.0.1:{port}", newcomer.Errors, StringComparison.Ordinal);
        var after = Assert.Single(await ClusterMembers.ListAsync(connection, "negsim", default));
        Assert.Equal((before.Port, before.Generation, false), (after.Port, after.Generation, after.IsStale));
    }

    [Theory]
    [InlineData("10.9.8.7", "127.0.0.1", "--bind 10.0.0.5")]
    [InlineData("127.0.0.1", "10.9.8.7", "Start it again with --bind")]
    public async Task A_silo_that_members_could_not_reach_is_refused_with_what_to_write(string member, string own, string told)
    {
        var connection = await postgres.ClusterAsync();
        await MemberAsync(connection, member, "elsewhere", silentFor: 0);
        var settings = new SiloSettings { Address = IPAddress.Parse(own), WithoutCertificates = true };
        var fault = await Assert.ThrowsAsync<InputException>(
            () => ClusterSilo.StartAsync(settings, connection, SmallRun.Library, default));
        Assert.Contains(told, fault.Message, StringComparison.Ordinal);
        Assert.Contains(member + ":11111 on elsewhere", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_machines_loopback_is_told_from_ones_own()
    {
        var connection = await postgres.ClusterAsync();
        await MemberAsync(connection, "127.0.0.1", "elsewhere", silentFor: 0);
        var fault = await Assert.ThrowsAsync<InputException>(
            () => ClusterSilo.StartAsync(new SiloSettings(), connection, SmallRun.Library, default));
        Assert.Contains("another machine's loopback", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_that_were_lost_long_ago_are_passed_over()
    {
        var connection = await postgres.ClusterAsync();
        await MemberAsync(connection, "10.9.8.7", "elsewhere", silentFor: 60);
        await MemberAsync(connection, "127.0.0.2", Dns.GetHostName(), silentFor: 60);
        using var silo = Negsim.Start(connection, "silo", "--cluster", "postgres");
        await silo.Port.WaitAsync(Poll.Patience);
    }

    [Fact]
    public async Task A_living_silo_is_not_evicted_by_mistake_and_a_silent_one_is()
    {
        var connection = await postgres.ClusterAsync();
        await MemberAsync(connection, "127.0.0.2", Dns.GetHostName(), silentFor: 0);
        await MemberAsync(connection, "127.0.0.3", Dns.GetHostName(), silentFor: 60);
        Assert.Contains("--force", await FailAsync(connection, "127.0.0.2:11111"), StringComparison.Ordinal);
        Assert.Contains("127.0.0.2:11111, 127.0.0.3:11111", await FailAsync(connection, "10.0.0.1:1"), StringComparison.Ordinal);
        using (var evict = Negsim.Start(connection, "cluster", "evict", "127.0.0.3:11111")) Assert.Contains(
            "no longer a member", await evict.DoneAsync(), StringComparison.Ordinal);
        Assert.Equal(["127.0.0.2:11111"], (await ClusterMembers.ListAsync(connection, "negsim", default)).Select(m => m.ToString()));
        using (var evict = Negsim.Start(connection, "cluster", "evict", "127.0.0.2:11111", "--force")) await evict.DoneAsync();
        Assert.Empty(await ClusterMembers.ListAsync(connection, "negsim", default));
        // Orleans sees each as a change of its own.
        await using var database = NpgsqlDataSource.Create(connection.Text);
        await using var version = database.CreateCommand("SELECT Version FROM OrleansMembershipVersionTable WHERE DeploymentId = 'negsim'");
        Assert.Equal(2, await version.ExecuteScalarAsync());
    }

    private static async Task<string> FailAsync(ClusterConnection connection, string silo)
    {
        using var evict = Negsim.Start(connection, "cluster", "evict", silo);
        await evict.EndedAsync().WaitAsync(Poll.Patience);
        return evict.Errors;
    }

    private static async Task MemberAsync(ClusterConnection connection, string address, string host, int silentFor)
    {
        await using var database = NpgsqlDataSource.Create(connection.Text);
        await using var insert = database.CreateCommand(
            """
            INSERT INTO OrleansMembershipVersionTable (DeploymentId) VALUES ('negsim') ON CONFLICT DO NOTHING;
            INSERT INTO OrleansMembershipTable (DeploymentId, Address, Port, Generation, SiloName, HostName, Status, ProxyPort, StartTime, IAmAliveTime)
            VALUES ('negsim', @address, 11111, 1, 'made up', @host, 3, 30000, now() - interval '1 hour', now() - @silent * interval '1 second')
            """);
        insert.Parameters.AddWithValue("address", address);
        insert.Parameters.AddWithValue("host", host);
        insert.Parameters.AddWithValue("silent", silentFor);
        await insert.ExecuteNonQueryAsync();
    }
}
