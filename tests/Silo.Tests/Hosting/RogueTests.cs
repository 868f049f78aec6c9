using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Grains.Client;
using NegotiationSim.Results.Store;
using NegotiationSim.Silo.Accounts;
using NegotiationSim.Silo.Clustering;
using NegotiationSim.Silo.Engines;
using NegotiationSim.Silo.Hosting;
using NegotiationSim.Silo.Runs;
using NegotiationSim.Silo.Tests.Support;
using Xunit.Abstractions;

namespace NegotiationSim.Silo.Tests.Hosting;

[Collection(nameof(PostgresCollection))]
public class RogueTests(PostgresServer postgres, ITestOutputHelper log)
{
    [Fact]
    public async Task A_rogue_silo_does_not_join_a_run()
    {
        using var run = await CohostedSilo.StartAsync(SmallRun.Library.Behaviours, new NoSeats(), DiscardingRecorders.Instance, default);
        using var rogue = Rogue.Member("negsim-" + Environment.ProcessId, ClusterSilo.EndpointOf(run));
        Assert.False(await Rogue.GetsInAsync(rogue));
        Assert.Single(await MembersAsync(run));
        await run.StopAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Only_a_client_with_its_key_asks_a_run_anything(bool hasKey)
    {
        var (port, key) = (Rogue.FreePort(), RandomNumberGenerator.GetBytes(32));
        var options = new CohostedOptions { Gateway = new Gateway(port, key), Months = new CohostedMonths() };
        using var run = await CohostedSilo.StartAsync(
            SmallRun.Library.Behaviours, new NoSeats(), DiscardingRecorders.Instance, default, options);
        var gateway = new IPEndPoint(IPAddress.Loopback, port);
        if (hasKey)
        {
            using var with = Rogue.Client(gateway, new Badge(key));
            Assert.True(await Rogue.GetsInAsync(with));
        }
        else
        {
            using var without = Rogue.Client(gateway, null);
            Assert.False(await Rogue.GetsInAsync(without));
            using var other = Rogue.Client(gateway, new Badge(new byte[32]));
            Assert.False(await Rogue.GetsInAsync(other));
        }

        await run.StopAsync();
    }

    [Fact]
    [Trait("Length", "Long")]
    public async Task A_rogue_silo_that_writes_itself_into_a_clusters_table_is_given_no_grain()
    {
        var connection = await postgres.ClusterAsync();
        using var cluster = await SiloProcesses.StartAsync(connection, 2);
        using var rogue = Rogue.Member(connection);
        var gotIn = await Rogue.GetsInAsync(rogue);
        log.WriteLine("Told that it is in: " + gotIn);
        await using var run = await RemoteRun.ConnectAsync("guarded", connection, SmallRun.Library, default);
        await run.OrderAsync(SmallRun.Library.Plan("us-russia-reset", ["months=8"], 7), ["months=8"], Keep.Default, default);
        var end = await run.FollowAsync(_ => { }, default);
        await using var local = new LocalEngine();
        Assert.Equal(await SmallRun.DigestAsync(local, "us-russia-reset", 8), end.Digest);
        Assert.Empty(Rogue.GrainsOf(rogue));
    }

    [Fact]
    public async Task Only_a_client_with_the_secret_asks_a_cluster_anything()
    {
        var connection = await postgres.ClusterAsync();
        using var silo = await ClusterSilo.StartAsync(new SiloSettings(), connection, SmallRun.Library, default);
        var gateway = silo.Services.GetRequiredService<ILocalSiloDetails>().GatewayAddress!.Endpoint;
        using (var without = Rogue.Client(gateway, null)) Assert.False(await Rogue.GetsInAsync(without));
        using (var other = Rogue.Client(gateway, new Badge(new byte[32]))) Assert.False(await Rogue.GetsInAsync(other));
        using (var with = Rogue.Client(gateway, new Badge(await ClusterSchema.SecretAsync(connection, default)))) Assert.True(
            await Rogue.GetsInAsync(with));
        await silo.StopAsync();
    }

    [Fact]
    public async Task Clusters_of_two_databases_have_two_secrets()
    {
        var (one, other) = (await postgres.ClusterAsync(), await postgres.ClusterAsync());
        var (first, second) = (await ClusterSchema.SecretAsync(one, default), await ClusterSchema.SecretAsync(other, default));
        Assert.Equal(32, first.Length);
        Assert.NotEqual(first, second);
        // Prepared again, a cluster keeps its own.
        await ClusterSchema.InitAsync(one, default);
        Assert.Equal(first, await ClusterSchema.SecretAsync(one, default));
    }

    private static async Task<IEnumerable<SiloAddress>> MembersAsync(IHost silo) =>
        (await silo.Services.GetRequiredService<IGrainFactory>().GetGrain<IManagementGrain>(0).GetHosts(onlyActive: true)).Keys;
}
