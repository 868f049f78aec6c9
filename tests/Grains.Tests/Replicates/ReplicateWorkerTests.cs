using NegotiationSim.Grains.Parcels;
using NegotiationSim.Grains.Replicates;
using NegotiationSim.Grains.Tests.Support;
using NegotiationSim.Model.Month;

namespace NegotiationSim.Grains.Tests.Replicates;

public class ReplicateWorkerTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Workers_give_every_replicate_the_digest_it_has_alone(short silos)
    {
        await using var cluster = await Cluster.StartAsync(silos);
        var parcel = new ScenarioParcel(SmallWorld.Scenario);
        var worker = cluster.Grains.GetGrain<IReplicateWorker>(0);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(
            r => worker.RunAsync(parcel, new ReplicateOrder("ensemble", 9, r))));
        for (var r = 0; r < outcomes.Length; r++)
        {
            var alone = await SmallWorld.PlayAloneAsync(new RunIdentity("ensemble", 9, r));
            Assert.Equal("", outcomes[r].Fault);
            Assert.Equal(SmallWorld.Scenario.Months, outcomes[r].Months);
            Assert.Equal(alone[^1].Digest, outcomes[r].Digest);
        }

        Assert.Equal(outcomes.Length, outcomes.Select(o => o.Digest).Distinct().Count());
    }
}
