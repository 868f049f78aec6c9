using NegotiationSim.Engine.Runs;
using NegotiationSim.Engine.Seats;
using NegotiationSim.Experiments.Ensembles;
using NegotiationSim.Experiments.Tests.Support;
using NegotiationSim.Model.Month;

namespace NegotiationSim.Experiments.Tests.Ensembles;

public class EnsembleTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(40)]
    public void Results_do_not_depend_on_the_number_of_workers(int jobs)
    {
        var (one, many) = (Run(Small.Plan(), 12, 1), Run(Small.Plan(), 12, jobs));
        Assert.Equal(one.Digest, many.Digest);
        for (var s = 0; s < one.Series.Length; s++) Assert.Equal(one.Bands[s].AsEnumerable(), many.Bands[s].AsEnumerable());
    }

    [Fact]
    public async Task A_replicate_in_an_ensemble_is_the_replicate_alone()
    {
        var plan = Small.Plan();
        var alone = new HeadlineTrack(plan.Scenario.Resolved);
        await using var engine = new LocalEngine();
        await ReplicateRun.RunAsync(plan, 0, null, engine, EmptySeats.Instance, alone, SilentObserver.Instance, CancellationToken.None);
        var result = Run(plan, 1, 1);
        for (var s = 0; s < result.Series.Length; s++) Assert.Equal(alone.Values(s).ToArray(), result.Medians(s));
    }

    [Fact]
    public async Task Any_of_50_replicates_drawn_at_random_can_be_repeated_alone_with_its_digest()
    {
        var plan = Small.Plan();
        await using var engine = new LocalEngine();
        var digests = new HashSet<string>();
        foreach (var replicate in Enumerable.Range(0, 50).Select(
            n => (int)(TestFunctions.Chance(1).Uniform("replicate", n) * 10_000)).Distinct())
        {
            var among = await engine.ReplicateAsync(plan, replicate, new HeadlineTrack(plan.Scenario.Resolved), CancellationToken.None);
            var alone = await ReplicateRun.RunAsync(
                plan with { FirstReplicate = replicate }, 0, null, engine, EmptySeats.Instance, new HeadlineTrack(plan.Scenario.Resolved),
                    SilentObserver.Instance, CancellationToken.None);
            Assert.Equal(among, alone.Digest);
            Assert.True(digests.Add(among.Hex));
        }
    }

    [Fact]
    public void Stored_replicates_are_taken_as_they_are()
    {
        var plan = Small.Plan();
        var fresh = Run(plan, 3, 1);
        var computed = 0;
        var again = Ensemble.Run(
            plan, 3, 1,
            _ =>
            {
                computed++;
                return null;
            },
            replicate => replicate == 1 ? null : new StoredReplicate(
                new Actors.Codec.Digest(new string((char)('a' + replicate), 64)),
                _ => [.. Enumerable.Repeat(7.0, plan.Scenario.Resolved.Months)]),
            _ => { },
            CancellationToken.None);
        Assert.Equal(1, computed);
        Assert.Equal(7, again.Bands[0][5].Median);
        Assert.NotEqual(fresh.Digest, again.Digest);
    }

    [Fact]
    public void A_cancelled_ensemble_stops()
    {
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() =>
            Ensemble.Run(Small.Plan(), 50, 2, _ => null, _ => null, _ => stop.Cancel(), stop.Token));
    }

    private static EnsembleResult Run(RunPlan plan, int replicates, int jobs) =>
        Ensemble.Run(plan, replicates, jobs, _ => null, _ => null, _ => { }, CancellationToken.None);
}
