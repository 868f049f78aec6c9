using System.Collections.Immutable;
using NegotiationSim.Engine.Runs;
using NegotiationSim.Model.State;
using NegotiationSim.Results.Recorder;

namespace NegotiationSim.Lab.Runs;

/// <summary>Replicates of one plan, computed as they are asked for and kept.</summary>
/// <remarks>Runs on the calling thread: a browser's worker has only that one.</remarks>
internal sealed class RunSet(RunPlan plan)
{
    private static readonly LocalEngine Engine = new();

    private readonly List<Replicate> replicates = [];
    private Story? story;

    /// <summary>What is run.</summary>
    public RunPlan Plan => plan;

    /// <summary>The headline series.</summary>
    public ImmutableArray<HeadlineSeries> Series { get; } = LabSeries.Of(plan.Scenario);

    /// <summary>The first replicates, computed where they are not yet.</summary>
    /// <param name="count">How many.</param>
    /// <exception cref="RunException">One of them failed.</exception>
    public IReadOnlyList<Replicate> First(int count)
    {
        while (replicates.Count < count) replicates.Add(Run(replicates.Count, whole: false).Replicate);
        return replicates.Count == count ? replicates : replicates[..count];
    }

    /// <summary>How many replicates are computed.</summary>
    public int Known => replicates.Count;

    /// <summary>One replicate with all its months; the last one asked for is kept.</summary>
    public Story Tell(int replicate) => story is { } known && known.Number == replicate ? known : story = Run(replicate, whole: true);

    /// <summary>Place of a series by its id; the first series for an id there is not.</summary>
    public int Place(string id)
    {
        for (var s = 0; s < Series.Length; s++)
            if (Series[s].Id == id) return s;
        return 0;
    }

    /// <summary>The replicate in the middle of the first ones by where a series ends.</summary>
    public int Middle(int count, int series) =>
        First(count).Select((r, i) => (End: r.LastYear(series), Number: i)).Order().ElementAt((count - 1) / 2).Number;

    private Story Run(int replicate, bool whole)
    {
        var scenario = plan.Scenario.Resolved;
        var keeper = new ReplicateKeeper(Series, scenario.Months, whole);

        // Plain calls without seats complete on the calling thread.
        var digest = Engine.ReplicateAsync(plan, replicate, keeper, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        return new Story(scenario, replicate, keeper.Result(digest), [.. keeper.Months]);
    }
}
