using System.Collections.Immutable;
using NegotiationSim.Model.Month;
using NegotiationSim.Model.Script;
using NegotiationSim.Model.State;

namespace NegotiationSim.Engine.Runs;

/// <summary>Keeps the demand shifters of a run, by commodity and month, and nothing else.</summary>
/// <param name="months">Length of the run.</param>
/// <param name="scenario">The scenario run.</param>
public sealed class ShifterRecorder(ResolvedScenario scenario, int months) : IRunRecorder
{
    private readonly double[][] shifters = [.. scenario.Benchmarks.Select(_ => new double[months])];

    /// <inheritdoc/>
    public ValueTask RecordAsync(MonthRecord month, CancellationToken cancellation)
    {
        for (var b = 0; b < shifters.Length; b++) shifters[b][month.Month] =
            month.State.Commodities[scenario.Benchmarks[b].Commodity].Shifter;
        return ValueTask.CompletedTask;
    }

    /// <summary>
    /// <paramref name="other"/> with these shifters in its benchmarks: its markets then meet the same demand, and
    /// their price is an outcome.
    /// </summary>
    public ResolvedScenario Give(ResolvedScenario other)
    {
        var benchmarks = other.Benchmarks.ToBuilder();
        for (var b = 0; b < benchmarks.Count; b++)
        {
            var id = other.World.Commodities[benchmarks[b].Commodity].Id;
            for (var from = 0; from < shifters.Length; from++)
                if (scenario.World.Commodities[scenario.Benchmarks[from].Commodity].Id == id)
                    benchmarks[b] = benchmarks[b] with { Shifters = ImmutableArray.Create(shifters[from]) };
        }

        return other with { Benchmarks = benchmarks.ToImmutable() };
    }
}
