using System.Diagnostics;
using NegotiationSim.Actors.Codec;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Engine.Telemetry;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.State;
using NegotiationSim.Silo.Engines;
using NegotiationSim.Silo.Tests.Support;

namespace NegotiationSim.Silo.Tests.Matrix;

/// <summary>
/// Every shipped scenario has one digest from its first month to its last: in plain calls, in grains on one, two and
/// three silos, with a silo lost in the middle, in replicate workers, and whether anybody watches or not.
/// </summary>
public class DigestMatrixTests(DigestMatrixTests.Engines engines) : IClassFixture<DigestMatrixTests.Engines>
{
    private const int Short = 8;

    /// <summary>The scenarios as they ship, and the largest once more with actors who decide.</summary>
    public static TheoryData<string, string[]> Rows
    {
        get
        {
            var rows = new TheoryData<string, string[]>();
            foreach (var row in (IEnumerable<object[]>)SmallRun.Scenarios) rows.Add((string)row[0], []);
            rows.Add("us-russia-reset", ["mode=decided"]);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task One_digest_for_every_scenario(string scenario, string[] changes)
    {
        var months = SmallRun.Months(scenario);
        await using var local = new LocalEngine();
        var expected = await SmallRun.DigestAsync(local, scenario, months, changes: changes);
        var lost = new Mishap(engines.Three, months / 2);
        var found = new Dictionary<string, Digest>
        {
            ["one silo, watched"] = await WatchedAsync(engines.One, scenario, months, changes),
            ["two silos"] = await SmallRun.DigestAsync(engines.Two, scenario, months, changes: changes),
            ["three silos, one lost in the middle"] = await SmallRun.DigestAsync(
                engines.Three, scenario, months, recorder: lost, changes: changes),
            ["worker, three silos"] = await SmallRun.ReplicateAsync(engines.Three, scenario, months, 0, changes),
        };
        Assert.All(found, f => Assert.True(f.Value == expected, $"{f.Key}: {f.Value}, local {expected}."));
        Assert.Equal(1, lost.Lost);

        // Months are chained, so what the first of them have in common need not be shown at full length again.
        var begun = await SmallRun.DigestAsync(local, scenario, Short, changes: changes);
        Assert.Equal(begun, await SmallRun.DigestAsync(engines.One, scenario, Short, changes: changes));
        Assert.Equal(begun, await WatchedAsync(local, scenario, Short, changes));
        Assert.Equal(begun, await SmallRun.ReplicateAsync(engines.One, scenario, Short, 0, changes));

        // Another replicate has other luck, and the same luck everywhere.
        var other = await SmallRun.ReplicateAsync(local, scenario, Short, 3, changes);
        Assert.Equal(other, await SmallRun.ReplicateAsync(engines.One, scenario, Short, 3, changes));
        Assert.Equal(other, await SmallRun.ReplicateAsync(engines.Two, scenario, Short, 3, changes));
    }

    [Fact]
    public async Task With_more_than_one_silo_actors_live_on_more_than_one()
    {
        await SmallRun.DigestAsync(engines.Two, "veto-bought-off", 1);
        await SmallRun.DigestAsync(engines.Three, "veto-bought-off", 1);
        Assert.Equal(2, await engines.Two.SilosUsedAsync());
        Assert.InRange(await engines.Three.SilosUsedAsync(), 2, 3);
    }

    private static async Task<Digest> WatchedAsync(IEngine engine, string scenario, int months, string[] changes)
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == RunTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        using var telemetry = new RunTelemetry(SmallRun.Library.Scenario(scenario, changes).Resolved, new RunIdentity(scenario, 7, 0));
        return await SmallRun.DigestAsync(engine, scenario, months, telemetry, changes: changes);
    }

    /// <summary>Loses a silo when a month has been kept.</summary>
    private sealed class Mishap(TestCluster cluster, int after) : IRunRecorder
    {
        public int Lost { get; private set; }

        public async ValueTask RecordAsync(MonthRecord month, CancellationToken cancellation)
        {
            if (month.Month + 1 != after) return;
            await cluster.LoseOneAsync();
            Lost++;
        }
    }

    /// <summary>Engines that all rows share.</summary>
    public sealed class Engines : IAsyncLifetime
    {
        public OrleansEngine One { get; } = new();

        public TestCluster Two { get; private set; } = null!;

        public TestCluster Three { get; private set; } = null!;

        public async Task InitializeAsync() => (Two, Three) = (await TestCluster.StartAsync(2), await TestCluster.StartAsync(3));

        public async Task DisposeAsync()
        {
            await One.DisposeAsync();
            await Two.DisposeAsync();
            await Three.DisposeAsync();
        }
    }
}
